package org.fengqiao.casefile;

/**
 * What a check of a file's event chain found.
 *
 * @param brokenAt number of the first event that does not fit, 0 when the chain is whole
 * @param problem {@code GAP}, {@code LINK} (does not follow its predecessor), {@code CONTENT} (was changed), {@code END} (the file
 *     knows of another last event), or null
 */
public record ChainReport(String caseNo, boolean intact, int events, int brokenAt, String problem, String lastHash) {}
