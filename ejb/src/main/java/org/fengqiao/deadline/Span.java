package org.fengqiao.deadline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A length of time as a law writes it: 15 DAYS, 5 WORKING_DAYS, 1 MONTHS. */
public record Span(int length, PeriodUnit unit) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,4}) (HOURS|DAYS|WORKING_DAYS|MONTHS)");

    public Span {
        if (length < 1) {
            throw new IllegalArgumentException("a period has a length of at least 1, not " + length);
        }
    }

    public static Span of(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no period: " + text);
        }
        return new Span(Integer.parseInt(matcher.group(1)), PeriodUnit.valueOf(matcher.group(2)));
    }

    boolean inHours() {
        return unit == PeriodUnit.HOURS;
    }

    @Override
    public String toString() {
        return length + " " + unit;
    }
}
