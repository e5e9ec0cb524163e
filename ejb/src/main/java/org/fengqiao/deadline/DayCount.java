package org.fengqiao.deadline;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.calendar.DayKind;
import org.fengqiao.calendar.WorkingCalendar;

/** One count of days, working days or months, with the steps it took. */
final class DayCount {

    private final WorkingCalendar calendar;
    private final Ledger ledger;
    private final List<Step> steps = new ArrayList<>();
    private int unknownYear;
    private LocalDate calendarFrom;
    private boolean stopped;

    DayCount(WorkingCalendar calendar, Ledger ledger) {
        this.calendar = calendar;
        this.ledger = ledger;
    }

    Counted count(Span span, boolean rollForward, LocalDate start) {
        steps.add(Step.started(start, null, span));
        LocalDate end = advance(start, span);
        for (Extension extension : ledger.extensions()) {
            end = extended(end, extension, rollForward);
        }
        LocalDate due = stopped ? null : end;
        if (!stopped) {
            ended(end);
            due = rollForward ? rolled(end) : end;
        }
        if (stopped) {
            return new Counted(null, null, null, calendarFrom, unknownYear != 0, steps);
        }
        if (unknownYear != 0) {
            steps.add(Step.provisional(unknownYear));
        }
        return new Counted(due, due.plusDays(1).atTime(LocalTime.MIDNIGHT), end, calendarFrom, unknownYear != 0, steps);
    }

    private LocalDate extended(LocalDate from, Extension extension, boolean rollForward) {
        LocalDate end = from;
        if (!stopped) {
            ended(end);
            end = extension.fromRolled() && rollForward ? rolled(end) : end;
        }
        steps.add(Step.extended(stopped ? null : end, extension.span()));
        return stopped ? end : advance(end, extension.span());
    }

    private LocalDate advance(LocalDate from, Span span) {
        return switch (span.unit()) {
            case DAYS -> days(from, from.plusDays(span.length()));
            case MONTHS -> months(from, span.length());
            case WORKING_DAYS -> workingDays(from, span.length());
            case HOURS -> throw new IllegalArgumentException("hours are not counted in days");
        };
    }

    private LocalDate months(LocalDate from, int months) {
        LocalDate end = from.plusMonths(months);
        LocalDate moved = days(from, end);
        if (!stopped && end.getDayOfMonth() != from.getDayOfMonth()) {
            steps.add(Step.monthEnd(end, from.getDayOfMonth()));
        }
        return moved;
    }

    // Each suspension that begins before the end pushes the end away by all of its days that lie behind the start.
    private LocalDate days(LocalDate from, LocalDate unsuspended) {
        LocalDate end = unsuspended;
        for (Suspension suspension : ledger.suspensions()) {
            LocalDate first = suspension.from().isAfter(from) ? suspension.from() : from.plusDays(1);
            if (first.isAfter(end)) {
                break;
            }
            if (suspension.open()) {
                stop(first, (int) ChronoUnit.DAYS.between(first, end) + 1, PeriodUnit.DAYS);
                return null;
            }
            if (!suspension.to().isBefore(first)) {
                end = end.plusDays(takenOut(first, suspension.to()));
            }
        }
        return end;
    }

    private LocalDate workingDays(LocalDate from, int length) {
        LocalDate day = from;
        LocalDate holiday = null;
        for (int left = length; left > 0; ) {
            day = day.plusDays(1);
            know(day);
            Suspension suspension = ledger.at(day);
            DayKind kind = calendar.kind(day);
            if (holiday != null && (kind != DayKind.HOLIDAY || suspension != null)) {
                steps.add(Step.holiday(holiday, day.minusDays(1), calendar.name(holiday)));
                holiday = null;
            }
            if (suspension != null) {
                if (suspension.open()) {
                    stop(day, left, PeriodUnit.WORKING_DAYS);
                    return null;
                }
                takenOut(day, suspension.to());
                day = suspension.to();
            } else if (kind == DayKind.HOLIDAY) {
                holiday = holiday == null ? day : holiday;
            } else if (kind.works()) {
                left--;
                if (kind == DayKind.MAKE_UP && left > 0) {
                    steps.add(Step.makeUp(day));
                }
            }
        }
        return day;
    }

    private LocalDate rolled(LocalDate end) {
        LocalDate day = end;
        know(day);
        boolean moved = false;
        while (true) {
            Suspension suspension = ledger.at(day);
            if (suspension != null) {
                if (suspension.open()) {
                    stop(day, 1, PeriodUnit.DAYS);
                    return null;
                }
                takenOut(day, suspension.to());
                day = suspension.to();
            } else if (calendar.isWorkingDay(day)) {
                break;
            }
            day = day.plusDays(1);
            moved = true;
            know(day);
        }
        if (moved) {
            steps.add(Step.rolled(day));
        }
        return day;
    }

    private void ended(LocalDate end) {
        DayKind kind = calendar.kind(end);
        steps.add(Step.ended(end, null, kind, kind == DayKind.HOLIDAY ? calendar.name(end) : null));
    }

    private int takenOut(LocalDate from, LocalDate to) {
        int days = (int) ChronoUnit.DAYS.between(from, to) + 1;
        steps.add(Step.suspended(from, to, days));
        return days;
    }

    private void stop(LocalDate since, int left, PeriodUnit unit) {
        stopped = true;
        steps.add(Step.stopped(since, left, unit));
    }

    private void know(LocalDate day) {
        calendarFrom = calendarFrom == null ? day : calendarFrom;
        if (unknownYear == 0 && !calendar.isKnown(day.getYear())) {
            unknownYear = day.getYear();
        }
    }
}
