package org.fengqiao.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What differs between a layer of the calendar as it is and as it is wanted. Each list is in order of date.
 *
 * @param regionCode digits that the codes of the region begin with whose layer it is; empty for the country's
 */
public record CalendarChange(
        String regionCode, List<CalendarDay> added, List<Changed> changed, List<CalendarDay> removed) {

    /** A day that stays in the layer and is another: off instead of worked, or with another name or source. */
    public record Changed(CalendarDay before, CalendarDay after) {

        boolean otherKind() {
            return before.off() != after.off();
        }
    }

    public CalendarChange {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
    }

    /**
     * What has to be done so that a layer holds all days that are wanted, and in some years no others.
     *
     * @param years in which days of the layer that are not wanted go; in every other year nothing goes
     */
    static CalendarChange between(
            String regionCode, Collection<CalendarDay> have, Collection<CalendarDay> wanted, Set<Integer> years) {
        Map<LocalDate, CalendarDay> before = byDate(have);
        Map<LocalDate, CalendarDay> after = byDate(wanted);
        List<CalendarDay> added = new ArrayList<>();
        List<Changed> changed = new ArrayList<>();
        after.forEach((date, day) -> {
            CalendarDay old = before.get(date);
            if (old == null) {
                added.add(day);
            } else if (!old.equals(day)) {
                changed.add(new Changed(old, day));
            }
        });
        List<CalendarDay> removed = before.values().stream()
                .filter(day -> years.contains(day.date().getYear()) && !after.containsKey(day.date()))
                .toList();
        return new CalendarChange(regionCode, added, changed, removed);
    }

    private static Map<LocalDate, CalendarDay> byDate(Collection<CalendarDay> days) {
        Map<LocalDate, CalendarDay> byDate = new TreeMap<>();
        days.forEach(day -> byDate.put(day.date(), day));
        return byDate;
    }

    public boolean empty() {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
    }

    /** Every date that it touches. */
    public Set<LocalDate> dates() {
        return dates(Stream.concat(
                Stream.concat(added.stream(), removed.stream()),
                changed.stream().map(Changed::after)));
    }

    /** The dates on which a day becomes a working day or ceases to be one; another name moves no period. */
    public Set<LocalDate> movingDates() {
        return dates(Stream.concat(
                Stream.concat(added.stream(), removed.stream()),
                changed.stream().filter(Changed::otherKind).map(Changed::after)));
    }

    private static Set<LocalDate> dates(Stream<CalendarDay> days) {
        Set<LocalDate> dates = new TreeSet<>();
        days.forEach(day -> dates.add(day.date()));
        return dates;
    }

    /** The notices that say so, each once, in order of date; where days only go, those that had brought them. */
    public List<String> sources() {
        List<String> sources =
                sources(Stream.concat(added.stream(), changed.stream().map(Changed::after)));
        return sources.isEmpty() ? sources(removed.stream()) : sources;
    }

    private static List<String> sources(Stream<CalendarDay> days) {
        return days.sorted(Comparator.comparing(CalendarDay::date))
                .map(CalendarDay::source)
                .filter(source -> !source.isBlank())
                .distinct()
                .toList();
    }

    /** A layer with this change. */
    List<CalendarDay> on(Collection<CalendarDay> layer) {
        Map<LocalDate, CalendarDay> days = byDate(layer);
        removed.forEach(day -> days.remove(day.date()));
        added.forEach(day -> days.put(day.date(), day));
        changed.forEach(change -> days.put(change.after().date(), change.after()));
        return List.copyOf(days.values());
    }

    /** Whether a layer still is what this change was found from. */
    boolean fits(Collection<CalendarDay> layer) {
        Map<LocalDate, CalendarDay> days = byDate(layer);
        return added.stream().noneMatch(day -> days.containsKey(day.date()))
                && removed.stream().allMatch(day -> day.equals(days.get(day.date())))
                && changed.stream().allMatch(change -> change.before()
                        .equals(days.get(change.before().date())));
    }
}
