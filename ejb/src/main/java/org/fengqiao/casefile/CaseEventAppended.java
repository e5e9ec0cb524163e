package org.fengqiao.casefile;

import java.util.Map;

/**
 * Told to all listeners in the transaction that appended the event: deadlines, statistics, notices. A listener that fails undoes the
 * change, so it does its own work in the same database and nothing else.
 *
 * @param data what the event tells, as it was handed over: listeners need not read it back
 */
public record CaseEventAppended(CaseFile file, CaseEvent event, Map<String, ?> data) {}
