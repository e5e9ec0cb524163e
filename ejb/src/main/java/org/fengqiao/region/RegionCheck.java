package org.fengqiao.region;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fengqiao.region.RegionCode.Level;

/**
 * Judges the lines of an import one by one, in whatever order the files come, and at the end the parents that no line has named. Keeps
 * codes as numbers: a whole country of them stays near 40 MB.
 */
final class RegionCheck {

    private static final int LONGEST_NAME = 120;

    /** A parent not yet seen: it may come later in the file, or be in the database already. */
    private record Waiting(RegionCode code, RegionCode parent, RegionLine line) {}

    private final Set<Long> seen = new HashSet<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private final List<RegionCode> parentless = new ArrayList<>();
    private final Consumer<BadLine> bad;
    private boolean grids;
    private long standIns;

    RegionCheck(Consumer<BadLine> bad) {
        this.bad = bad;
    }

    /** A row for the table, or empty when the line is bad or needs none. Its parent is null when the line names none. */
    Optional<RegionRow> check(RegionLine line) {
        RegionCode code = RegionCode.parse(line.code()).orElse(null);
        if (code == null || code.level() == Level.COUNTRY) {
            return refuse(line.bad("REGION_CODE", line.code()));
        }
        RegionCode parent = null;
        if (!line.parent().isEmpty()) {
            parent = RegionCode.parse(line.parent()).orElse(null);
            if (parent == null) {
                return refuse(line.bad("REGION_LINE_PARENT_CODE", line.parent()));
            }
        }
        // Dongguan has no counties, Kinmen no towns: the files then repeat the region itself one level lower.
        if (code.equals(parent)
                && line.level() != null
                && line.level().ordinal() > code.level().ordinal()) {
            standIns++;
            return Optional.empty();
        }
        if (line.level() != code.level()) {
            return refuse(
                    line.level() == null
                            ? line.bad("REGION_LINE_NO_LEVEL")
                            : line.bad("REGION_LINE_LEVEL", line.code(), code.level(), line.level()));
        }
        Optional<BadLine> name = name(line);
        if (name.isPresent()) {
            return refuse(name.get());
        }
        if (parent != null && (parent.level().ordinal() >= code.level().ordinal() || !parent.contains(code))) {
            return refuse(line.bad("REGION_LINE_PARENT", line.code(), line.parent()));
        }
        if (!seen.add(number(code))) {
            return refuse(line.bad("REGION_LINE_TWICE", line.code()));
        }
        grids |= code.level() == Level.GRID;
        if (parent == null) {
            parentless.add(code);
        } else if (!seen.contains(number(parent))) {
            waiting.add(new Waiting(code, parent, line));
        }
        return Optional.of(new RegionRow(code, line.name(), parent));
    }

    private static Optional<BadLine> name(RegionLine line) {
        String name = line.name();
        if (name.isEmpty()) {
            return Optional.of(line.bad("REGION_LINE_NAME"));
        }
        if (name.indexOf('\uFFFD') >= 0) {
            return Optional.of(line.bad("REGION_LINE_ENCODING"));
        }
        if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            return Optional.of(line.bad("TOO_LONG", LONGEST_NAME));
        }
        boolean broken = name.chars().anyMatch(Character::isISOControl)
                || name.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        return broken ? Optional.of(line.bad("BAD_CHARACTER")) : Optional.empty();
    }

    private Optional<RegionRow> refuse(BadLine line) {
        bad.accept(line);
        return Optional.empty();
    }

    /**
     * When all lines are through: reports parents that neither the files nor the database know.
     *
     * @param existing of the given codes, those that the database has in force
     */
    void finish(Function<Collection<String>, Set<String>> existing) {
        waiting.removeIf(w -> seen.contains(number(w.parent)));
        Set<String> known =
                existing.apply(waiting.stream().map(w -> w.parent.value()).collect(Collectors.toSet()));
        for (Waiting w : waiting) {
            if (!known.contains(w.parent.value())) {
                bad.accept(w.line.bad("REGION_LINE_UNKNOWN_PARENT", w.line.code(), w.line.parent()));
            }
        }
    }

    /** Lines that name no region above. */
    List<RegionCode> parentless() {
        return parentless;
    }

    /** The regions of the files that hang from none of the files' own. */
    List<RegionCode> tops() {
        List<RegionCode> tops = new ArrayList<>(parentless);
        waiting.forEach(w -> tops.add(w.code));
        return tops;
    }

    /** Whether the files, taken as complete, still know this region of the database. Without any grid they say nothing about grids. */
    boolean lists(RegionCode code) {
        if (code.level() == Level.GRID && !grids) {
            return seen.contains(number(code.parent().orElseThrow()));
        }
        return contains(code);
    }

    boolean contains(RegionCode code) {
        return seen.contains(number(code));
    }

    long standIns() {
        return standIns;
    }

    private static Long number(RegionCode code) {
        return Long.valueOf(code.value());
    }
}
