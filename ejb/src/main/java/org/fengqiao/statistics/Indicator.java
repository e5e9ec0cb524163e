package org.fengqiao.statistics;

import org.fengqiao.shared.Texts;

/** A figure that is published, with the words that say what it is and where that definition comes from. */
public enum Indicator {
    ACCEPTED,
    MEDIATED,
    SUCCESSFUL,
    MEDIATION_RATE,
    SUCCESS_RATE,
    PERFORMANCE_RATE,
    AVERAGE_DAYS,
    OVERDUE;

    public String label(Texts texts) {
        return texts.get("statistics.indicator." + name());
    }

    public String definition(Texts texts) {
        return texts.get("statistics.definition." + name());
    }

    public String source(Texts texts) {
        return texts.get("statistics.source." + name());
    }
}
