package org.fengqiao.demo;

/** How a mediation will end if there is time enough, decided before its course is told, so that the county's rates come out right. */
enum Fate {
    WRITTEN,
    ORAL,
    FAILED,
    REFUSED
}
