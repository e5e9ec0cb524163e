package org.fengqiao.audit;

import java.util.List;
import org.fengqiao.casefile.ChainReport;

/**
 * What a check of all event chains found.
 *
 * @param broken how many chains do not hold
 * @param first the first of them, a hundred at most
 */
public record ChainAuditReport(long files, long events, long broken, List<ChainReport> first) {

    public boolean intact() {
        return broken == 0;
    }
}
