package org.fengqiao.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FiguresTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @CsvSource({
        "5449, 5718, 1, 95.3",
        "1, 3, 2, 33.33",
        "9999, 10000, 1, 99.9",
        "10000, 10000, 1, 100.0",
        "1, 100000, 1, 0.1",
        "0, 5, 1, 0.0",
        "1, 2, 0, 50"
    })
    void a_rate_says_100_only_when_it_is_all_and_0_only_when_it_is_none(
            long numerator, long denominator, int decimals, BigDecimal percent) {
        assertEquals(percent, Rate.of(numerator, denominator).percent(decimals));
    }

    @Test
    void a_rate_of_nothing_is_no_number() {
        assertNull(Figures.NONE.successRate().percent(1));
        assertNull(Figures.NONE.averageDays().average(1));
        assertEquals(new BigDecimal("11.4"), Rate.of(114, 10).average(1));
    }

    @Test
    void what_is_added_can_be_taken_away_again() {
        Figures figures = Figures.one(Measure.MEDIATED, 4).plus(Figures.one(Measure.SUCCESSFUL, 3));
        assertEquals("MEDIATED=4 SUCCESSFUL=3", figures.toString());
        assertTrue(figures.minus(figures).isNone());
    }

    @Test
    void without_dates_the_period_is_this_year_up_to_today() {
        assertEquals(new Period(LocalDate.of(2026, 1, 1), TODAY), Period.of(null, null, TODAY));
        assertEquals(
                new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 6, 30)),
                Period.of(null, LocalDate.of(2025, 6, 30), TODAY));
    }

    @Test
    void a_period_that_ends_before_it_begins_or_never_ends_is_refused() {
        assertEquals("PERIOD_BACKWARDS", code(TODAY, TODAY.minusDays(1)));
        assertEquals("PERIOD_TOO_LONG", code(LocalDate.of(1, 1, 1), TODAY));
        assertEquals(TODAY, new Period(TODAY, TODAY).to());
    }

    private static String code(LocalDate from, LocalDate to) {
        return assertThrows(DomainError.class, () -> new Period(from, to))
                .fields()
                .get(0)
                .code();
    }

    @Test
    void a_period_has_every_month_it_touches() {
        assertEquals(
                List.of(YearMonth.of(2025, 12), YearMonth.of(2026, 1)),
                new Period(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 1, 1)).months());
    }

    @Test
    void the_year_before_a_leap_day_ends_on_the_28th() {
        assertEquals(
                LocalDate.of(2027, 2, 28),
                new Period(LocalDate.of(2028, 2, 1), LocalDate.of(2028, 2, 29))
                        .yearBefore()
                        .to());
    }

    @ParameterizedTest
    @EnumSource(Indicator.class)
    void every_published_figure_has_its_definition_and_source_in_both_languages(Indicator indicator) {
        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            Texts texts = Texts.of(locale);
            for (String text : List.of(indicator.label(texts), indicator.definition(texts), indicator.source(texts))) {
                assertTrue(!text.contains("???"), text);
            }
        }
    }

    @Test
    void a_recount_names_every_measure_that_differs_and_a_missing_counter_counts_nothing() {
        CounterKey key = new CounterKey("130505100001", TODAY, "0101", 7);
        CounterKey other = new CounterKey("130505100002", TODAY, "0101", 7);
        SortedMap<CounterKey, Figures> counted = new TreeMap<>();
        counted.put(key, Figures.one(Measure.MEDIATED, 2).plus(Figures.one(Measure.ACCEPTED, 1)));
        SortedMap<CounterKey, Figures> actual = new TreeMap<>();
        actual.put(key, Figures.one(Measure.MEDIATED, 3).plus(Figures.one(Measure.ACCEPTED, 1)));
        actual.put(other, Figures.one(Measure.ORAL, 1));
        assertEquals(
                List.of(
                        new RecountReport.Difference("130505100001", TODAY, "0101", 7, Measure.MEDIATED, 2, 3),
                        new RecountReport.Difference("130505100002", TODAY, "0101", 7, Measure.ORAL, 0, 1)),
                Recount.compare(counted, actual));
        assertEquals(List.of(), Recount.compare(actual, actual));
    }
}
