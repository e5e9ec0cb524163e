package org.fengqiao.web.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fengqiao.feedback.EvaluationForm;
import org.fengqiao.feedback.EvaluationView;
import org.fengqiao.feedback.Evaluations;
import org.fengqiao.web.security.CurrentViewer;

/** What the parties say of how their case was handled. */
@Path("cases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "evaluations")
public class EvaluationsResource {

    @Inject
    CurrentViewer current;

    @Inject
    Evaluations evaluations;

    @GET
    @Path("{caseNo}/evaluations")
    @Operation(summary = "Each party of the file: when it was asked, and what it said")
    public EvaluationView list(@PathParam("caseNo") String caseNo) {
        return evaluations.of(current.viewer(), caseNo);
    }

    @POST
    @Path("{caseNo}/evaluations")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Enter what a party of a closed case said on the telephone or at the window",
            description = "For the people of the centre's window. A bad rating needs a comment. Once for each party.")
    @APIResponse(responseCode = "204", description = "entered")
    public void enter(@PathParam("caseNo") String caseNo, EvaluationForm form) {
        Bodies.require(form);
        evaluations.enter(current.viewer(), caseNo, form);
    }
}
