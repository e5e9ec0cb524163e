package org.fengqiao.walls.broken.region;

import org.fengqiao.walls.broken.organisation.RoundAndRound;

/** Breaks a wall on purpose: floor 1 uses floor 2. Closes a circle with {@link RoundAndRound}, too. */
public class KnowsTheFloorAbove {

    RoundAndRound above;
}
