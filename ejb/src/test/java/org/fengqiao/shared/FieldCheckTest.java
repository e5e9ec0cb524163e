package org.fengqiao.shared;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FieldCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    private final FieldCheck check = new FieldCheck();

    private List<String> codes() {
        return check.errors().stream().map(FieldError::code).toList();
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        check.required("host", null);
        check.text("place", " ", true, 10);
        check.text("note", "字".repeat(11), false, 10);
        DomainError told = assertThrows(DomainError.class, check::complain);
        assertEquals(
                List.of("host", "place", "note"),
                told.fields().stream().map(FieldError::field).toList());
    }

    @Test
    void nothing_wrong_is_no_complaint() {
        check.text("note", null, false, 10);
        check.text("record", "第一行\n第二行\t完", true, 20);
        check.money("amount", null);
        check.past("birthDate", null, null, TODAY);
        assertDoesNotThrow(check::complain);
    }

    @Test
    void a_rare_character_of_four_bytes_counts_as_one() {
        check.text("name", "𠮷".repeat(10), true, 10);
        assertEquals(List.of(), codes());
        check.text("name", "𠮷".repeat(11), true, 10);
        assertEquals(List.of("TOO_LONG"), codes());
    }

    @Test
    void a_name_stands_on_one_line_without_outer_blanks() {
        assertEquals("演甲某", check.line("name", "　演甲某 ", true, 10));
        assertNull(check.line("speciality", "  ", false, 10));
        assertEquals(List.of(), codes());
        check.line("name", "演\n甲", true, 10);
        check.line("name", "演\u0000甲", true, 10);
        check.line("name", "演\ud842甲", true, 10);
        assertEquals(List.of("BAD_CHARACTER", "BAD_CHARACTER", "BAD_CHARACTER"), codes());
    }

    @Test
    void money_has_two_decimals_and_is_not_owed_below_nothing() {
        check.money("amount", new BigDecimal("3200.50"));
        check.money("amount", new BigDecimal("3200.5000"));
        assertEquals(List.of(), codes());
        check.money("amount", new BigDecimal("0.001"));
        check.money("amount", new BigDecimal("-1"));
        check.money("amount", new BigDecimal("1e12"));
        assertEquals(List.of("TOO_PRECISE", "OUT_OF_RANGE", "OUT_OF_RANGE"), codes());
    }

    @Test
    void a_day_of_the_past_is_neither_tomorrow_nor_before_anybody_lived() {
        LocalDate earliest = LocalDate.of(1850, 1, 1);
        check.past("birthDate", TODAY, earliest, TODAY);
        check.past("birthDate", earliest, earliest, TODAY);
        assertEquals(List.of(), codes());
        check.past("birthDate", TODAY.plusDays(1), earliest, TODAY);
        check.past("birthDate", earliest.minusDays(1), earliest, TODAY);
        assertEquals(List.of("IN_FUTURE", "OUT_OF_RANGE"), codes());
    }

    @Test
    void what_was_done_was_done_today_unless_said_and_not_before_what_it_follows_from() {
        assertEquals(TODAY, check.day("on", null, TODAY, null));
        assertEquals(TODAY.minusDays(3), check.day("on", TODAY.minusDays(3), TODAY, TODAY.minusDays(3)));
        assertEquals(List.of(), codes());
        check.day("on", TODAY.plusDays(1), TODAY, null);
        check.day("on", TODAY.minusDays(4), TODAY, TODAY.minusDays(3));
        check.day("on", LocalDate.of(202, 11, 27), TODAY, null);
        assertEquals(List.of("IN_FUTURE", "BEFORE", "BEFORE"), codes());
    }
}
