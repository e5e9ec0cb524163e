package org.fengqiao.web.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fengqiao.casefile.Attachments;
import org.fengqiao.web.security.CurrentViewer;

/** Pieces of evidence by their number. */
@Path("attachments")
@Tag(name = "attachments")
public class AttachmentsResource {

    @Inject
    CurrentViewer current;

    @Inject
    Attachments attachments;

    @GET
    @Path("{id}")
    @Operation(summary = "One piece of evidence, byte by byte as it came in")
    @APIResponse(
            responseCode = "200",
            description = "the file; X-Content-SHA256 is the hash of its bytes",
            content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM))
    public Response download(@PathParam("id") String id) {
        Attachments.Opened opened = attachments.open(current.viewer(), Query.id(id));
        StreamingOutput content = opened::writeTo;
        return Downloads.send(content, opened.name(), opened.mediaType(), opened.size())
                .header("X-Content-SHA256", opened.sha256())
                .build();
    }
}
