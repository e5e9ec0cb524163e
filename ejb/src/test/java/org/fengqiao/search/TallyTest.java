package org.fengqiao.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import org.fengqiao.access.CaseScope;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counting in the folder of the index gives what the aggregations of every backend give, whoever asks for whatever. */
class TallyTest {

    private static final int CASES = 400;

    private static final List<String> WORDS =
            List.of("宅基地", "边界", "拖欠", "工资", "房屋", "漏水", "邻居", "赔偿", "彩礼", "返还", "排水沟", "堵塞");

    private static final List<CaseScope> SCOPES = List.of(
            new CaseScope("000000000000", "999999999999999", null, null),
            new CaseScope("130505000000", "130505999999999", null, null, new CaseScope.Insider(3, null)),
            new CaseScope("130505100000", "130505100999999", null, null, new CaseScope.Insider(3, 2L)),
            new CaseScope(null, null, 2L, 3L, new CaseScope.Insider(3, null)),
            new CaseScope(null, null, null, 3L),
            CaseScope.nothing());

    private static final List<String> TEXTS = List.of(
            "", "宅基地", "宅基地边界 工资", "房屋漏水 邻居 赔偿", "邻居什么时候拖欠工资？", "张三", "zhangsan", "130505100001-2026-00007", "没有这样的词");

    @TempDir
    Path folder;

    @Test
    void the_counts_are_those_of_the_aggregations() {
        SearchSettings settings =
                SearchSettings.of(name -> name.equals("FENGQIAO_SEARCH_FOLDER") ? folder.toString() : "");
        int told = 0;
        try (CaseIndex index = CaseIndex.open(settings, 1, new NameSpelling()::spellings)) {
            index.create();
            SplittableRandom random = new SplittableRandom(7);
            for (int part = 0; part < CASES; part += 50) {
                List<CaseText> texts = new ArrayList<>();
                for (int i = part; i < part + 50; i++) {
                    texts.add(text(i, random));
                }
                index.write(texts, List.of());
            }
            // some are written anew, some are gone
            index.write(List.of(text(7, random), text(120, random)), List.of(8L, 55L, 300L));
            try (SearchSession session = index.session()) {
                for (CaseScope scope : SCOPES) {
                    for (String typed : TEXTS) {
                        for (SearchFilter filter : filters(typed)) {
                            QueryText text = QueryText.of(typed, SynonymList.shipped(), Texts.NO_CIPHER);
                            IndexQuestion question = new IndexQuestion(scope, Set.of(), filter, text, false);
                            IndexQuestion.Counts counts = counts(question, session, index);
                            assertEquals(question.aggregated(session), counts, scope + " " + filter);
                            assertEquals(question.rows(session, 0, CASES).size(), counts.total(), scope + " " + filter);
                            told += counts.total() > 0 ? 1 : 0;
                        }
                    }
                }
            }
        }
        assertTrue(told > 100, "questions that find something: " + told);
    }

    @Test
    void what_changes_is_counted_at_once() {
        SearchSettings settings =
                SearchSettings.of(name -> name.equals("FENGQIAO_SEARCH_FOLDER") ? folder.toString() : "");
        IndexQuestion question = new IndexQuestion(
                SCOPES.get(0),
                Set.of(),
                SearchFilter.text(""),
                QueryText.of("", SynonymList.shipped(), Texts.NO_CIPHER),
                true);
        try (CaseIndex index = CaseIndex.open(settings, 1, new NameSpelling()::spellings);
                SearchSession session = index.session()) {
            index.create();
            SplittableRandom random = new SplittableRandom(7);
            index.write(List.of(text(1, random), text(2, random)), List.of());
            IndexQuestion.Counts before = counts(question, session, index);
            assertEquals(2, before.total());
            assertSame(before, counts(question, session, index));
            index.write(List.of(text(3, random)), List.of());
            assertEquals(3, counts(question, session, index).total());
            index.write(List.of(), List.of(1L));
            assertEquals(2, counts(question, session, index).total());
            assertEquals(question.aggregated(session), counts(question, session, index));
        }
    }

    private static IndexQuestion.Counts counts(IndexQuestion question, SearchSession session, CaseIndex index) {
        return question.answer(index, session, ForkJoinPool.commonPool(), () -> null)
                .counts();
    }

    private static List<SearchFilter> filters(String text) {
        return List.of(
                SearchFilter.text(text),
                filter(text, "130505100000", "VILLAGE", null, null, null, null, null, null),
                filter(text, null, null, "C01", "CLOSED", null, 2024, null, null),
                filter(text, null, null, "C0101", null, Outcome.AGREED, null, null, null),
                filter(text, null, null, null, null, null, null, LocalDate.of(2023, 6, 1), new BigDecimal(2_000)));
    }

    private static SearchFilter filter(
            String text,
            String region,
            String level,
            String category,
            String status,
            Outcome outcome,
            Integer year,
            LocalDate from,
            BigDecimal least) {
        return new SearchFilter(
                text,
                region,
                level,
                category,
                null,
                null,
                status,
                outcome,
                year,
                from,
                from == null ? null : from.plusDays(500),
                least,
                least == null ? null : least.add(new BigDecimal("5000.50")));
    }

    private static CaseText text(long id, SplittableRandom random) {
        StringBuilder facts = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            facts.append(WORDS.get(random.nextInt(WORDS.size()))).append("。");
        }
        long organisation = random.nextInt(6);
        long staff = random.nextInt(12);
        return new CaseText(
                id,
                1,
                "130505100001-2026-%05d".formatted(id),
                "ABCD-%04d".formatted(id),
                "纠纷",
                facts.toString(),
                null,
                List.of(),
                List.of(new CaseText.Piece("附件.txt", WORDS.get(random.nextInt(WORDS.size())))),
                List.of(random.nextInt(10) == 0 ? "张三" : "李四丰"),
                List.of(),
                List.of(),
                List.of(),
                List.of("130505100001", "130505101002", "130505100000", "130505000000", "130506100001")
                        .get(random.nextInt(5)),
                List.of("C0101", "C0102", "C02", "C0305").get(random.nextInt(4)),
                random.nextInt(8) == 0 ? null : "MEDIATION",
                random.nextBoolean() ? "OPENED" : "SIGNED",
                random.nextInt(3) == 0 ? "CLOSED" : "IN_PROGRESS",
                random.nextInt(3) == 0 ? null : Outcome.values()[random.nextInt(3)].name(),
                random.nextInt(4) == 0 ? null : new BigDecimal(random.nextInt(10_000)),
                Instant.parse("2022-03-01T00:00:00Z").plusSeconds(random.nextInt(4 * 365) * 86_400L),
                List.of(organisation),
                List.of(staff),
                List.of(staff),
                List.of(organisation),
                random.nextInt(9) == 0);
    }
}
