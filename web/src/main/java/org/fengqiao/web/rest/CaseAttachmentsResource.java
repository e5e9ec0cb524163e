package org.fengqiao.web.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fengqiao.access.Viewer;
import org.fengqiao.casefile.Attachments;
import org.fengqiao.casefile.CaseFiles;
import org.fengqiao.web.security.CurrentViewer;

/** The evidence of a file. */
@Path("cases")
@Tag(name = "attachments")
public class CaseAttachmentsResource {

    @Inject
    CurrentViewer current;

    @Inject
    CaseFiles files;

    @Inject
    Attachments attachments;

    @Inject
    Once once;

    @Inject
    UploadedFile upload;

    @Schema(name = "AttachmentList")
    public record Items(List<Attachments.Entry> items) {}

    /** The form as it is described; it is read as a stream. */
    @Schema(name = "Upload")
    public record Upload(
            @Schema(format = "binary", required = true) String file,
            @Schema(description = "what it shows, at most 200 characters") String note) {}

    /** What makes one upload the same as another. */
    record Asked(String name, String note, String sha256) {}

    @GET
    @Path("{caseNo}/attachments")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The evidence of the file, in the order it came in")
    public Items list(@PathParam("caseNo") String caseNo) {
        return new Items(attachments.list(current.viewer(), caseNo));
    }

    @POST
    @Path("{caseNo}/attachments")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Add evidence",
            description = "At most 50 MB. PDF, images, office documents, OFD, text, audio and video; what a file is,"
                    + " its contents tell, and its extension has to agree.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = Upload.class)))
    @Parameter(in = ParameterIn.HEADER, name = Once.HEADER, description = "strongly recommended")
    @APIResponse(
            responseCode = "201",
            description = "kept; Location is set",
            content = @Content(schema = @Schema(implementation = Attachments.Entry.class)))
    public Response add(@PathParam("caseNo") String caseNo, @Context UriInfo uri) {
        Viewer viewer = current.viewer();
        files.find(viewer, caseNo);
        upload.receive();
        Object asked = once.asked() ? new Asked(upload.name(), upload.note(), upload.sha256()) : null;
        long id = once.answer(asked, Long.class, () -> attachments
                .add(viewer, caseNo, upload.name(), upload.content(), upload.note())
                .id());
        return Response.created(uri.getBaseUriBuilder()
                        .path("attachments")
                        .path(String.valueOf(id))
                        .build())
                .entity(attachments.entry(viewer, id))
                .build();
    }
}
