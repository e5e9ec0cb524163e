package org.fengqiao.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.fengqiao.calendar.WorkingCalendar;
import org.fengqiao.shared.TimeSource;

/** When a running period warns whom next: a pure function of rule, due moment and calendar. */
public final class AlertPlan {

    /** A due day's warnings come when people begin to work; the day itself ends at midnight only. */
    static final LocalTime MORNING = LocalTime.of(8, 30);

    /** @param step as {@link AlertStep} writes it */
    public record Alert(Instant at, String step) {

        public AlertStep parsed() {
            return AlertStep.of(step);
        }
    }

    private AlertPlan() {}

    /** The ladder of a rule; a rule that says nothing warns its owner, then the director, then the centre above. */
    public static List<AlertStep> ladder(DeadlineRule rule) {
        if (!rule.ladder().isEmpty()) {
            return AlertStep.ladder(rule.ladder());
        }
        String warning = rule.warn() > 0 ? "-" + rule.warn() + ">OWNER " : "";
        // A right that passes makes nobody late: the people are reminded to tell the parties, and that is all.
        return AlertStep.ladder(rule.right() ? warning : warning + "0>OWNER +1>DIRECTOR! +3>UPPER!");
    }

    /** The first warning after an instant; null when none is left, or the period is suspended and {@code dueAt} null. */
    public static Alert next(DeadlineRule rule, Instant dueAt, Instant after, WorkingCalendar calendar) {
        return first(all(rule, dueAt, calendar), after);
    }

    /** The warning behind one that has been given; two may fall on the same moment. Null when it was the last. */
    public static Alert following(DeadlineRule rule, Instant dueAt, Alert given, WorkingCalendar calendar) {
        List<Alert> alerts = all(rule, dueAt, calendar);
        int at = alerts.indexOf(given);
        if (at >= 0) {
            return at + 1 < alerts.size() ? alerts.get(at + 1) : null;
        }
        return next(rule, dueAt, given.at(), calendar);
    }

    /**
     * The next warning of a period whose end has been counted again. Nothing that had not been said yet is left out: what now lies in the past
     * comes at once. Before an end that was put off everybody is warned again.
     *
     * @param waiting the next warning by the end as it was; null when all had been given
     */
    static Alert recounted(DeadlineRule rule, Instant dueAt, Alert waiting, Instant now, WorkingCalendar calendar) {
        List<Alert> alerts = all(rule, dueAt, calendar);
        if (waiting == null || alerts.contains(waiting)) {
            return waiting != null ? waiting : first(alerts, now);
        }
        Instant given = waiting.at().isAfter(now) ? now : waiting.at().minusNanos(1_000);
        return alerts.stream()
                .filter(alert -> alert.at().isAfter(given) || alert.step().equals(waiting.step()))
                .findFirst()
                .orElse(null);
    }

    private static Alert first(List<Alert> alerts, Instant after) {
        return alerts.stream()
                .filter(alert -> alert.at().isAfter(after))
                .findFirst()
                .orElse(null);
    }

    /** All warnings of a period in the order in which they come. */
    public static List<Alert> all(DeadlineRule rule, Instant dueAt, WorkingCalendar calendar) {
        List<Alert> alerts = new ArrayList<>();
        if (dueAt != null) {
            PeriodUnit unit =
                    rule.span() == null ? PeriodUnit.DAYS : rule.span().unit();
            for (AlertStep step : ladder(rule)) {
                LocalDateTime at = at(step, unit, LocalDateTime.ofInstant(dueAt, TimeSource.ZONE), calendar);
                if (!step.urgent()) {
                    at = inService(at, rule.serviceHours(), calendar);
                }
                alerts.add(new Alert(at.atZone(TimeSource.ZONE).toInstant(), step.toString()));
            }
            alerts.sort(Comparator.comparing(Alert::at));
        }
        return alerts;
    }

    private static LocalDateTime at(AlertStep step, PeriodUnit unit, LocalDateTime dueAt, WorkingCalendar calendar) {
        if (unit == PeriodUnit.HOURS) {
            return dueAt.plusHours(step.point());
        }
        LocalDate due = dueAt.toLocalDate().minusDays(1);
        LocalDate day =
                unit == PeriodUnit.WORKING_DAYS ? workingDays(due, step.point(), calendar) : due.plusDays(step.point());
        return day.atTime(MORNING);
    }

    private static LocalDate workingDays(LocalDate due, int point, WorkingCalendar calendar) {
        LocalDate day = due;
        for (int left = Math.abs(point); left > 0; ) {
            day = day.plusDays(Integer.signum(point));
            left -= calendar.isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    private static LocalDateTime inService(LocalDateTime at, String hours, WorkingCalendar calendar) {
        if (hours.isEmpty()) {
            return at;
        }
        LocalTime opens = LocalTime.parse(hours.substring(0, 5));
        LocalTime closes = LocalTime.parse(hours.substring(6));
        LocalDateTime moved = at.truncatedTo(ChronoUnit.MINUTES);
        boolean late = !moved.toLocalTime().isBefore(closes);
        if (!late && !moved.toLocalTime().isBefore(opens) && calendar.isWorkingDay(moved.toLocalDate())) {
            return at;
        }
        LocalDate day = late ? moved.toLocalDate().plusDays(1) : moved.toLocalDate();
        return calendar.workingDayFrom(day).atTime(opens);
    }

    /** A ladder as it is kept: checked, with single blanks. @throws IllegalArgumentException when it is no ladder */
    static String written(String ladder) {
        return AlertStep.ladder(ladder).stream().map(AlertStep::toString).collect(Collectors.joining(" "));
    }

    /** Service hours as they are kept. @throws IllegalArgumentException unless empty or {@code HH:mm-HH:mm} with the later time behind */
    static String hours(String hours) {
        boolean fits = hours.isEmpty()
                || hours.matches("([01]\\d|2[0-3]):[0-5]\\d-([01]\\d|2[0-3]):[0-5]\\d")
                        && hours.substring(0, 5).compareTo(hours.substring(6)) < 0;
        if (!fits) {
            throw new IllegalArgumentException("no service hours: " + hours);
        }
        return hours;
    }
}
