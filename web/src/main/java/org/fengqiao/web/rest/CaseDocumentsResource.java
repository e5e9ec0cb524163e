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
@Path("cases")
@Tag(name = "documents")
public class CaseDocumentsResource {

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
    @Path("{caseNo}/documents")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The papers of the file, newest first")
    public Items list(@PathParam("caseNo") String caseNo) {
        return new Items(documents.of(current.viewer(), caseNo));
    }

    @GET
    @Path("{caseNo}/receipt")
    @Produces(PDF)
    @Operation(summary = "The receipt for the citizen, with case number and query code")
    @APIResponse(responseCode = "200", description = "PDF, A4", content = @Content(mediaType = PDF))
    public Response receipt(@PathParam("caseNo") String caseNo) {
        byte[] pdf = receipts.print(current.viewer(), caseNo);
        return Downloads.send(pdf, caseNo + ".pdf", PDF, pdf.length).build();
    }
}
