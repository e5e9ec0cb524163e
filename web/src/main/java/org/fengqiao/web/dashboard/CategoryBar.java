package org.fengqiao.web.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.fengqiao.statistics.Listing;
import org.fengqiao.statistics.MediationStatistics.Row;

/**
 * A kind of dispute with its number of accepted cases.
 *
 * @param bar length of the bar, 0 to 100, the most frequent kind having the longest
 */
public record CategoryBar(String name, long accepted, String bar, String href) {

    /** The most frequent first; kinds of equal number in the official order. */
    static List<CategoryBar> of(List<Row> rows, StatisticsLinks links) {
        long most =
                rows.stream().mapToLong(row -> row.figures().accepted()).max().orElse(0);
        List<Row> sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.comparingLong((Row row) -> -row.figures().accepted()));
        return sorted.stream()
                .map(row -> new CategoryBar(
                        row.name(),
                        row.figures().accepted(),
                        most == 0
                                ? "0"
                                : BigDecimal.valueOf(row.figures().accepted() * 100)
                                        .divide(BigDecimal.valueOf(most), 1, RoundingMode.HALF_UP)
                                        .toPlainString(),
                        links.cases(Listing.ACCEPTED, Map.of("category", row.key()))))
                .toList();
    }
}
