package org.fengqiao.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A change of the calendar and how far the clocks that it touches have been counted again. */
@Entity
@Table(name = "clock_recount")
class ClockRecount {

    @Id
    @GeneratedValue(generator = "clock_recount_seq")
    @SequenceGenerator(name = "clock_recount_seq", sequenceName = "clock_recount_seq", allocationSize = 1)
    Long id;

    @Column(name = "region_code")
    String regionCode;

    String days;
    String years;
    String note;

    @Column(name = "staff_id")
    Long staffId;

    @Column(name = "staff_name")
    String staffName;

    Instant at;

    @Enumerated(EnumType.STRING)
    RecountView.State state = RecountView.State.RUNNING;

    int pass = 1;
    long position;

    @Column(name = "up_to")
    long upTo;

    long touched;
    long moved;

    @Column(name = "provisional_ends")
    long provisionalEnds;

    long failed;
    String error;

    @Column(name = "ended_at")
    Instant endedAt;

    static String written(Collection<?> values) {
        return values.stream().sorted().map(String::valueOf).collect(Collectors.joining(" "));
    }

    TreeSet<LocalDate> days() {
        return read(days).stream().map(LocalDate::parse).collect(Collectors.toCollection(TreeSet::new));
    }

    Set<Integer> years() {
        return read(years).stream().map(Integer::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Collection<String> read(String written) {
        return written.isEmpty() ? Set.of() : Arrays.asList(written.split(" "));
    }

    Touch touch() {
        return new Touch(regionCode, days(), years());
    }

    RecountView view() {
        boolean over = state != RecountView.State.RUNNING;
        long done = pass > 1 || upTo == 0 ? 99 : Math.min(99, 100 * position / upTo);
        return new RecountView(
                id,
                at,
                staffName,
                regionCode,
                days().stream().toList(),
                note,
                state,
                touched,
                moved,
                provisionalEnds,
                failed,
                over ? 100 : (int) done,
                endedAt);
    }
}
