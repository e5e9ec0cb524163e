package org.fengqiao.web.rest;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fengqiao.deadline.AlertPlan;
import org.fengqiao.deadline.AlertStep;
import org.fengqiao.deadline.Counting;
import org.fengqiao.deadline.DeadlineRule;
import org.fengqiao.deadline.PeriodUnit;
import org.fengqiao.deadline.Span;
import org.fengqiao.shared.Texts;
import org.fengqiao.shared.TimeSource;

/** The periods that the centres work by. */
@Path("deadline-rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "deadlines")
public class DeadlineRulesResource {

    @Inject
    Counting counting;

    @Inject
    TimeSource time;

    @Inject
    HttpServletRequest request;

    /**
     * A version of a rule.
     *
     * @param unit null, like length, where each order states its own length
     * @param extension how much more may be granted in all, {@code 30 DAYS}; null with an extendedBy: as they agree
     * @param extendedBy who may grant it; null when nobody may
     * @param suspendedBy what suspends it; null when nothing does
     * @param warn how much before the end it turns to "soon", in units of its length, days for months
     * @param ladder who is told when: {@code -3>OWNER}, {@code +1>DIRECTOR!}, {@code +5>SUPERVISOR!}; in units of the length, days for
     *     months, before (-) or after (+) its end; {@code !} at once
     * @param serviceHours when its warnings wait for working hours, {@code 08:30-17:30}; else null
     * @param inForce whether a period that starts today in its region runs by this version
     * @param region digits that the region's codes begin with whose own rule it is; null for the whole country
     * @param preset a local scheme that a centre may choose
     * @param confirmed false while number or article still have to be confirmed locally
     */
    @Schema(name = "DeadlineRule")
    public record RuleJson(
            String code,
            int version,
            String name,
            String starts,
            String owner,
            PeriodUnit unit,
            Integer length,
            boolean rollForward,
            String extension,
            String extendedBy,
            String suspendedBy,
            int warn,
            List<String> ladder,
            String serviceHours,
            String article,
            LocalDate validFrom,
            LocalDate validTo,
            boolean inForce,
            String region,
            boolean preset,
            boolean confirmed) {}

    @Schema(name = "DeadlineRuleList")
    public record RuleList(List<RuleJson> items) {}

    @GET
    @Operation(summary = "All versions of all deadline rules, with length, unit and article")
    public RuleList all() {
        Texts texts = Languages.texts(request);
        return new RuleList(
                counting.rules().all().stream().map(rule -> json(rule, texts)).toList());
    }

    private RuleJson json(DeadlineRule rule, Texts texts) {
        boolean inForce = counting.rules()
                .find(rule.code(), time.today(), rule.region())
                .filter(rule::equals)
                .isPresent();
        Span span = rule.span();
        return new RuleJson(
                rule.code(),
                rule.version(),
                rule.name(texts),
                rule.starts(),
                rule.owner(),
                span == null ? null : span.unit(),
                span == null ? null : span.length(),
                rule.rollForward(),
                rule.extension() == null ? null : rule.extension().toString(),
                orNull(rule.extendedBy()),
                orNull(rule.suspendedBy()),
                rule.warn(),
                AlertPlan.ladder(rule).stream().map(AlertStep::toString).toList(),
                orNull(rule.serviceHours()),
                rule.article(texts),
                rule.validFrom(),
                rule.validTo(),
                inForce,
                orNull(rule.region()),
                rule.preset(),
                rule.confirmed());
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
