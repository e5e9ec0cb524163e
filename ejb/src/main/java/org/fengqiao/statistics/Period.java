package org.fengqiao.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.FieldError;

/** Days from the first to the last, both included. */
public record Period(LocalDate from, LocalDate to) {

    private static final int LONGEST_YEARS = 20;

    /** @throws DomainError INVALID with the field {@code to}: PERIOD_BACKWARDS, PERIOD_TOO_LONG */
    public Period {
        if (to.isBefore(from)) {
            throw DomainError.invalidFields(List.of(new FieldError("to", "PERIOD_BACKWARDS", from.toString())));
        }
        if (ChronoUnit.YEARS.between(from, to) >= LONGEST_YEARS) {
            throw DomainError.invalidFields(List.of(new FieldError("to", "PERIOD_TOO_LONG", LONGEST_YEARS)));
        }
    }

    /** What is left out becomes this year's first day and today. */
    public static Period of(LocalDate from, LocalDate to, LocalDate today) {
        LocalDate last = to != null ? to : today;
        return new Period(from != null ? from : last.withDayOfYear(1), last);
    }

    public Period yearBefore() {
        return new Period(from.minusYears(1), to.minusYears(1));
    }

    /** Every month that the period touches. */
    public List<YearMonth> months() {
        YearMonth last = YearMonth.from(to);
        return Stream.iterate(YearMonth.from(from), month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
    }
}
