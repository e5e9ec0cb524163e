package org.fengqiao.web.rest;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fengqiao.deadline.Counted;
import org.fengqiao.deadline.Counting;
import org.fengqiao.deadline.DeadlineRule;
import org.fengqiao.deadline.Explanation;
import org.fengqiao.deadline.Extension;
import org.fengqiao.deadline.Ledger;
import org.fengqiao.deadline.Span;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.FieldError;
import org.fengqiao.shared.Texts;
import org.fengqiao.web.security.CurrentViewer;

/** Counts a period without a case: what a deadline would be, and why. */
@Path("deadlines/preview")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "deadlines")
public class DeadlinePreviewResource {

    @Inject
    CurrentViewer current;

    @Inject
    Counting counting;

    @Inject
    HttpServletRequest request;

    /**
     * What the count found.
     *
     * @param dueDate last day of the period; null while it is suspended without an end
     * @param dueTime moment at which it is over, in Beijing time
     * @param provisional a year took part whose schedule has not been announced
     * @param explanation the whole count in one sentence
     * @param steps the same, step by step
     */
    @Schema(name = "DeadlinePreview")
    public record Preview(
            String rule,
            LocalDate dueDate,
            LocalDateTime dueTime,
            boolean provisional,
            String explanation,
            String article,
            List<String> steps) {}

    @GET
    @Operation(
            summary = "Counts a period by its rule, the calendar of your place, suspensions and extensions",
            description = "The rule's version is the one in force on the day of the start.")
    public Preview preview(
            @Parameter(description = "code of the rule, D-P1") @QueryParam("rule") String code,
            @Parameter(description = "2026-09-16; for a period of hours 2026-09-16T14:30") @QueryParam("start")
                    String start,
            @Parameter(description = "days not counted, 2026-03-01..2026-03-10,2026-04-01.. (the last without an end)")
                    @QueryParam("suspensions")
                    String suspensions,
            @Parameter(description = "30 DAYS,10 DAYS") @QueryParam("extensions") String extensions,
            @Parameter(description = "20 DAYS: only for a rule whose length each order states") @QueryParam("length")
                    String length) {
        if (Query.text(code) == null) {
            throw Query.refused("rule", "REQUIRED");
        }
        LocalDateTime from = PeriodQuery.moment("start", start);
        String region = current.viewer().regionCode();
        DeadlineRule rule = counting.rules().require(code.strip(), from.toLocalDate(), region);
        List<Span> stated = PeriodQuery.spans("length", length);
        if (rule.span() == null && stated.size() != 1) {
            throw Query.refused("length", "REQUIRED");
        }
        DeadlineRule counted = rule.span() == null ? rule.withSpan(stated.get(0)) : rule;
        Ledger ledger = new Ledger(
                PeriodQuery.suspensions("suspensions", suspensions),
                PeriodQuery.spans("extensions", extensions).stream()
                        .map(Extension::of)
                        .toList());
        return told(counted, count(counted, from, ledger, region), Languages.texts(request));
    }

    private Counted count(DeadlineRule rule, LocalDateTime from, Ledger ledger, String region) {
        try {
            return counting.count(rule, from, ledger, region);
        } catch (IllegalArgumentException mismatch) {
            // hours are not extended by days, nor the other way round
            throw DomainError.invalidFields(List.of(new FieldError(
                    "extensions", "WRONG_TYPE", "10 " + rule.span().unit())));
        }
    }

    private static Preview told(DeadlineRule rule, Counted counted, Texts texts) {
        return new Preview(
                rule.code(),
                counted.dueDate(),
                counted.dueTime(),
                counted.provisional(),
                Explanation.sentence(counted, rule, texts),
                rule.article(texts),
                counted.steps().stream()
                        .map(step -> Explanation.step(step, texts))
                        .toList());
    }
}
