package org.fengqiao.walls.broken.casefile;

import org.fengqiao.shared.AggregateRoot;

/** Breaks a wall on purpose: an aggregate root without a version. */
@AggregateRoot
public class LastWriterWins {

    long id;
}
