package org.fengqiao.walls.broken.mediation;

import org.fengqiao.walls.broken.intake.KnowsThePage;

/** Breaks a wall on purpose: two packages of floor 5 know each other. */
public class KnowsItsNeighbour {

    KnowsThePage neighbour;
}
