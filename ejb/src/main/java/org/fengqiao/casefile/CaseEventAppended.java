package org.fengqiao.casefile;

/**
 * Told to all listeners in the transaction that appended the event: deadlines, statistics, notices. A listener that fails undoes the
 * change, so it does its own work in the same database and nothing else.
 */
public record CaseEventAppended(CaseFile file, CaseEvent event) {}
