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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
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
import org.fengqiao.access.Viewer;
import org.fengqiao.region.RegionCode;
import org.fengqiao.shared.Page;
import org.fengqiao.shared.Texts;
import org.fengqiao.shared.Wording;
import org.fengqiao.supervision.SupervisionFilter;
import org.fengqiao.supervision.SupervisionGround;
import org.fengqiao.supervision.SupervisionList;
import org.fengqiao.supervision.SupervisionRow;
import org.fengqiao.supervision.SupervisionState;
import org.fengqiao.supervision.SupervisionView;
import org.fengqiao.supervision.Supervisions;
import org.fengqiao.web.security.CurrentViewer;

/** Supervisions: who above asks why a case does not move, and what is answered. */
@Path("supervisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "supervisions")
public class SupervisionsResource {

    private static final String IF_MATCH = "the version you have seen, from its ETag; * takes it as it is";

    @Inject
    CurrentViewer current;

    @Inject
    SupervisionList list;

    @Inject
    Supervisions supervisions;

    @Inject
    Once once;

    @Inject
    HttpServletRequest request;

    /**
     * A supervision in a list.
     *
     * @param rule code of the rule whose deadline has passed; null where none has
     * @param to the centre that has to answer
     */
    @Schema(name = "SupervisionItem")
    public record Item(
            long id,
            String caseNo,
            String title,
            SupervisionGround ground,
            SupervisionState state,
            String rule,
            String ruleName,
            LocalDate dueOn,
            Instant raisedAt,
            String to) {}

    /** @param next to be sent as {@code after} for the next page; null on the last one */
    @Schema(name = "SupervisionList")
    public record Items(List<Item> items, String next) {}

    /** What somebody wrote. {@code kind}: RAISED, ANSWERED, RETURNED, CLOSED. */
    @Schema(name = "SupervisionLine")
    public record Line(String kind, Instant at, String who, String text) {}

    /**
     * A supervision with all that was written.
     *
     * @param raisedBy null when a rule has raised it
     * @param inCharge the people in charge of the case, who may answer as the centre's director may
     * @param mayAnswer whether you may write the answer
     * @param mayJudge whether you may close it or send an answer back
     */
    @Schema(name = "Supervision")
    public record One(
            long id,
            long version,
            String caseNo,
            String title,
            SupervisionGround ground,
            SupervisionState state,
            String rule,
            String ruleName,
            LocalDate dueOn,
            Instant raisedAt,
            String raisedBy,
            String to,
            List<String> inCharge,
            Instant closedAt,
            List<Line> lines,
            boolean mayAnswer,
            boolean mayJudge) {}

    /** @param clock id of the deadline it is about, or null */
    @Schema(name = "SupervisionWanted")
    public record Wanted(String caseNo, Long clock, SupervisionGround ground, String reason) {}

    @Schema(name = "SupervisionWords")
    public record Words(String text) {}

    /** What a repeated request is answered with. */
    public record Made(long id) {}

    @GET
    @Operation(summary = "Supervisions of the cases you may see, the newest first")
    public Items list(
            @Parameter(description = "this region and everything below it") @QueryParam("region") String region,
            @Parameter(description = "OPEN, ANSWERED or CLOSED; without it all") @QueryParam("state") String state,
            @Parameter(description = "OVERDUE, NOT_ACCEPTED, NOT_HANDLED or NOT_LAWFUL") @QueryParam("ground")
                    String ground,
            @Parameter(description = "raised on this day or later") @QueryParam("from") String from,
            @Parameter(description = "raised on this day or earlier") @QueryParam("to") String to,
            @Parameter(description = "true: only what you have raised or have to answer") @QueryParam("mine")
                    String mine,
            @Parameter(description = "1 to 100, default 20") @QueryParam("limit") String limit,
            @Parameter(description = "next of the page before") @QueryParam("after") String after) {
        SupervisionFilter filter = new SupervisionFilter(
                region(region),
                Query.word("state", state, SupervisionState.class),
                Query.word("ground", ground, SupervisionGround.class),
                Query.date("from", from),
                Query.date("to", to),
                Query.yes("mine", mine));
        Page<SupervisionRow> page = list.page(current.viewer(), filter, Query.limit(limit), Query.text(after));
        Texts texts = Languages.texts(request);
        return new Items(page.items().stream().map(row -> item(row, texts)).toList(), page.next());
    }

    private static RegionCode region(String code) {
        return Query.text(code) == null
                ? null
                : RegionCode.parse(code).orElseThrow(() -> Query.refused("region", "UNKNOWN_REGION", code));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One supervision with all that was asked and answered")
    @APIResponse(
            responseCode = "200",
            description = "the supervision; its ETag is the version for If-Match",
            content = @Content(schema = @Schema(implementation = One.class)))
    public Response one(@PathParam("id") String id) {
        SupervisionView view = list.view(current.viewer(), Query.id(id));
        return Response.ok(one(view, Languages.texts(request)))
                .tag(Versions.tag((int) view.version()))
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Ask in writing: for a supervisor of a centre above or at the place of the case")
    @Parameter(in = ParameterIn.HEADER, name = Once.HEADER, description = "strongly recommended")
    @APIResponse(
            responseCode = "201",
            description = "raised; Location is set",
            content = @Content(schema = @Schema(implementation = Made.class)))
    public Response raise(Wanted wanted, @Context UriInfo uri) {
        Bodies.require(wanted);
        Made made = once.answer(
                wanted,
                Made.class,
                () -> new Made(supervisions.raise(
                        current.viewer(), wanted.caseNo(), wanted.clock(), wanted.ground(), wanted.reason())));
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(String.valueOf(made.id()))
                        .build())
                .entity(made)
                .build();
    }

    @POST
    @Path("{id}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Answer: the director of the centre that leads the case, or who is in charge of it")
    @Parameter(in = ParameterIn.HEADER, name = HttpHeaders.IF_MATCH, required = true, description = IF_MATCH)
    @APIResponse(responseCode = "204", description = "answered")
    public void answer(
            @PathParam("id") String id,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            Words words) {
        write(id, ifMatch, words, supervisions::answer);
    }

    @POST
    @Path("{id}/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "The answer does not do: it has to be answered again")
    @Parameter(in = ParameterIn.HEADER, name = HttpHeaders.IF_MATCH, required = true, description = IF_MATCH)
    @APIResponse(responseCode = "204", description = "sent back")
    public void sendBack(
            @PathParam("id") String id,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            Words words) {
        write(id, ifMatch, words, supervisions::sendBack);
    }

    @POST
    @Path("{id}/close")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Close it with a conclusion")
    @Parameter(in = ParameterIn.HEADER, name = HttpHeaders.IF_MATCH, required = true, description = IF_MATCH)
    @APIResponse(responseCode = "204", description = "closed")
    public void close(
            @PathParam("id") String id,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            Words words) {
        write(id, ifMatch, words, supervisions::close);
    }

    /** A step of a supervision that consists of what somebody writes. */
    private interface Step {
        void take(Viewer viewer, long id, long version, String text);
    }

    private void write(String id, String ifMatch, Words words, Step step) {
        Bodies.require(words);
        long supervision = Query.id(id);
        Integer seen = Versions.seen(ifMatch);
        long version = seen == null ? list.view(current.viewer(), supervision).version() : seen;
        step.take(current.viewer(), supervision, version, words.text());
    }

    private static Item item(SupervisionRow row, Texts texts) {
        return new Item(
                row.id(),
                row.caseNo(),
                row.title(),
                row.ground(),
                row.state(),
                row.rule(),
                row.rule() == null ? null : Wording.text(row.ruleName(), texts),
                row.dueOn(),
                row.raisedAt(),
                row.to());
    }

    private static One one(SupervisionView view, Texts texts) {
        return new One(
                view.id(),
                view.version(),
                view.caseNo(),
                view.title(),
                view.ground(),
                view.state(),
                view.rule(),
                view.rule() == null ? null : Wording.text(view.ruleName(), texts),
                view.dueOn(),
                view.raisedAt(),
                view.raisedBy(),
                view.to(),
                view.inCharge(),
                view.closedAt(),
                view.lines().stream()
                        .map(line -> new Line(line.kind(), line.at(), line.who(), line.text()))
                        .toList(),
                view.permissions().answer(),
                view.permissions().judge());
    }
}
