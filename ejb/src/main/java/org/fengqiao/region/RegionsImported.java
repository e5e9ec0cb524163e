package org.fengqiao.region;

import java.util.List;

/**
 * The tree has changed; told, in the transaction itself, to whoever keeps names or a record of what administrators do.
 *
 * @param changed codes with a new name or parent, or open again
 */
public record RegionsImported(
        RegionImportReport report, List<String> changed, Long actorId, String actorName, String source) {}
