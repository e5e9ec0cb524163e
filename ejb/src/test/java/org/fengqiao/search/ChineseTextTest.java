package org.fengqiao.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChineseTextTest {

    @Test
    void traditional_and_simplified_full_and_half_width_are_one_spelling() {
        assertEquals("拖欠劳动报酬abc123", ChineseText.normalise("拖欠勞動報酬ＡＢＣ１２３"));
    }

    @Test
    void the_one_spelling_is_as_long_as_the_text() {
        String text = "𠮷村：張三，欠薪５０００元！İ";
        assertEquals(text.length(), ChineseText.normalise(text).length());
    }

    @Test
    void pairs_cross_no_punctuation_and_keep_numbers_whole() {
        List<String> pairs = new ArrayList<>();
        ChineseText.pairs("张三2026年欠，薪！a1", pairs);
        assertEquals(List.of("张三", "2026", "三2026", "2026年", "年欠", "薪", "a1"), pairs);
    }

    @Test
    void characters_beyond_the_basic_plane_are_not_cut() {
        List<String> pairs = new ArrayList<>();
        ChineseText.pairs("𠮷村人", pairs);
        assertEquals(List.of("𠮷村", "村人"), pairs);
    }

    @Test
    void words_and_pairs_come_together() {
        List<String> tokens = ChineseText.tokens("宅基地纠纷");
        assertTrue(tokens.containsAll(List.of("宅基", "基地", "地纠", "纠纷")), tokens.toString());
    }
}
