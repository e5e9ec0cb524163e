package org.fengqiao.statistics;

import java.time.Instant;
import java.util.List;
import org.fengqiao.region.RegionCode;

/**
 * Figures of a region and everything below it in a period, as a whole and row by row; the rows add up to the whole.
 *
 * @param yearBefore the whole of the same days one year earlier
 * @param medianDays median of the days from acceptance to conclusion, or null when nothing was concluded
 * @param overdue mediations running now whose nearest deadline has passed; a figure of this moment, not of the period
 */
public record MediationStatistics(
        String region,
        String regionName,
        RegionCode.Level level,
        Period period,
        By by,
        Figures total,
        Figures yearBefore,
        Integer medianDays,
        long overdue,
        List<Row> rows,
        Instant asOf) {

    /** What the rows are. */
    public enum By {
        REGION,
        MONTH,
        CATEGORY,
        MEDIATOR
    }

    /**
     * @param key region code, month (2026-11), code of the category, or staff id of the presiding mediator (0: none assigned yet)
     * @param name of the region, category or mediator; null for a month and for no mediator
     * @param own whether this is what was registered at the level itself (本级) and not below
     */
    public record Row(String key, String name, boolean own, Figures figures) {}
}
