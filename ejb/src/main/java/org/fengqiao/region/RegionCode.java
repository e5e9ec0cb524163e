package org.fengqiao.region;

import java.util.Optional;
import java.util.regex.Pattern;
import org.fengqiao.shared.DomainError;

/**
 * The code of an administrative region (统计用区划代码): two digits each for province, city and county, three each for township and
 * village, padded with zeros to twelve; a grid (网格) adds three. As the digits are hierarchical, everything at or below a region is one
 * range of codes, in SQL, in the index and in memory alike.
 */
public record RegionCode(String value) implements Comparable<RegionCode> {

    /** From the country down; each knows how many digits name a region of its kind. */
    public enum Level {
        COUNTRY(0),
        PROVINCE(2),
        CITY(4),
        COUNTY(6),
        TOWN(9),
        VILLAGE(12),
        GRID(15);

        private final int digits;

        Level(int digits) {
            this.digits = digits;
        }

        public int digits() {
            return digits;
        }
    }

    private static final int FULL = 12;
    private static final Pattern CANONICAL = Pattern.compile("\\d{12}|\\d{12}(?!000)\\d{3}");
    private static final Pattern SHORT = Pattern.compile("\\d{2}|\\d{4}|\\d{6}|\\d{9}");

    public RegionCode {
        if (!CANONICAL.matcher(value).matches()) {
            throw new IllegalArgumentException("no region code: " + value);
        }
    }

    /** @throws DomainError INVALID, REGION_CODE when the text has not 2, 4, 6, 9, 12 or 15 digits */
    public static RegionCode of(String text) {
        return parse(text).orElseThrow(() -> DomainError.invalid("REGION_CODE", String.valueOf(text)));
    }

    /** The code, with the zeros that a short form such as {@code 130505100} leaves out. */
    public static Optional<RegionCode> parse(String text) {
        if (text == null) {
            return Optional.empty();
        }
        String code = text.strip();
        if (SHORT.matcher(code).matches()) {
            code = code + "0".repeat(FULL - code.length());
        }
        return CANONICAL.matcher(code).matches() ? Optional.of(new RegionCode(code)) : Optional.empty();
    }

    /** The lowest level whose digits are not all zero. A town of a city without counties (441900003000) is a town all the same. */
    public Level level() {
        if (value.length() > FULL) {
            return Level.GRID;
        }
        Level level = Level.VILLAGE;
        while (level != Level.COUNTRY && zero(level)) {
            level = above(level);
        }
        return level;
    }

    private boolean zero(Level level) {
        return value.substring(above(level).digits, level.digits).chars().allMatch(c -> c == '0');
    }

    private static Level above(Level level) {
        return Level.values()[level.ordinal() - 1];
    }

    /** The region directly above, skipping levels that this branch of the tree lacks; empty for the country. */
    public Optional<RegionCode> parent() {
        Level level = level();
        return level == Level.COUNTRY ? Optional.empty() : Optional.of(cut(above(level)));
    }

    /** The region of a level that this one lies in; itself at its own level; empty below it or where the branch lacks the level. */
    public Optional<RegionCode> at(Level level) {
        if (level.digits > level().digits) {
            return Optional.empty();
        }
        RegionCode region = cut(level);
        return region.level() == level ? Optional.of(region) : Optional.empty();
    }

    private RegionCode cut(Level level) {
        return level == Level.GRID
                ? this
                : new RegionCode(value.substring(0, level.digits) + "0".repeat(FULL - level.digits));
    }

    /** The digits that everything at or below this region begins with; empty for the country. Also the short form. */
    public String prefix() {
        return value.substring(0, level().digits);
    }

    /** Lowest code at or below this region: its own. */
    public String low() {
        return value;
    }

    /**
     * Highest possible code at or below this region, inclusive: {@code code between low() and high()}. Made of digits only, so that every
     * collation of a database agrees with it.
     */
    public String high() {
        return prefix() + "9".repeat(Level.GRID.digits - prefix().length());
    }

    /** Whether the other region is this one or lies in it. */
    public boolean contains(RegionCode other) {
        return other.value.startsWith(prefix());
    }

    @Override
    public int compareTo(RegionCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
