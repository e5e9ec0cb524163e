package org.fengqiao.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        List<CaseText> texts = new ArrayList<>();
        for (int i = 0; i < facts.length; i++) {
            texts.add(Texts.of(i + 1, "纠纷", facts[i]));
        }
        return ask(QueryText.of(typed, new Synonyms(List.of()), Texts.NO_CIPHER), texts);
    }

    private List<Long> ask(QueryText text, List<CaseText> texts) {
        SearchSettings settings =
                SearchSettings.of(name -> name.equals("FENGQIAO_SEARCH_FOLDER") ? folder.toString() : "");
        try (CaseIndex index = CaseIndex.open(settings, 1, new NameSpelling()::spellings)) {
            index.create();
            for (CaseText one : texts) {
                index.write(List.of(one), List.of());
            }
            try (SearchSession session = index.session()) {
                return session
                        .search(CaseText.class)
                        .select(f -> f.id(Long.class))
                        .where(f -> f.bool()
                                .must(new CaseQuery<>(new Predicates(f)).all(EVERYTHING, SearchFilter.text(""), text)))
                        .fetchHits(10)
                        .stream()
                        .toList();
            }
        }
    }

    private List<Long> named(String typed) {
        return ask(
                QueryText.of(typed, new Synonyms(List.of()), Texts.NO_CIPHER),
                List.of(
                        of(1, List.of("演立静", "演兰芝"), List.of()),
                        of(2, List.of("演立静"), List.of()),
                        of(3, List.of("演海改"), List.of())));
    }

    private static CaseText of(long id, List<String> names, List<String> numbers) {
        return Texts.of(id, "", "宅基地。", names, numbers, List.of(), "130505100001", List.of(), List.of());
    }

    @Test
    void two_people_in_letters_must_both_be_there() {
        assertEquals(List.of(1L), named("yanlijing yanlanzhi"));
        assertEquals(List.of(1L), named("ylj ylz"));
        assertEquals(List.of(3L), named("yan hai gai"));
    }

    @Test
    void a_name_is_found_by_the_begin_of_its_letters_and_by_the_given_name_alone() {
        assertEquals(List.of(3L), named("yanhai"));
        assertEquals(List.of(3L), named("yanhaig"));
        assertEquals(List.of(3L), named("haigai"));
        assertEquals(List.of(), named("aigai"));
    }

    @Test
    void a_phrase_that_nobody_wrote_so_is_found_by_some_of_its_words() {
        String typed = "彩礼退不退";
        assertEquals(List.of(), ask(typed, "返还彩礼。", "土地。"));
        QueryText looser =
                QueryText.of(typed, new Synonyms(List.of()), Texts.NO_CIPHER).looser();
        assertEquals(List.of(1L), ask(looser, List.of(Texts.of(1, "", "返还彩礼。"), Texts.of(2, "", "土地。"))));
        for (String whole : List.of("演海来", "彩礼 土地", "yanhai", "13812345678", "没有这个东西啊啊")) {
            assertNull(
                    QueryText.of(whole, new Synonyms(List.of()), Texts.NO_CIPHER)
                            .looser(),
                    whole);
        }
    }

    @Test
    void words_of_any_matter_find_nothing_alone() {
        assertEquals(List.of(1L), ask("彩礼纠纷怎么处理", "返还彩礼。", "这个纠纷处理了。"));
        assertEquals(List.of(), ask("没有这个东西啊啊", "没有办法。", "这个院子没有门。"));
        assertEquals(
                List.of(2L, 1L),
                ask("纠纷处理", "这个纠纷处理了。", "纠纷处理。").stream()
                        .sorted((a, b) -> Long.compare(b, a))
                        .toList());
    }

    @Test
    void a_place_named_with_the_place_it_lies_in_is_that_place() {
        assertEquals(List.of(1L), ask("永福庄村第二村", "永福庄村第二村村民委员会。", "永福庄村第一村。", "牛家庄村第二村。"));
        assertEquals(List.of(1L), ask("任城镇北街社区", "任城镇。北街社区居民委员会。", "任城镇。南街社区居民委员会。"));
    }

    @Test
    void the_number_of_an_agreement_finds_its_case_alone() {
        QueryText text = QueryText.of("（2026）任泽人调字第12号", new Synonyms(List.of()), Texts.NO_CIPHER);
        assertEquals(
                List.of(1L),
                ask(
                        text,
                        List.of(
                                of(1, List.of(), List.of("（2026）任泽人调字第12号")),
                                of(2, List.of(), List.of("（2026）任泽人调字第13号")),
                                Texts.of(3, "", "（2026）任泽人调字第14号。"))));
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
