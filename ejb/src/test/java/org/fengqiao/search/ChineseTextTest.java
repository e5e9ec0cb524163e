package org.fengqiao.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
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

    @Test
    void words_are_those_of_the_dictionary_without_signs() {
        List<String> words = new ArrayList<>();
        ChineseText.words("原告请求，被告赔偿3000元！\n𠮷村 a1", words);
        assertEquals(List.of("原告", "请求", "被告", "赔偿", "3000", "元", "𠮷", "村", "a1"), words);
    }

    @Test
    void a_piece_that_counts_three_times_is_there_three_times_and_reaches_into_no_other() {
        ChineseText.Gathered gathered = new ChineseText.Gathered();
        gathered.add("欠薪", 3);
        gathered.add("调解", 1);
        List<String> tokens = List.of(gathered.joined().split(" "));
        assertEquals(List.of("欠薪", "欠薪", "欠薪", "调解"), tokens.subList(0, 4), "the words");
        assertEquals(6, Collections.frequency(tokens, "欠薪"), tokens.toString());
        assertEquals(2, Collections.frequency(tokens, "调解"), tokens.toString());
        assertFalse(tokens.contains("薪调"), tokens.toString());
    }

    @Test
    void signs_alone_are_nothing_to_be_found() {
        ChineseText.Gathered gathered = new ChineseText.Gathered();
        gathered.add("，。 \n", 3);
        assertNull(gathered.joined());
    }
}
