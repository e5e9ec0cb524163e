package org.fengqiao.region;

/** The tree has changed; told to whoever keeps names in memory or a record of what administrators do. */
public record RegionsImported(RegionImportReport report, Long actorId, String actorName, String source) {}
