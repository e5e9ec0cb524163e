package org.fengqiao.casefile;

import java.time.LocalDate;

/**
 * Why it must not be known outside who a party is. A case with a protected party is open to those who work on it and to nobody else
 * (see {@link ScopePredicate}).
 */
public enum Protection {
    /** Written down to keep that it was asked: no protection. */
    NONE(null),
    /** No publication tells who a minor in a case is. */
    MINOR("MPL 103"),
    /** The victim's privacy is kept. */
    DOMESTIC_VIOLENCE("DV 5"),
    /** Who reports wrong-doing is kept secret: from those he reports first of all. */
    WHISTLE_BLOWER("XF 30"),
    OWN_REQUEST("PIPL 51");

    private static final int OF_AGE = 18;

    private final String legalBasis;

    Protection(String legalBasis) {
        this.legalBasis = legalBasis;
    }

    /** Key of the article below {@code law.}, or null. */
    public String legalBasis() {
        return legalBasis;
    }

    /** What is proposed and, where nobody says otherwise, holds: a minor is protected. @param born null: not known */
    static Protection proposed(LocalDate born, LocalDate today) {
        return born != null && born.plusYears(OF_AGE).isAfter(today) ? MINOR : NONE;
    }
}
