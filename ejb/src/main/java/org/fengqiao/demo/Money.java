package org.fengqiao.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Sums of money as people write them in a statement: 36000元 or 3.6万元. */
final class Money {

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private Money() {}

    static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString() + "元";
    }

    /** In ten thousands where that is shorter and exact to two places. */
    static String spoken(BigDecimal amount) {
        if (amount.compareTo(TEN_THOUSAND) < 0
                || amount.remainder(BigDecimal.valueOf(100)).signum() != 0) {
            return plain(amount);
        }
        return amount.divide(TEN_THOUSAND).stripTrailingZeros().toPlainString() + "万元";
    }

    static BigDecimal rounded(double value, double step) {
        long steps = Math.max(1, Math.round(value / step));
        return BigDecimal.valueOf(steps).multiply(BigDecimal.valueOf(step)).setScale(2, RoundingMode.HALF_UP);
    }

    /** A sum that people would agree on: no odd ends. */
    static BigDecimal agreed(BigDecimal claimed, double share) {
        double value = claimed.doubleValue() * share;
        if (share >= 0.999) {
            return claimed;
        }
        double step = value >= 20_000 ? 1_000 : value >= 3_000 ? 500 : value >= 500 ? 100 : value >= 100 ? 50 : 10;
        return rounded(value, step).min(claimed);
    }
}
