package org.fengqiao.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An exact fraction: the figure is only its rounded face, and where there is nothing to divide by there is no figure. */
public record Rate(long numerator, long denominator) {

    public static Rate of(long numerator, long denominator) {
        return new Rate(numerator, denominator);
    }

    public boolean known() {
        return denominator != 0;
    }

    /**
     * In percent with so many decimals, or null when nothing is there to divide by. Says 100 only when it is all, and 0 only when it
     * is none: 9,999 of 10,000 are 99.9 %, however one rounds.
     */
    public BigDecimal percent(int decimals) {
        if (!known()) {
            return null;
        }
        BigDecimal percent = BigDecimal.valueOf(numerator)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(denominator), decimals, RoundingMode.HALF_UP);
        BigDecimal step = BigDecimal.ONE.movePointLeft(decimals);
        BigDecimal all = BigDecimal.valueOf(100).setScale(decimals);
        if (numerator < denominator && percent.compareTo(all) >= 0) {
            return all.subtract(step);
        }
        return numerator > 0 && percent.signum() == 0 ? step : percent;
    }

    /** The quotient itself, or null when nothing is there to divide by. */
    public BigDecimal average(int decimals) {
        return known()
                ? BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), decimals, RoundingMode.HALF_UP)
                : null;
    }
}
