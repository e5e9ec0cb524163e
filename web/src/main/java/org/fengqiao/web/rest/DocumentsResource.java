package org.fengqiao.web.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fengqiao.casefile.Documents;
import org.fengqiao.intake.Receipts;
import org.fengqiao.web.security.CurrentViewer;

/** The papers of a file. */
@Path("")
@Tag(name = "documents")
public class DocumentsResource {

    private static final String PDF = "application/pdf";

    @Inject
    CurrentViewer current;

    @Inject
    Documents documents;

    @Inject
    Receipts receipts;

    @Schema(name = "DocumentList")
    public record Items(List<Documents.Entry> items) {}

    @GET
    @Path("cases/{caseNo}/documents")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The papers of the file, newest first")
    public Items list(@PathParam("caseNo") String caseNo) {
        return new Items(documents.of(current.viewer(), caseNo));
    }

    @GET
    @Path("cases/{caseNo}/receipt")
    @Produces(PDF)
    @Operation(summary = "The receipt for the citizen, with case number and query code")
    @APIResponse(responseCode = "200", description = "PDF, A4", content = @Content(mediaType = PDF))
    public Response receipt(@PathParam("caseNo") String caseNo) {
        byte[] pdf = receipts.print(current.viewer(), caseNo);
        return Downloads.send(pdf, caseNo + ".pdf", PDF, pdf.length).build();
    }

    @GET
    @Path("documents/{id}")
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
