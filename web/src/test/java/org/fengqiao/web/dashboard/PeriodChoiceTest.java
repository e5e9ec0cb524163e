package org.fengqiao.web.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.fengqiao.shared.DomainError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodChoiceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @CsvSource({
        "12m, 2025-12-01",
        "year, 2026-01-01",
        "quarter, 2026-10-01",
        "month, 2026-11-01",
        "anything, 2025-12-01",
        ", 2025-12-01"
    })
    void the_usual_periods_begin_with_a_month_and_end_today(String word, LocalDate from) {
        PeriodChoice choice = PeriodChoice.of(word, null, "", TODAY);
        assertEquals(from, choice.period().from());
        assertEquals(TODAY, choice.period().to());
    }

    @Test
    void the_first_quarter_begins_in_january() {
        assertEquals(
                LocalDate.of(2026, 1, 1),
                PeriodChoice.of("quarter", null, null, LocalDate.of(2026, 3, 31))
                        .period()
                        .from());
    }

    @Test
    void two_dates_outdo_the_word() {
        PeriodChoice choice = PeriodChoice.of("month", "2026-02-03", "2026-03-01", TODAY);
        assertEquals(null, choice.word());
        assertEquals(LocalDate.of(2026, 2, 3), choice.period().from());
    }

    @Test
    void what_is_no_date_is_said_of_its_field() {
        DomainError error = assertThrows(DomainError.class, () -> PeriodChoice.of(null, "2026-02-30", null, TODAY));
        assertEquals("from", error.fields().get(0).field());
        assertEquals("BAD_DATE", error.fields().get(0).code());
    }
}
