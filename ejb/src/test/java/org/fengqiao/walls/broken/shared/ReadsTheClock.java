package org.fengqiao.walls.broken.shared;

import java.time.Instant;

/** Breaks a wall on purpose: reads the clock of the machine. */
public class ReadsTheClock {

    Instant now() {
        return Instant.now();
    }
}
