package org.fengqiao.demo;

import java.util.List;

/**
 * Who sits in one region of the model county.
 *
 * @param code of the region, 12 digits
 * @param mediatorIds at least three, the one with an account first
 * @param unitIds resident units of the centre; none in villages
 */
public record DemoSeat(
        String code,
        long centreId,
        long committeeId,
        long clerkId,
        long directorId,
        List<Long> mediatorIds,
        List<Long> unitIds) {}
