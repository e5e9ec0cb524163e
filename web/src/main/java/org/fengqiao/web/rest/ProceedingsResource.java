package org.fengqiao.web.rest;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fengqiao.casefile.CaseView;
import org.fengqiao.casefile.CaseViews;
import org.fengqiao.casefile.ProcedureDesk;
import org.fengqiao.mediation.MediationAction;
import org.fengqiao.shared.DomainError;
import org.fengqiao.web.security.CurrentViewer;

/** What is done on a file: proceedings opened and carried on, one action at a time. */
@Path("cases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "proceedings")
public class ProceedingsResource {

    private static final String IF_MATCH = "the file's version you have seen, from its ETag; * takes it as it is";

    @Inject
    CurrentViewer current;

    @Inject
    CaseViews views;

    @Inject
    Desks desks;

    @Inject
    Once once;

    @Inject
    HttpServletRequest request;

    @Schema(name = "Opening")
    public record Opening(@Schema(examples = "MEDIATION") String procedure) {}

    /** Where the proceeding stands after what was done. */
    @Schema(name = "Standing")
    public record Standing(String caseNo, long id, String procedure, String state, int version) {

        static Standing of(String procedure, ProcedureDesk.Acted acted) {
            return new Standing(acted.caseNo(), acted.proceedingId(), procedure, acted.state(), acted.version());
        }
    }

    @POST
    @Path("{caseNo}/proceedings")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Open a proceeding on the file")
    @Parameter(in = ParameterIn.HEADER, name = HttpHeaders.IF_MATCH, required = true, description = IF_MATCH)
    @Parameter(in = ParameterIn.HEADER, name = Once.HEADER, description = "strongly recommended")
    @APIResponse(
            responseCode = "201",
            description = "opened; Location and ETag are set",
            content = @Content(schema = @Schema(implementation = Standing.class)))
    public Response open(
            @PathParam("caseNo") String caseNo,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            Opening opening,
            @Context UriInfo uri) {
        views.view(current.viewer(), caseNo);
        Integer seen = Versions.seen(ifMatch);
        Bodies.require(opening);
        ProcedureDesk desk = desks.named(opening.procedure());
        Standing standing = once.answer(
                opening,
                Standing.class,
                () -> Standing.of(desk.procedure(), desk.start(current.viewer(), caseNo, seen)));
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(String.valueOf(standing.id()))
                        .build())
                .tag(Versions.tag(standing.version()))
                .entity(standing)
                .build();
    }

    @GET
    @Path("{caseNo}/proceedings/{id}")
    @Operation(summary = "One proceeding with what you can do in it now")
    @APIResponse(
            responseCode = "200",
            description = "the proceeding; ETag is the file's version",
            content = @Content(schema = @Schema(implementation = CaseJson.Proceeding.class)))
    public Response get(@PathParam("caseNo") String caseNo, @PathParam("id") String id) {
        CaseView view = views.view(current.viewer(), caseNo);
        long proceeding = Desks.proceeding(view, Query.id(id)).id();
        return desks.proceedings(current.viewer(), view, Languages.texts(request)).stream()
                .filter(p -> p.id() == proceeding)
                .findFirst()
                .map(found ->
                        Response.ok(found).tag(Versions.tag(view.version())).build())
                .orElseThrow(DomainError::notFound);
    }

    @POST
    @Path("{caseNo}/proceedings/{id}/actions/{action}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Carry out one action",
            description = "In a mediation: CONSENT, REFUSE, ACCEPT, ASSIGN, RECORD_SESSION, AGREE, SIGN, SEAL,"
                    + " RECORD_PERFORMANCE, TERMINATE, CLOSE. The body carries the fields of that action;"
                    + " dates left out mean today.")
    @Parameter(in = ParameterIn.HEADER, name = HttpHeaders.IF_MATCH, required = true, description = IF_MATCH)
    @Parameter(in = ParameterIn.HEADER, name = Once.HEADER, description = "strongly recommended")
    @APIResponse(
            responseCode = "200",
            description = "done; ETag is the file's new version",
            content = @Content(schema = @Schema(implementation = Standing.class)))
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
                                                                MediationAction.Consent.class,
                                                                MediationAction.Refuse.class,
                                                                MediationAction.Accept.class,
                                                                MediationAction.Assign.class,
                                                                MediationAction.RecordSession.class,
                                                                MediationAction.Agree.class,
                                                                MediationAction.Sign.class,
                                                                MediationAction.Seal.class,
                                                                MediationAction.RecordPerformance.class,
                                                                MediationAction.Terminate.class,
                                                                MediationAction.Close.class
                                                            })))
                    byte[] body) {
        CaseView view = views.view(current.viewer(), caseNo);
        long proceeding = Query.id(id);
        ProcedureDesk desk = desks.of(view, proceeding);
        Class<?> type = desk.actionType(action)
                .orElseThrow(() -> new DomainError(DomainError.Kind.NOT_FOUND, "UNKNOWN_ACTION", action));
        Integer seen = Versions.seen(ifMatch);
        Object fields = Bodies.read(body, type);
        Standing standing = once.answer(
                fields,
                Standing.class,
                () -> Standing.of(desk.procedure(), desk.act(current.viewer(), caseNo, proceeding, seen, fields)));
        return Response.ok(standing).tag(Versions.tag(standing.version())).build();
    }
}
