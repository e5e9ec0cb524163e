package org.fengqiao.web.dashboard;

import org.fengqiao.statistics.Figures;

/** A month in the table beside the trend. */
public record MonthRow(
        String name, Figures figures, String rate, String acceptedHref, String mediatedHref, String successfulHref) {}
