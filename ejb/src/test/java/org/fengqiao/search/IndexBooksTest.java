package org.fengqiao.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class IndexBooksTest {

    private static final List<Long> IDS = LongStream.rangeClosed(1, 500).boxed().toList();

    @Test
    void small_cases_are_all_in_hand_at_a_time() {
        assertEquals(IDS, IndexBooks.portion(IDS, Map.of(1L, 3_000L, 2L, 90_000L)));
    }

    @Test
    void of_large_ones_so_many_as_there_is_room_for() {
        assertEquals(List.of(1L, 2L), IndexBooks.portion(IDS, Map.of(1L, 3_000_000L, 2L, 3_000_000L, 3L, 1L)));
    }

    @Test
    void one_at_least() {
        assertEquals(List.of(1L), IndexBooks.portion(IDS, Map.of(1L, 90_000_000L)));
        assertEquals(List.of(), IndexBooks.portion(List.of(), Map.of()));
    }

    @Test
    void of_the_text_of_a_case_the_beginning_is_kept() {
        assertEquals("欠薪", CaseTextReader.beginning("欠薪纠纷", 2));
        assertEquals("欠薪", CaseTextReader.beginning("欠薪", 2));
        assertEquals("", CaseTextReader.beginning("欠薪", 0));
        assertEquals("村", CaseTextReader.beginning("村𠮷", 2), "no half of a character");
    }

    @Test
    void how_much_of_attachments_is_kept_can_be_set_within_bounds() {
        assertEquals(1_000_000, settings("").attachments());
        assertEquals(50_000, settings("50000").attachments());
        for (String wrong : List.of("many", "-1", "0", "9999999", "99999999999999999999")) {
            assertThrows(IllegalArgumentException.class, () -> settings(wrong), wrong);
        }
    }

    private static SearchSettings settings(String attachments) {
        return SearchSettings.of(name -> name.equals("FENGQIAO_SEARCH_ATTACHMENTS") ? attachments : "");
    }
}
