package org.fengqiao.deadline;

/** All clocks that a change of the calendar touches have been counted again. Fired once a recount, in the transaction that puts that on record. */
public record RecountEnded(RecountView recount) {}
