package org.fengqiao.web.rest;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fengqiao.casefile.CaseFilter;
import org.fengqiao.casefile.CaseForm;
import org.fengqiao.casefile.CaseList;
import org.fengqiao.casefile.CaseRow;
import org.fengqiao.casefile.CaseStatus;
import org.fengqiao.casefile.CaseView;
import org.fengqiao.casefile.CaseViews;
import org.fengqiao.casefile.Urgency;
import org.fengqiao.deadline.TrafficLight;
import org.fengqiao.intake.Intake;
import org.fengqiao.shared.Page;
import org.fengqiao.shared.Texts;
import org.fengqiao.web.security.CurrentViewer;

/**
 * Case files: registered, listed, looked at. All classes below {@code cases} carry that same path: the runtime first chooses among paths of
 * classes and looks at methods of the chosen ones only.
 */
@Path("cases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "cases")
public class CasesResource {

    @Inject
    CurrentViewer current;

    @Inject
    Intake intake;

    @Inject
    CaseList list;

    @Inject
    CaseViews views;

    @Inject
    Desks desks;

    @Inject
    Once once;

    @Inject
    HttpServletRequest request;

    /** A case in a list. */
    @Schema(name = "CaseItem")
    public record Item(
            String caseNo,
            String title,
            String parties,
            String category,
            String regionCode,
            CaseStatus status,
            String procedure,
            String procedureState,
            Urgency urgency,
            LocalDate nextDueOn,
            String nextDueRule,
            TrafficLight.State light,
            String remaining,
            Instant registeredAt,
            LocalDate closedOn) {}

    /** @param next to be sent as {@code after} for the next page; null on the last one */
    @Schema(name = "CaseList")
    public record Items(List<Item> items, String next) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Register a case at your centre")
    @Parameter(
            in = ParameterIn.HEADER,
            name = Once.HEADER,
            description = "strongly recommended: the same key makes one case")
    @APIResponse(
            responseCode = "201",
            description = "registered; Location and ETag are set",
            content = @Content(schema = @Schema(implementation = Intake.Registered.class)))
    public Response register(CaseForm form, @Context UriInfo uri) {
        Bodies.require(form);
        Intake.Registered registered =
                once.answer(form, Intake.Registered.class, () -> intake.register(current.viewer(), form, null));
        return Response.created(uri.getBaseUriBuilder()
                        .path("cases")
                        .path(registered.caseNo())
                        .build())
                .tag(Versions.tag(registered.version()))
                .entity(registered)
                .build();
    }

    @GET
    @Operation(summary = "The cases you may see, newest first")
    public Items list(
            @Parameter(description = "this region and everything below it") @QueryParam("region") String region,
            @Parameter(description = "REGISTERED, IN_PROGRESS or CLOSED") @QueryParam("status") String status,
            @QueryParam("procedure") String procedure,
            @Parameter(description = "state of the procedure last worked on") @QueryParam("state") String state,
            @Parameter(description = "this category and those below it") @QueryParam("category") String category,
            @Parameter(description = "true: only cases you are in charge of") @QueryParam("mine") String mine,
            @Parameter(description = "a work list: TO_ACCEPT, IN_PROGRESS, DUE_SOON, DONE, MINE") @QueryParam("tab")
                    String tab,
            @Parameter(description = "case number, query code, part of a title or of a party's name")
                    @QueryParam("text")
                    String text,
            @Parameter(description = "registered on this day or later") @QueryParam("from") String from,
            @Parameter(description = "registered on this day or earlier") @QueryParam("to") String to,
            @Parameter(description = "NEWEST (default) or DUE") @QueryParam("sort") String sort,
            @Parameter(description = "1 to 100, default 20") @QueryParam("limit") String limit,
            @Parameter(description = "next of the page before") @QueryParam("after") String after) {
        CaseFilter filter = new CaseFilter(
                Query.word("tab", tab, CaseFilter.Tab.class),
                Query.text(region),
                Query.word("status", status, CaseStatus.class),
                Query.text(procedure),
                Query.text(state),
                Query.text(category),
                Query.text(text),
                Query.yes("mine", mine),
                Query.date("from", from),
                Query.date("to", to));
        CaseList.Sort order = Query.word("sort", sort, CaseList.Sort.class);
        Page<CaseRow> page = list.page(
                current.viewer(),
                filter,
                order == null ? CaseList.Sort.NEWEST : order,
                Query.limit(limit),
                Query.text(after));
        Texts texts = Languages.texts(request);
        return new Items(page.items().stream().map(row -> item(row, texts)).toList(), page.next());
    }

    @GET
    @Path("{caseNo}")
    @Operation(summary = "A case file with its parties, proceedings, what you can do in them, and its deadlines")
    @APIResponse(
            responseCode = "200",
            description = "the file; ETag is its version",
            content = @Content(schema = @Schema(implementation = CaseJson.class)))
    public Response get(@PathParam("caseNo") String caseNo) {
        CaseView view = views.view(current.viewer(), caseNo);
        Texts texts = Languages.texts(request);
        return Response.ok(CaseJson.of(view, desks.proceedings(current.viewer(), view, texts), texts))
                .tag(Versions.tag(view.version()))
                .build();
    }

    private static Item item(CaseRow row, Texts texts) {
        return new Item(
                row.caseNo(),
                row.title(),
                row.partySummary(),
                row.category(),
                row.regionCode(),
                row.status(),
                row.procedure(),
                row.procedureState(),
                row.urgency(),
                row.nextDueOn(),
                row.nextDueRule(),
                row.light() == null ? null : row.light().state(),
                row.light() == null ? null : row.light().text(texts),
                row.registeredAt(),
                row.closedOn());
    }
}
