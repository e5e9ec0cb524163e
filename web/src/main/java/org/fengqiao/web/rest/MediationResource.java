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
import org.fengqiao.mediation.MediationView;
import org.fengqiao.mediation.MediationViews;
import org.fengqiao.mediation.MediationViews.Candidate;
import org.fengqiao.web.security.CurrentViewer;

/** What only a mediation has: where its parties stand, its sessions and its agreement, and whom to choose from. */
@Path("cases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "proceedings")
public class MediationResource {

    @Inject
    CurrentViewer current;

    @Inject
    MediationViews views;

    @Schema(name = "CandidateList")
    public record Candidates(List<Candidate> items) {}

    @Schema(name = "Committee")
    public record Committee(long id, String name, String regionCode) {}

    @Schema(name = "CommitteeList")
    public record Committees(List<Committee> items) {}

    @GET
    @Path("{caseNo}/proceedings/{id}/mediation")
    @Operation(summary = "The mediation: consents, mediators, sessions, agreement, signatures, performance")
    @APIResponse(
            responseCode = "200",
            description = "the mediation; ETag is the file's version",
            content = @Content(schema = @Schema(implementation = MediationView.class)))
    public Response view(@PathParam("caseNo") String caseNo, @PathParam("id") String id) {
        MediationView view = views.view(current.viewer(), caseNo, Query.id(id));
        return Response.ok(view).tag(Versions.tag(view.version())).build();
    }

    @GET
    @Path("{caseNo}/proceedings/{id}/mediators")
    @Operation(summary = "Who can be assigned: the mediators of the committee that took the case on")
    public Candidates mediators(@PathParam("caseNo") String caseNo, @PathParam("id") String id) {
        return new Candidates(views.candidates(current.viewer(), caseNo, Query.id(id)));
    }

    @GET
    @Path("{caseNo}/proceedings/{id}/committees")
    @Operation(summary = "The committees that can take the case on")
    public Committees committees(@PathParam("caseNo") String caseNo, @PathParam("id") String id) {
        views.view(current.viewer(), caseNo, Query.id(id));
        return new Committees(views.committees(current.viewer(), caseNo).stream()
                .map(c -> new Committee(c.id(), c.name(), c.regionCode()))
                .toList());
    }
}
