package org.fengqiao.web.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fengqiao.casefile.CaseViews;
import org.fengqiao.casefile.DeadlineAction;
import org.fengqiao.casefile.DeadlineActs;
import org.fengqiao.shared.DomainError;
import org.fengqiao.web.security.CurrentViewer;

/** What people do to the deadlines of a case: stop them, let them run on, give them more time, say why they were missed. */
@Path("cases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "deadlines")
public class DeadlineActsResource {

    private static final Map<String, Class<? extends DeadlineAction>> ACTIONS = Map.of(
            "SUSPEND", DeadlineAction.Suspend.class,
            "RESUME", DeadlineAction.Resume.class,
            "EXTEND", DeadlineAction.Extend.class,
            "WITHDRAW", DeadlineAction.Withdraw.class,
            "HAND_OVER", DeadlineAction.HandOver.class,
            "GIVE_REASON", DeadlineAction.GiveReason.class);

    @Inject
    CurrentViewer current;

    @Inject
    CaseViews views;

    @Inject
    DeadlineActs acts;

    @Inject
    Once once;

    @POST
    @Path("{caseNo}/deadlines/{id}/actions/{action}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Suspend, resume, extend, withdraw or hand over a deadline, or say why it was missed",
            description =
                    "SUSPEND, RESUME, EXTEND, WITHDRAW, HAND_OVER, GIVE_REASON. The body carries the fields of that"
                            + " action; dates left out mean today. What can be done now stands in the deadline's actions.")
    @Parameter(
            in = ParameterIn.HEADER,
            name = HttpHeaders.IF_MATCH,
            required = true,
            description = "the file's version you have seen, from its ETag; * takes it as it is")
    @Parameter(in = ParameterIn.HEADER, name = Once.HEADER, description = "strongly recommended")
    @APIResponse(
            responseCode = "200",
            description = "done; ETag is the file's new version",
            content = @Content(schema = @Schema(implementation = DeadlineActs.Acted.class)))
    public Response act(
            @PathParam("caseNo") String caseNo,
            @PathParam("id") String id,
            @PathParam("action") String action,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            anyOf = {
                                                                DeadlineAction.Suspend.class,
                                                                DeadlineAction.Resume.class,
                                                                DeadlineAction.Extend.class,
                                                                DeadlineAction.Withdraw.class,
                                                                DeadlineAction.HandOver.class,
                                                                DeadlineAction.GiveReason.class
                                                            })))
                    byte[] body) {
        views.view(current.viewer(), caseNo);
        long clock = Query.id(id);
        Class<? extends DeadlineAction> type = ACTIONS.get(action);
        if (type == null) {
            throw new DomainError(DomainError.Kind.NOT_FOUND, "UNKNOWN_ACTION", action);
        }
        Integer seen = Versions.seen(ifMatch);
        DeadlineAction fields = Bodies.read(body, type);
        DeadlineActs.Acted acted = once.answer(
                fields, DeadlineActs.Acted.class, () -> acts.act(current.viewer(), caseNo, clock, seen, fields));
        return Response.ok(acted).tag(Versions.tag(acted.version())).build();
    }
}
