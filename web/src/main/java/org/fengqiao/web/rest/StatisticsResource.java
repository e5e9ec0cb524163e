package org.fengqiao.web.rest;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.FieldError;
import org.fengqiao.shared.Page;
import org.fengqiao.statistics.CountedCase;
import org.fengqiao.statistics.CountedCases;
import org.fengqiao.statistics.CountedFilter;
import org.fengqiao.statistics.Listing;
import org.fengqiao.statistics.MediationStatistics.By;
import org.fengqiao.statistics.Recount;
import org.fengqiao.statistics.RecountReport;
import org.fengqiao.statistics.Statistics;
import org.fengqiao.web.security.CurrentViewer;

/** The figures of mediation, the cases behind each of them, and the proof that they agree. */
@Path("statistics/mediation")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "statistics")
public class StatisticsResource {

    private static final int MOST_DIFFERENCES = 1_000;

    @Inject
    CurrentViewer current;

    @Inject
    Statistics statistics;

    @Inject
    CountedCases cases;

    @Inject
    Recount recount;

    @Inject
    HttpServletRequest request;

    /**
     * @param total the number itself
     * @param veiled how many of {@code total} stand on no page of the list, because a party is protected from the caller
     */
    @Schema(name = "CountedCaseList")
    public record CountedCaseList(
            List<CountedCase> items,
            String next,
            long total,
            @Schema(
                            description =
                                    "How many of total stand on no page of the list: a party of theirs is protected from the caller")
                    long veiled) {}

    /**
     * @param differences the first thousand of them
     * @param differenceCount all of them
     */
    @Schema(name = "Recount")
    public record RecountJson(
            boolean exact,
            long mediations,
            long counters,
            int differenceCount,
            List<RecountReport.Difference> differences,
            List<Long> staleProceedings) {}

    @GET
    @Operation(
            summary = "Figures of a region and everything below it",
            description =
                    "Without a region: the caller's own. Without dates: this year up to today. by: region, month, category, mediator.")
    public StatisticsJson mediation(
            @QueryParam("region") String region,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("by") String by) {
        var texts = Languages.texts(request);
        return StatisticsJson.of(
                statistics.mediation(
                        current.viewer(),
                        region,
                        Query.date("from", from),
                        Query.date("to", to),
                        Query.word("by", upper(by), By.class),
                        texts.locale()),
                texts);
    }

    @GET
    @Path("cases")
    @Operation(
            summary = "The cases behind a number",
            description =
                    "listing: ACCEPTED, TAKEN_UP, NOT_TAKEN_UP, MEDIATED, SUCCESSFUL, FAILED, WRITTEN, ORAL, CLOSED,"
                            + " PERFORMANCE_DUE, PERFORMED, UNPERFORMED or OVERDUE. total is the number itself;"
                            + " veiled of them are not listed, because a party is protected.")
    public CountedCaseList cases(
            @QueryParam("listing") String listing,
            @QueryParam("region") String region,
            @QueryParam("own") String own,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("category") String category,
            @QueryParam("mediator") String mediator,
            @QueryParam("limit") String limit,
            @QueryParam("after") String after) {
        Listing which = Query.word("listing", upper(listing), Listing.class);
        if (which == null) {
            throw DomainError.invalidFields(List.of(new FieldError("listing", "REQUIRED")));
        }
        String presiding = Query.text(mediator);
        CountedFilter filter = new CountedFilter(
                which,
                Query.text(region),
                Query.yes("own", own),
                Query.date("from", from),
                Query.date("to", to),
                Query.text(category),
                presiding == null ? null : Query.id(presiding));
        Page<CountedCase> page = cases.page(current.viewer(), filter, Query.limit(limit), Query.text(after));
        return new CountedCaseList(
                page.items(),
                page.next(),
                cases.count(current.viewer(), filter),
                cases.veiled(current.viewer(), filter));
    }

    @GET
    @Path("recount")
    @Operation(
            summary = "Counts everything again from the cases and tells every difference; for the system administrator")
    public RecountJson recount() {
        RecountReport report = recount.check(current.viewer());
        return new RecountJson(
                report.exact(),
                report.mediations(),
                report.counters(),
                report.differences().size(),
                report.differences().stream().limit(MOST_DIFFERENCES).toList(),
                report.staleFacts().stream().limit(MOST_DIFFERENCES).toList());
    }

    private static String upper(String word) {
        return word == null ? null : word.toUpperCase(Locale.ROOT);
    }
}
