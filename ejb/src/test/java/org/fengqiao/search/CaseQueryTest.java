package org.fengqiao.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fengqiao.access.CaseScope;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes first, in a small index. */
class CaseQueryTest {

    private static final CaseScope EVERYTHING = new CaseScope("000000000000", "999999999999999", null, null);

    @TempDir
    Path folder;

    private List<Long> ask(String typed, String... facts) {
        SearchSettings settings =
                SearchSettings.of(name -> name.equals("FENGQIAO_SEARCH_FOLDER") ? folder.toString() : "");
        try (CaseIndex index = CaseIndex.open(settings, 1, name -> Set.of())) {
            index.create();
            List<CaseText> texts = new ArrayList<>();
            for (int i = 0; i < facts.length; i++) {
                texts.add(Texts.of(i + 1, "纠纷", facts[i]));
            }
            for (CaseText text : texts) {
                index.write(List.of(text), List.of());
            }
            QueryText text = QueryText.of(typed, new Synonyms(List.of()), Texts.NO_CIPHER);
            try (SearchSession session = index.session()) {
                return session
                        .search(CaseText.class)
                        .select(f -> f.id(Long.class))
                        .where(f -> f.bool()
                                .must(new CaseQuery<>(new Predicates(f))
                                        .all(EVERYTHING, SearchFilter.text(typed), text)))
                        .fetchHits(10)
                        .stream()
                        .toList();
            }
        }
    }

    @Test
    void a_word_counts_more_than_a_pair_across_two_words() {
        assertEquals(List.of(2L, 1L), ask("土地租金", "土地。地租。", "土地。租金。"));
    }

    @Test
    void in_a_question_words_near_each_other_count_more() {
        String filler = "村民。代表。会议。讨论。道路。水渠。树木。围墙。院落。门楼。邻里。往来。";
        assertEquals(List.of(2L, 1L), ask("仓库何时租赁？", "仓库。" + filler + filler + "租赁。", "仓库。租赁。" + filler + filler));
    }

    @Test
    void words_are_not_found_by_their_characters_alone() {
        assertEquals(List.of(2L), ask("家暴", "回家路上下起暴雨。", "长期家暴。"));
        assertEquals(List.of(1L), ask("演景东", "演景东。", "演风景在东。"));
    }

    @Test
    void signs_alone_find_nothing() {
        assertEquals(List.of(), ask("%", "宅基地。", "工资。"));
        assertEquals(List.of(), ask("\uD83D\uDE00", "宅基地。", "工资。"));
        assertEquals(List.of(1L), ask("宅基地 %", "宅基地。", "工资。"));
    }

    @Test
    void a_case_number_is_found_by_its_begin() {
        String number = Texts.of(2, "", "").caseNo();
        assertEquals(List.of(2L), ask(number, "宅基地。", "工资。"));
        assertEquals(
                2,
                ask(number.substring(0, number.lastIndexOf('-') + 1), "宅基地。", "工资。")
                        .size());
    }

    @Test
    void a_question_needs_less_of_its_words_than_words_alone() {
        assertEquals(1, CaseQuery.needed(1, false));
        assertEquals(2, CaseQuery.needed(3, false));
        assertEquals(3, CaseQuery.needed(6, false));
        assertEquals(2, CaseQuery.needed(6, true));
        assertEquals(3, CaseQuery.needed(12, true));
    }
}
