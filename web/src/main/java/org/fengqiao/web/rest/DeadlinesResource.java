package org.fengqiao.web.rest;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fengqiao.casefile.DeadlineList;
import org.fengqiao.shared.Page;
import org.fengqiao.shared.Texts;
import org.fengqiao.web.security.CurrentViewer;

/** Deadlines over all the cases one may see. */
@Path("deadlines")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "deadlines")
public class DeadlinesResource {

    @Inject
    CurrentViewer current;

    @Inject
    DeadlineList list;

    @Inject
    HttpServletRequest request;

    /**
     * A deadline of a case.
     *
     * @param dueOn last day of the period; null while it is suspended
     * @param provisional counted with a year whose schedule has not been announced
     * @param right a period in which the parties may do something: nobody is late when it passes
     * @param light CALM, SOON, OVERDUE or PAUSED; null when it is over
     * @param words how it stands, as pages say it
     */
    @Schema(name = "DeadlineItem")
    public record Item(
            long id,
            String caseNo,
            String title,
            String regionCode,
            String rule,
            String state,
            LocalDate startedOn,
            LocalDate dueOn,
            boolean provisional,
            boolean right,
            String subject,
            String light,
            String words) {}

    /** @param next to be sent as {@code after} for the next page; null on the last one */
    @Schema(name = "DeadlineList")
    public record Items(List<Item> items, String next) {}

    @GET
    @Operation(summary = "The deadlines of the cases you may see, the nearest first")
    public Items list(
            @Parameter(description = "this region and everything below it") @QueryParam("region") String region,
            @Parameter(description = "OPEN (default), RUNNING, OVERDUE, SUSPENDED, MET, CANCELLED") @QueryParam("state")
                    String state,
            @Parameter(description = "due on this day or earlier") @QueryParam("dueBefore") String dueBefore,
            @Parameter(description = "1 to 100, default 20") @QueryParam("limit") String limit,
            @Parameter(description = "next of the page before") @QueryParam("after") String after) {
        DeadlineList.State which = Query.word("state", state, DeadlineList.State.class);
        Page<DeadlineList.Row> page = list.page(
                current.viewer(),
                Query.text(region),
                which == null ? DeadlineList.State.OPEN : which,
                PeriodQuery.day("dueBefore", dueBefore),
                Query.limit(limit),
                Query.text(after));
        Texts texts = Languages.texts(request);
        return new Items(page.items().stream().map(row -> item(row, texts)).toList(), page.next());
    }

    private static Item item(DeadlineList.Row row, Texts texts) {
        return new Item(
                row.id(),
                row.caseNo(),
                row.title(),
                row.regionCode(),
                row.rule(),
                row.state(),
                row.startedOn(),
                row.dueOn(),
                row.provisional(),
                row.right(),
                row.subject(),
                row.light() == null ? null : row.light().state().name(),
                row.light() == null ? null : row.light().text(texts));
    }
}
