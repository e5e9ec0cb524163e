package org.fengqiao.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fengqiao.shared.FieldCheck;
import org.fengqiao.shared.FieldError;
import org.junit.jupiter.api.Test;

class SynonymWordsTest {

    private static List<String> faults(String typed, List<List<String>> taken) {
        FieldCheck wrong = new FieldCheck();
        SynonymWords.check(wrong, typed, taken);
        assertTrue(wrong.errors().stream().allMatch(error -> error.field().equals("words")));
        return wrong.errors().stream().map(FieldError::code).toList();
    }

    private static List<String> faults(String typed) {
        return faults(typed, List.of());
    }

    @Test
    void words_are_typed_with_any_comma_or_blank_between_them_and_count_once() {
        assertEquals(List.of("欠薪", "拖欠工资", "讨薪"), SynonymWords.split(" 欠薪，拖欠工资、 讨薪;欠薪,,"));
        assertEquals(List.of("ＷＴＯ", "世贸"), SynonymWords.split("ＷＴＯ 世贸 wto"));
        assertEquals(List.of(), SynonymWords.split(null));
    }

    @Test
    void two_words_of_two_characters_are_enough() {
        assertEquals(List.of(), faults("欠薪,讨薪"));
    }

    @Test
    void one_word_has_no_synonym_and_the_same_in_another_spelling_is_none() {
        assertEquals(List.of("REQUIRED"), faults(" ，"));
        assertEquals(List.of("SYNONYM_ALONE"), faults("欠薪"));
        assertEquals(List.of("SYNONYM_ALONE"), faults("鄰居,邻居"));
    }

    @Test
    void single_characters_long_words_signs_and_too_many_words_are_refused() {
        assertEquals(List.of("SYNONYM_SHORT"), faults("债,欠款"));
        assertEquals(List.of("SYNONYM_SHORT"), faults("𠮷,欠款"));
        assertEquals(List.of("SYNONYM_LONG"), faults("欠款," + "长".repeat(SynonymWords.LONGEST + 1)));
        assertEquals(List.of(), faults("欠款," + "长".repeat(SynonymWords.LONGEST)));
        assertEquals(List.of("SYNONYM_SIGN"), faults("欠款,(欠钱)"));
        assertEquals(List.of("BAD_CHARACTER"), faults("欠款,欠\u0000钱"));
        String many = IntStream.rangeClosed(0, SynonymWords.MOST)
                .mapToObj(i -> "词" + i)
                .collect(Collectors.joining(","));
        assertEquals(List.of("SYNONYMS_TOO_MANY"), faults(many));
    }

    @Test
    void no_word_stands_in_two_groups_however_it_is_spelt() {
        assertEquals(List.of("SYNONYM_TAKEN"), faults("街坊,鄰居", List.of(List.of("邻居", "左邻右舍"))));
        assertEquals(List.of(), faults("街坊,邻里", List.of(List.of("邻居", "左邻右舍"))));
    }

    @Test
    void what_ships_would_pass_as_typed_by_an_administrator() {
        List<List<String>> groups = new ArrayList<>();
        Set<String> lines = new HashSet<>();
        for (String line : SynonymList.shippedLines()) {
            assertEquals(List.of(), faults(line, groups), line);
            assertTrue(lines.add(line), line);
            groups.add(SynonymWords.split(line));
        }
        assertTrue(groups.size() > 20);
    }
}
