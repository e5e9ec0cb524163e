package org.fengqiao.deadline;

import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which clocks a change of the calendar may touch.
 *
 * @param region digits that the codes of the region begin with whose days changed; empty for the country
 * @param days that became working days or ceased to be
 * @param years whose schedule became known or is known no more: a period that runs through one ceases to be provisional, or becomes so
 */
record Touch(String region, NavigableSet<LocalDate> days, Set<Integer> years) {

    Touch {
        days = new TreeSet<>(days);
        years = Set.copyOf(years);
    }

    boolean empty() {
        return days.isEmpty() && years.isEmpty();
    }

    /** The first day that matters. */
    LocalDate from() {
        LocalDate year = years.stream()
                .min(Integer::compare)
                .map(first -> LocalDate.of(first, 1, 1))
                .orElse(LocalDate.MAX);
        return days.isEmpty() || year.isBefore(days.first()) ? year : days.first();
    }

    /** The last day that matters. */
    LocalDate to() {
        LocalDate year = years.stream()
                .max(Integer::compare)
                .map(last -> LocalDate.of(last, 12, 31))
                .orElse(LocalDate.MIN);
        return days.isEmpty() || year.isAfter(days.last()) ? year : days.last();
    }

    /** Whether a count that looks at all days of a span looks at one that matters. */
    boolean within(LocalDate first, LocalDate last) {
        LocalDate day = days.ceiling(first);
        return day != null && !day.isAfter(last)
                || years.stream().anyMatch(year -> first.getYear() <= year && year <= last.getYear());
    }
}
