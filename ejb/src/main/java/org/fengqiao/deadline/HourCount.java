package org.fengqiao.deadline;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Hours run on by day and night, rest day or not; only suspended days stand still. */
final class HourCount {

    private HourCount() {}

    static Counted count(Span span, LocalDateTime start, Ledger ledger) {
        List<Step> steps = new ArrayList<>();
        steps.add(Step.started(start.toLocalDate(), start.toLocalTime(), span));
        long hours = span.length();
        for (Extension extension : ledger.extensions()) {
            hours += extension.span().length();
        }
        Duration left = Duration.ofHours(hours);
        LocalDateTime at = start;
        for (Suspension suspension : ledger.suspensions()) {
            LocalDateTime stops = suspension.from().atStartOfDay();
            LocalDateTime goesOn = suspension.open()
                    ? LocalDateTime.MAX
                    : suspension.to().plusDays(1).atStartOfDay();
            if (!at.plus(left).isAfter(stops)) {
                break;
            }
            if (!goesOn.isAfter(at)) {
                continue;
            }
            if (stops.isAfter(at)) {
                left = left.minus(Duration.between(at, stops));
            }
            LocalDate from = stops.isAfter(at) ? suspension.from() : at.toLocalDate();
            if (suspension.open()) {
                steps.add(Step.stopped(from, (int) Math.ceil(left.toMinutes() / 60.0), PeriodUnit.HOURS));
                return new Counted(null, null, null, null, false, steps);
            }
            steps.add(Step.suspended(
                    from, suspension.to(), (int) (suspension.to().toEpochDay() - from.toEpochDay()) + 1));
            at = goesOn;
        }
        ledger.extensions().forEach(extension -> steps.add(Step.extended(null, extension.span())));
        LocalDateTime end = at.plus(left);
        steps.add(Step.ended(end.toLocalDate(), end.toLocalTime(), null, null));
        return new Counted(end.toLocalDate(), end, end.toLocalDate(), null, false, steps);
    }
}
