package org.fengqiao.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class QueryTextTest {

    private static QueryText.Part part(String typed) {
        List<QueryText.Part> parts =
                QueryText.of(typed, new Synonyms(List.of()), Texts.NO_CIPHER).parts();
        assertEquals(1, parts.size(), typed);
        return parts.get(0);
    }

    private static List<String> terms(QueryText.Part part) {
        return part.units().stream()
                .flatMap(unit -> unit.ways().get(0).stream())
                .toList();
    }

    @Test
    void a_question_keeps_what_it_asks_about_and_loses_how_it_asks() {
        QueryText.Part part = part("双方什么时候签订合同？");
        assertTrue(part.asked());
        assertTrue(
                terms(part).containsAll(List.of("双方", "签订", "合同")), terms(part).toString());
        assertFalse(terms(part).contains("时候"), terms(part).toString());
        assertEquals(List.of("双方 签订", "签订 合同"), part.neighbours());
    }

    @Test
    void words_without_a_question_have_no_neighbours() {
        QueryText.Part part = part("宅基地边界");
        assertFalse(part.asked());
        assertEquals(List.of(), part.neighbours());
    }

    @Test
    void particles_make_no_pairs_but_words_keep_them() {
        List<String> terms = terms(part("拖欠的工资目的不明"));
        assertFalse(terms.contains("欠的"), terms.toString());
        assertFalse(terms.contains("的工"), terms.toString());
        assertTrue(terms.contains("目的"), terms.toString());
    }
}
