package org.fengqiao.calendar;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fengqiao.region.RegionCode;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.Revisions;
import org.hibernate.query.NativeQuery;

/**
 * The calendar in force: the schedule of the country and the extra days of regions (Regulation on public holidays, Art. 4). Every period in
 * every list is counted by it, so reading it costs no transaction. Asks nobody for a right.
 */
@ApplicationScoped
public class CalendarRegister {

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    Revisions revisions;

    @Inject
    Event<CalendarChanged> changed;

    private Revisions.Kept<Calendars> calendars;

    @PostConstruct
    void keep() {
        calendars = revisions.keep("CALENDAR", this::read);
    }

    /** Read from the table itself, for who cannot bear that another node's change of a second ago is not known here. */
    public Calendars read() {
        List<Object[]> rows = em.createNativeQuery(
                        "select region_code, day, off, name, source from calendar_day order by region_code, day")
                .unwrap(NativeQuery.class)
                .addScalar("region_code", String.class)
                .addScalar("day", LocalDate.class)
                .addScalar("off", Boolean.class)
                .addScalar("name", String.class)
                .addScalar("source", String.class)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
        Map<String, List<CalendarDay>> layers = new TreeMap<>();
        for (Object[] row : rows) {
            layers.computeIfAbsent((String) row[0], region -> new ArrayList<>())
                    .add(new CalendarDay((LocalDate) row[1], (Boolean) row[2], (String) row[3], (String) row[4]));
        }
        return Calendars.of(layers);
    }

    /** The calendars of all places as they are now. */
    public Calendars current() {
        return calendars.get();
    }

    /** The working days of a place: the country's, with the extra days of its province, city and county. */
    public WorkingCalendar of(String regionCode) {
        return current().of(regionCode);
    }

    /**
     * Exactly the days of one layer, in order.
     *
     * @param regionCode of a province, city or county, short or padded; empty for the country
     * @throws DomainError INVALID, REGION_CODE or CALENDAR_REGION
     */
    public List<CalendarDay> days(String regionCode, int year) {
        return current().days(layer(regionCode)).stream()
                .filter(day -> day.date().getYear() == year)
                .toList();
    }

    /**
     * What differs if a layer held the days that are wanted. Writes nothing.
     *
     * @param years in which the days of the layer that are not wanted are to go
     * @throws DomainError INVALID, REGION_CODE or CALENDAR_REGION
     */
    public CalendarChange compare(String regionCode, Collection<CalendarDay> wanted, Set<Integer> years) {
        String layer = layer(regionCode);
        return CalendarChange.between(layer, current().days(layer), wanted, years);
    }

    /** The digits that name a layer. @throws DomainError INVALID, REGION_CODE; or CALENDAR_REGION for what lies below a county */
    public static String layer(String regionCode) {
        if (regionCode == null || regionCode.isBlank()) {
            return "";
        }
        RegionCode region = RegionCode.of(regionCode);
        if (region.level().digits() > RegionCode.Level.COUNTY.digits()) {
            throw DomainError.invalid("CALENDAR_REGION", regionCode);
        }
        return region.prefix();
    }

    /** The same for who has said nothing of why. */
    @Transactional
    public void apply(CalendarChange change) {
        apply(change, CalendarChanged.Cause.NOBODY);
    }

    /**
     * Changes a layer, for all nodes within a second; whoever counts by it hears of it in this transaction.
     *
     * @throws DomainError REFUSED, CALENDAR_OVERTAKEN when somebody has changed one of these days since they were compared
     */
    @Transactional
    public void apply(CalendarChange change, CalendarChanged.Cause cause) {
        if (change.empty()) {
            return;
        }
        // one after the other
        em.createNativeQuery("select number from revision where name = 'CALENDAR' for update")
                .getSingleResult();
        Calendars before = read();
        if (!change.fits(before.days(change.regionCode()))) {
            throw DomainError.refused("CALENDAR_OVERTAKEN");
        }
        change.removed().forEach(day -> remove(change.regionCode(), day.date()));
        change.changed()
                .forEach(each -> remove(change.regionCode(), each.before().date()));
        change.changed().forEach(each -> add(change.regionCode(), each.after()));
        change.added().forEach(day -> add(change.regionCode(), day));
        revisions.move("CALENDAR");
        changed.fire(new CalendarChanged(change, before.announced(before.with(change)), cause));
    }

    private void remove(String layer, LocalDate date) {
        em.createNativeQuery("delete from calendar_day where region_code = :layer and day = :day")
                .setParameter("layer", layer)
                .setParameter("day", date)
                .executeUpdate();
    }

    private void add(String layer, CalendarDay day) {
        em.createNativeQuery(
                        "insert into calendar_day (region_code, day, off, name, source) values (:layer, :day, :off, :name, :source)")
                .setParameter("layer", layer)
                .setParameter("day", day.date())
                .setParameter("off", day.off())
                .setParameter("name", day.name())
                .setParameter("source", day.source())
                .executeUpdate();
    }

    /** Brings in the years that the house ships and the country's layer has no day of. Two nodes may do so at once. */
    @Transactional
    void ship(Collection<CalendarDay> shipped) {
        em.createNativeQuery("select number from revision where name = 'CALENDAR' for update")
                .getSingleResult();
        List<CalendarDay> have = read().days("");
        Set<Integer> years = Set.copyOf(
                have.stream().map(day -> day.date().getYear()).distinct().toList());
        List<CalendarDay> missing = shipped.stream()
                .filter(day -> !years.contains(day.date().getYear()))
                .toList();
        if (have.isEmpty()) {
            // all that there is was counted by these days: nothing is to be counted again
            missing.forEach(day -> add("", day));
            revisions.move("CALENDAR");
        } else {
            apply(CalendarChange.between("", have, missing, Set.of()));
        }
    }
}
