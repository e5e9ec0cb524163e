package org.fengqiao.web.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.fengqiao.statistics.Rate;
import org.junit.jupiter.api.Test;

class TrendChartTest {

    @Test
    void a_month_without_a_rate_breaks_the_line_and_has_no_dot() {
        TrendChart chart = chart(Rate.of(9, 10), Rate.of(19, 20), Rate.of(0, 0), Rate.of(10, 10), Rate.of(93, 100));
        assertEquals(2, chart.getLines().size());
        assertEquals(4, chart.getDots().size());
        assertEquals(5, chart.getPoints().size());
        assertEquals("—", chart.getPoints().get(2).percent());
    }

    @Test
    void a_single_month_is_a_dot_in_the_middle_without_a_line() {
        TrendChart chart = chart(Rate.of(9, 10));
        assertEquals(List.of(), chart.getLines());
        assertEquals("228.0", chart.getDots().get(0).left());
    }

    @Test
    void the_scale_begins_below_the_lowest_rate_and_never_above_90() {
        assertEquals("90", chart(Rate.of(98, 100), Rate.of(99, 100)).getLow());
        assertEquals("0", chart(Rate.of(0, 3), Rate.of(3, 3)).getLow());
        assertEquals("65", chart(Rate.of(2, 3), Rate.of(3, 3)).getLow());
        for (TrendChart.Point point : chart(Rate.of(0, 3), Rate.of(3, 3)).getDots()) {
            assertTrue(point.y() >= 0 && point.y() <= TrendChart.HEIGHT, point.toString());
        }
    }

    @Test
    void labels_thin_out_so_that_they_do_not_run_into_each_other_and_the_last_always_has_one() {
        TrendChart chart = chart(Collections.nCopies(12, Rate.of(1, 1)).toArray(Rate[]::new));
        assertEquals(
                6, chart.getPoints().stream().filter(p -> p.label() != null).count());
        assertEquals("11", chart.getPoints().get(11).label());
    }

    @Test
    void without_anything_concluded_there_is_no_average() {
        assertNull(chart(Rate.of(0, 0)).getAverage());
    }

    private static TrendChart chart(Rate... rates) {
        List<String> names =
                IntStream.range(0, rates.length).mapToObj(String::valueOf).toList();
        long numerator = List.of(rates).stream().mapToLong(Rate::numerator).sum();
        long denominator = List.of(rates).stream().mapToLong(Rate::denominator).sum();
        return new TrendChart(names, names, List.of(rates), Rate.of(numerator, denominator));
    }
}
