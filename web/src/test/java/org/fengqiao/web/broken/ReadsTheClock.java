package org.fengqiao.web.broken;

import java.time.LocalDate;

/** Breaks a wall on purpose. */
public class ReadsTheClock {

    LocalDate today() {
        return LocalDate.now();
    }
}
