package org.fengqiao.region;

/**
 * What an import did.
 *
 * @param rows all rows read
 * @param added codes that were new
 * @param changed codes with a new name or parent, or open again
 * @param closed codes that a complete file no longer lists; they keep their rows, as cases point to them
 * @param standIns rows that only repeat their parent under a lower heading, as cities without counties do; nothing is stored for them
 */
public record RegionImportReport(long rows, long added, long changed, long closed, long standIns) {

    public long unchanged() {
        return rows - added - changed - standIns;
    }
}
