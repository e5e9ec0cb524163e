package org.fengqiao.walls.broken.organisation;

import org.fengqiao.walls.broken.region.KnowsTheFloorAbove;

/** Breaks a wall on purpose: uses a package that uses this one. */
public class RoundAndRound {

    KnowsTheFloorAbove below;
}
