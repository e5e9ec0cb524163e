package org.fengqiao.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.fengqiao.access.CaseScope;
import org.fengqiao.shared.DomainError;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages while other people go on working: new cases come in, and with them every score changes. */
class SearchPagingTest {

    private static final int CASES = 200;
    private static final int LIMIT = 20;
    private static final CaseScope EVERYWHERE = new CaseScope("000000000000", "999999999999999", null, null);

    @TempDir
    Path folder;

    private CaseIndex index;

    @BeforeEach
    void fill() {
        SearchSettings settings =
                SearchSettings.of(name -> name.equals("FENGQIAO_SEARCH_FOLDER") ? folder.toString() : "");
        index = CaseIndex.open(settings, 1, name -> Set.of());
        index.create();
        index.write(
                LongStream.rangeClosed(1, CASES)
                        .mapToObj(id -> Texts.of(id, "水磨房用水争议", "水磨房与菜地争水，轮流放水没有谈拢。"))
                        .toList(),
                List.of());
    }

    @AfterEach
    void close() {
        index.close();
    }

    @ParameterizedTest
    @EnumSource(CaseSearch.Sort.class)
    void pages_show_each_once_and_go_back_as_they_came(CaseSearch.Sort sort) {
        List<Long> there = new ArrayList<>();
        SearchPaging.Page page = behind(sort, null);
        assertNull(page.previous());
        while (page.next() != null) {
            there.addAll(ids(page));
            page = behind(sort, page.next());
        }
        there.addAll(ids(page));
        assertEquals(CASES, new HashSet<>(there).size());
        assertEquals(CASES, there.size());
        List<Long> back = new ArrayList<>(ids(page));
        while (page.previous() != null) {
            page = before(sort, page.previous());
            back.addAll(0, ids(page));
        }
        assertEquals(there, back);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 30, 300})
    void by_date_new_cases_shift_no_page(int fresh) {
        List<Long> seen = turned(CaseSearch.Sort.NEWEST, () -> write(fresh, "水磨房用水争议"));
        assertEquals(
                LongStream.rangeClosed(1, CASES)
                        .boxed()
                        .sorted(Collections.reverseOrder())
                        .toList(),
                seen);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 20})
    void by_relevance_new_cases_in_front_shift_no_page_and_none_ends_early(int fresh) {
        // they match better than all others
        List<Long> seen = turned(CaseSearch.Sort.RELEVANCE, () -> write(fresh, "水磨房"));
        assertEquals(CASES, seen.size());
        assertEquals(CASES, new HashSet<>(seen).size());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 50, 500})
    void by_relevance_new_scores_are_no_new_order(int others) {
        List<Long> seen = turned(CaseSearch.Sort.RELEVANCE, () -> write(others, "彩礼"));
        assertEquals(CASES, seen.size());
        assertEquals(CASES, new HashSet<>(seen).size());
    }

    @Test
    void by_relevance_a_page_goes_on_at_its_place_when_its_last_case_is_gone() {
        SearchPaging.Page first = behind(CaseSearch.Sort.RELEVANCE, null);
        Long last = ids(first).get(LIMIT - 1);
        index.write(List.of(), List.of(last));
        List<Long> second = ids(behind(CaseSearch.Sort.RELEVANCE, first.next()));
        assertEquals(LIMIT, second.size());
        assertTrue(Collections.disjoint(ids(first), second));
    }

    @Test
    void by_relevance_the_place_is_kept_where_a_crowd_came_in_front() {
        SearchPaging.Page first = behind(CaseSearch.Sort.RELEVANCE, null);
        write(100, "水磨房");
        SearchPaging.Page second = behind(CaseSearch.Sort.RELEVANCE, first.next());
        assertEquals(LIMIT, second.rows().size());
        assertNotNull(second.next());
        assertNotNull(second.previous());
    }

    @Test
    void nobody_pages_deeper_than_the_best_ten_thousand() {
        try (SearchSession session = index.session()) {
            String deep = SearchPaging.Cursor.encode(new IndexQuestion.Row(7L, 1f, Instant.EPOCH), CaseSearch.DEEPEST);
            SearchPaging.Page page = SearchPaging.of(question(CaseSearch.Sort.RELEVANCE), session)
                    .behind(deep, LIMIT);
            assertTrue(page.rows().isEmpty());
            assertNull(page.next());
            String deeper =
                    SearchPaging.Cursor.encode(new IndexQuestion.Row(7L, 1f, Instant.EPOCH), CaseSearch.DEEPEST + 1);
            DomainError error =
                    assertThrows(DomainError.class, () -> SearchPaging.of(question(CaseSearch.Sort.RELEVANCE), session)
                            .behind(deeper, LIMIT));
            assertEquals("BAD_CURSOR", error.code());
        }
    }

    @Test
    void whoever_pastes_a_long_record_full_of_words_that_have_others_is_answered() {
        String said = String.join("", SynonymList.shippedLines()).replace(",", "");
        assertTrue(said.length() > 160 && said.length() < QueryText.LONGEST, said);
        // as large as an administrator may make them
        List<String> groups = new ArrayList<>(SynonymList.shippedLines());
        for (int group = 0; group < 3; group++) {
            groups.add(said.substring(30 * group, 30 * group + 4) + "," + longWords(group));
        }
        QueryText text = QueryText.of(said + "吗？", SynonymList.of(groups), Texts.NO_CIPHER);
        IndexQuestion question = new IndexQuestion(EVERYWHERE, Set.of(), SearchFilter.text(""), text, false);
        try (SearchSession session = index.session()) {
            assertEquals(0, question.rows(session, 0, CASES).size());
        }
    }

    private static String longWords(int group) {
        return IntStream.range(0, SynonymWords.MOST - 1)
                .mapToObj(word -> IntStream.range(0, SynonymWords.LONGEST)
                        .mapToObj(at -> Character.toString(0x4e00 + (group * 8_000 + word * 400 + at * 13) % 20_000))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining(","));
    }

    /** As many as wait when a county is renamed. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3_000, 25_000})
    void what_the_index_does_not_know_to_be_shut_is_neither_found_nor_counted(int others) {
        QueryText text = QueryText.of("水磨房", SynonymList.shipped(), Texts.NO_CIPHER);
        Set<String> shut = LongStream.rangeClosed(CASES + 1, CASES + others)
                .mapToObj(id -> Texts.of(id, "", "").caseNo())
                .collect(Collectors.toSet());
        shut.add(Texts.of(7, "", "").caseNo());
        IndexQuestion question = new IndexQuestion(EVERYWHERE, shut, SearchFilter.text("水磨房"), text, false);
        try (SearchSession session = index.session()) {
            IndexQuestion.Answer<List<IndexQuestion.Row>> answer =
                    question.answer(index, session, Runnable::run, () -> question.rows(session, 0, CASES));
            assertEquals(CASES - 1, answer.rows().size());
            assertFalse(answer.rows().stream().anyMatch(row -> row.id() == 7));
            assertEquals(CASES - 1, answer.counts().total());
            assertEquals(answer.counts(), question.aggregated(session));
        }
    }

    private List<Long> turned(CaseSearch.Sort sort, Runnable meanwhile) {
        List<Long> seen = new ArrayList<>();
        SearchPaging.Page page = behind(sort, null);
        seen.addAll(ids(page));
        page = behind(sort, page.next());
        seen.addAll(ids(page));
        meanwhile.run();
        while (page.next() != null) {
            page = behind(sort, page.next());
            seen.addAll(ids(page));
        }
        return seen;
    }

    private void write(int count, String title) {
        index.write(
                LongStream.rangeClosed(1_001, 1_000 + count)
                        .mapToObj(id -> Texts.of(id, title, title))
                        .toList(),
                List.of());
    }

    private SearchPaging.Page behind(CaseSearch.Sort sort, String after) {
        try (SearchSession session = index.session()) {
            return SearchPaging.of(question(sort), session).behind(after, LIMIT);
        }
    }

    private SearchPaging.Page before(CaseSearch.Sort sort, String before) {
        try (SearchSession session = index.session()) {
            return SearchPaging.of(question(sort), session).before(before, LIMIT);
        }
    }

    private static IndexQuestion question(CaseSearch.Sort sort) {
        QueryText text = QueryText.of("水磨房", SynonymList.shipped(), Texts.NO_CIPHER);
        return new IndexQuestion(EVERYWHERE, Set.of(), SearchFilter.text("水磨房"), text, sort == CaseSearch.Sort.NEWEST);
    }

    private static List<Long> ids(SearchPaging.Page page) {
        return page.rows().stream().map(IndexQuestion.Row::id).toList();
    }
}
