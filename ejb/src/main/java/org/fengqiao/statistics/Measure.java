package org.fengqiao.statistics;

import java.util.Locale;

/** What a mediation can add to, each on a day of its own: see {@link Contribution}. */
public enum Measure {
    ACCEPTED,
    TAKEN_UP,
    MEDIATED,
    SUCCESSFUL,
    WRITTEN,
    ORAL,
    CLOSED,
    PEOPLE,
    /** In fen, 0.01 yuan. */
    CLAIMED_FEN,
    /** In fen, 0.01 yuan. */
    AGREED_FEN,
    /** Days from acceptance to conclusion, added up. */
    DAYS_USED,
    PERFORMANCE_DUE,
    PERFORMED;

    /** Its column in the table of counters. */
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Falls on a day that may still lie ahead, so that figures only count it up to today. */
    boolean ahead() {
        return this == PERFORMANCE_DUE || this == PERFORMED;
    }
}
