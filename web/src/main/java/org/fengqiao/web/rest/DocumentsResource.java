package org.fengqiao.web.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fengqiao.casefile.Documents;
import org.fengqiao.web.security.CurrentViewer;

/** Papers by their number. */
@Path("documents")
@Tag(name = "documents")
public class DocumentsResource {

    private static final String PDF = "application/pdf";

    @Inject
    CurrentViewer current;

    @Inject
    Documents documents;

    @GET
    @Path("{id}")
    @Produces(PDF)
    @Operation(summary = "One paper as PDF; a final one has the same bytes for ever")
    @APIResponse(
            responseCode = "200",
            description = "PDF, A4; X-Content-SHA256 is the hash of its bytes",
            content = @Content(mediaType = PDF))
    public Response print(@PathParam("id") String id) {
        Documents.Printed printed = documents.print(current.viewer(), Query.id(id));
        return Downloads.send(printed.pdf(), printed.name() + ".pdf", PDF, printed.pdf().length)
                .header("X-Content-SHA256", printed.sha256())
                .build();
    }
}
