package org.fengqiao.supervision;

import java.time.LocalDate;
import org.fengqiao.region.RegionCode;

/**
 * Which supervisions; null leaves a part open.
 *
 * @param region of the case: this one and everything below it
 * @param from first day on which it may have been raised, Beijing time
 * @param to last such day
 * @param mine only what this very person has raised or has to answer
 */
public record SupervisionFilter(
        RegionCode region,
        SupervisionState state,
        SupervisionGround ground,
        LocalDate from,
        LocalDate to,
        boolean mine) {

    public static final SupervisionFilter ALL = new SupervisionFilter(null, null, null, null, null, false);

    public SupervisionFilter in(SupervisionState wanted) {
        return new SupervisionFilter(region, wanted, ground, from, to, mine);
    }
}
