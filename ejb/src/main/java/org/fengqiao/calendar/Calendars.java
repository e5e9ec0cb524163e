package org.fengqiao.calendar;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The calendars of all places at one moment. Each layer is the extra days of a region; a place counts by the country's layer, overlaid by
 * those of its province, city and county. Immutable.
 */
public final class Calendars {

    /** Digits that may name a region with a layer of its own: country, province, city, county. */
    private static final int[] DIGITS = {6, 4, 2, 0};

    private final Map<String, List<CalendarDay>> layers;
    private final Map<String, WorkingCalendar> byLayer = new HashMap<>();

    private Calendars(Map<String, List<CalendarDay>> layers) {
        this.layers = layers;
        WorkingCalendar country = WorkingCalendar.of(days(""));
        byLayer.put("", country);
        // a region comes behind those it lies in
        layers.forEach((region, days) -> {
            if (!region.isEmpty()) {
                byLayer.put(
                        region,
                        calendar(region.substring(0, region.length() - 1)).overlaid(days));
            }
        });
    }

    /** @param layers by the digits that the codes of their region begin with */
    static Calendars of(Map<String, ? extends Collection<CalendarDay>> layers) {
        Map<String, List<CalendarDay>> sorted = new TreeMap<>();
        layers.forEach((region, days) -> sorted.put(region, List.copyOf(days)));
        return new Calendars(sorted);
    }

    /** Where no region has days of its own. */
    public static Calendars country(Collection<CalendarDay> days) {
        return of(Map.of("", days));
    }

    /** @param regionCode of any length; empty for what counts where no region has days of its own */
    public WorkingCalendar of(String regionCode) {
        return byLayer.size() == 1 ? byLayer.get("") : calendar(regionCode);
    }

    private WorkingCalendar calendar(String regionCode) {
        for (int digits : DIGITS) {
            WorkingCalendar calendar =
                    digits > regionCode.length() ? null : byLayer.get(regionCode.substring(0, digits));
            if (calendar != null) {
                return calendar;
            }
        }
        throw new IllegalStateException("the country has no calendar");
    }

    /** All days of one layer, in order of date. */
    List<CalendarDay> days(String layer) {
        return layers.getOrDefault(layer, List.of());
    }

    /** How it would be after a change. */
    public Calendars with(CalendarChange change) {
        Map<String, List<CalendarDay>> changed = new TreeMap<>(layers);
        changed.put(change.regionCode(), change.on(days(change.regionCode())));
        return new Calendars(changed);
    }

    Set<Integer> knownYears() {
        return byLayer.get("").knownYears();
    }

    /** Years that are known in one of the two only. */
    public Set<Integer> announced(Calendars other) {
        List<Integer> years = new ArrayList<>();
        knownYears().stream().filter(year -> !other.knownYears().contains(year)).forEach(years::add);
        other.knownYears().stream().filter(year -> !knownYears().contains(year)).forEach(years::add);
        return Set.copyOf(years);
    }
}
