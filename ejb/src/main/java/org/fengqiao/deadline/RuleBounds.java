package org.fengqiao.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.fengqiao.shared.FieldCheck;
import org.fengqiao.shared.FieldError;

/**
 * A region may tighten what holds above it and never loosen it: no longer period, no more extension or suspension, no later warning. What
 * cannot be compared counts as looser.
 */
final class RuleBounds {

    /** Four years with a leap day hold every length that a number of months can have. */
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    private static final int FOUR_YEARS = 1461;

    private final DeadlineRule own;
    private final DeadlineRule above;
    private final FieldCheck looser = new FieldCheck();

    private RuleBounds(DeadlineRule own, DeadlineRule above) {
        this.own = own;
        this.above = above;
    }

    /** In what the region's own rule is looser than the one above; empty when it may be. */
    static List<FieldError> looser(DeadlineRule own, DeadlineRule above) {
        RuleBounds bounds = new RuleBounds(own, above);
        bounds.length();
        bounds.extension();
        bounds.looser.when(
                own.suspendable() && !own.suspendedBy().equals(above.suspendedBy()),
                "suspendedBy",
                "RULE_LOOSER_SUSPENSION");
        bounds.warnings();
        return bounds.looser.errors();
    }

    private void length() {
        if (own.span() == null || above.span() == null) {
            looser.when(own.span() != above.span(), "length", "RULE_LOOSER_STATED");
        } else {
            within("length", own.span(), above.span());
        }
        looser.when(own.rollForward() && !above.rollForward(), "roll", "RULE_LOOSER_ROLL");
    }

    private void extension() {
        if (!own.extendable()) {
            return;
        }
        if (!above.extendable()) {
            looser.add("extendedBy", "RULE_LOOSER_EXTENSION");
            return;
        }
        looser.when(!own.extendedBy().equals(above.extendedBy()), "extendedBy", "RULE_LOOSER_GRANTED");
        if (above.extension() != null && own.extension() == null) {
            looser.add(
                    "extension",
                    "RULE_LOOSER_" + above.extension().unit(),
                    above.extension().length());
        } else if (above.extension() != null) {
            within("extension", own.extension(), above.extension());
        }
    }

    private void within(String field, Span span, Span bound) {
        Optional<Boolean> fits = notLonger(span, bound);
        looser.when(fits.isEmpty(), field, "RULE_LOOSER_UNIT");
        looser.when(fits.isPresent() && !fits.get(), field, "RULE_LOOSER_" + bound.unit(), bound.length());
    }

    private void warnings() {
        int most = Math.max(1, mostWarning(own.span()));
        int wanted = Math.min(hours(above, above.warn()), hours(own, most));
        looser.when(hours(own, own.warn()) < wanted, "warn", "RULE_LOOSER_WARN", above.warn());
        List<AlertStep> mine = AlertPlan.ladder(own);
        for (AlertStep.Who who : AlertStep.Who.values()) {
            first(AlertPlan.ladder(above), who).ifPresent(theirs -> {
                int bound = Math.max(hours(above, theirs.point()), -hours(own, most));
                boolean kept = first(mine, who)
                        .filter(step -> hours(own, step.point()) <= bound)
                        .isPresent();
                looser.when(!kept, "ladder", "RULE_LOOSER_RUNG_" + who);
            });
        }
        looser.when(
                !own.serviceHours().isEmpty() && !own.serviceHours().equals(above.serviceHours()),
                "serviceHours",
                "RULE_LOOSER_SERVICE");
    }

    private static Optional<AlertStep> first(List<AlertStep> ladder, AlertStep.Who who) {
        return ladder.stream().filter(step -> step.who() == who).min(Comparator.comparingInt(AlertStep::point));
    }

    private static int hours(DeadlineRule rule, int points) {
        boolean hours = rule.span() != null && rule.span().inHours();
        return hours ? points : points * 24;
    }

    /** How long before its end a period can warn at most, in units of its length, days for months: its whole length. */
    static int mostWarning(Span span) {
        if (span == null) {
            return 999;
        }
        return span.unit() == PeriodUnit.MONTHS ? (int) days(span).min().orElseThrow() : span.length();
    }

    /** Whether a period never ends later than another that starts with it; empty where that depends on the calendar. */
    static Optional<Boolean> notLonger(Span span, Span bound) {
        if (span.unit() == bound.unit()) {
            return Optional.of(span.length() <= bound.length());
        }
        if (span.unit() == PeriodUnit.WORKING_DAYS || bound.inHours()) {
            return Optional.empty();
        }
        long atLeast = days(bound).min().orElseThrow();
        long atMost =
                span.inHours() ? (span.length() + 23) / 24 : days(span).max().orElseThrow();
        return Optional.of(atMost <= atLeast);
    }

    private static LongStream days(Span span) {
        return span.unit() != PeriodUnit.MONTHS
                ? LongStream.of(span.length())
                : LongStream.range(0, FOUR_YEARS)
                        .map(day -> ChronoUnit.DAYS.between(
                                FIRST.plusDays(day), FIRST.plusDays(day).plusMonths(span.length())));
    }
}
