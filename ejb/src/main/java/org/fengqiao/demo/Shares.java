package org.fengqiao.demo;

import java.math.BigDecimal;
import java.util.SplittableRandom;

/**
 * Deals out how cases end. Every case has its own chance of failing; the chances are added up and each time the sum passes a whole number
 * one fails. So the county's rates come out as meant, whatever the dice say.
 */
final class Shares {

    private static final double REFUSED = 0.0105;
    /** The matters say which fails how often against the others; this sets the county's mean, a success rate a little above 95 %. */
    private static final double SCALE = 0.91;

    private double refused;
    private double failed;
    private double oral;

    Fate fate(Matter matter, BigDecimal amount, SplittableRandom random) {
        refused += REFUSED * (0.5 + random.nextDouble());
        if (refused >= 1) {
            refused -= 1;
            return Fate.REFUSED;
        }
        failed += SCALE * matter.number("fails", 4.8) / 100 * (0.5 + random.nextDouble());
        if (failed >= 1) {
            failed -= 1;
            return Fate.FAILED;
        }
        oral += oralChance(amount) * (0.5 + random.nextDouble());
        if (oral >= 1) {
            oral -= 1;
            return Fate.ORAL;
        }
        return Fate.WRITTEN;
    }

    // Much money is put on paper (Ningbo regulation Art. 24 demands it where nothing is performed on the spot).
    private static double oralChance(BigDecimal amount) {
        if (amount == null) {
            return 0.56;
        }
        int yuan = amount.intValue();
        return yuan < 1_500 ? 0.6 : yuan < 5_000 ? 0.43 : yuan < 12_000 ? 0.17 : 0.02;
    }
}
