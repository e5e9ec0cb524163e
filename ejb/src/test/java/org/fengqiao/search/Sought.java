package org.fengqiao.search;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fengqiao.casefile.CaseForm;
import org.fengqiao.demo.DemoStory;

/** Something that is looked for. */
record Sought(String kind, SearchFilter filter) {

    private static final int OF_EACH_KIND = 20;

    private static final List<String> TYPED = List.of(
            "宅基地边界",
            "拖欠工资",
            "排水沟堵塞",
            "赡养老人 医药费",
            "彩礼返还",
            "树枝砸坏房瓦",
            "电动车 追尾",
            "噪音扰民",
            "房屋漏水赔偿",
            "民间借贷 利息",
            "土地流转租金",
            "加高房屋遮挡阳光 邻居多次协商未果");

    private static final List<String> ASKED = List.of("什么时候%s？", "%s，该怎么办？", "%s是否属实？", "%s，应当赔偿多少钱？");

    private static final Pattern SENTENCES = Pattern.compile("[，。；：！？\\s]+");

    String text() {
        return filter.text();
    }

    /** @param stories some of those that can be found */
    static List<Sought> among(List<DemoStory> stories, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Sought> questions = new ArrayList<>();
        TYPED.forEach(text -> questions.add(new Sought("as somebody types", SearchFilter.text(text))));
        for (int i = 0; i < OF_EACH_KIND; i++) {
            CaseForm form = stories.get(random.nextInt(stories.size())).form();
            List<String> words = words(form);
            String first = pick(words, random);
            String second = pick(words, random);
            String third = pick(words, random);
            String name = pick(form.parties(), random).name();
            questions.add(new Sought("one word", SearchFilter.text(first)));
            questions.add(new Sought("two words", SearchFilter.text(first + " " + second)));
            questions.add(new Sought("three words", SearchFilter.text(first + " " + second + " " + third)));
            questions.add(new Sought("some characters of a title", SearchFilter.text(piece(form.title(), random))));
            questions.add(new Sought(
                    "a question in a sentence",
                    SearchFilter.text(pick(ASKED, random).formatted(clause(form.facts(), random)))));
            questions.add(new Sought("a name", SearchFilter.text(name)));
            questions.add(new Sought(
                    "a name in letters",
                    SearchFilter.text(
                            new NameSpelling().spellings(name).iterator().next())));
            questions.add(new Sought("a word and filters", narrowed(first, form, i)));
            questions.add(new Sought("filters alone, the newest first", narrowed("", form, i)));
        }
        return questions;
    }

    private static SearchFilter narrowed(String text, CaseForm form, int way) {
        return switch (way % 4) {
            case 0 ->
                new SearchFilter(
                        text, null, null, form.category(), null, null, null, null, null, null, null, null, null);
            case 1 ->
                new SearchFilter(
                        text, null, null, null, null, null, "CLOSED", Outcome.AGREED, null, null, null, null, null);
            case 2 ->
                new SearchFilter(
                        text,
                        form.regionCode().substring(0, 9) + "000",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        2025,
                        null,
                        null,
                        null,
                        null);
            default ->
                new SearchFilter(
                        text,
                        null,
                        null,
                        null,
                        "MEDIATION",
                        null,
                        null,
                        null,
                        null,
                        LocalDate.of(2025, 3, 1),
                        LocalDate.of(2025, 9, 30),
                        new BigDecimal(1_000),
                        null);
        };
    }

    private static List<String> words(CaseForm form) {
        List<String> words = new ArrayList<>();
        ChineseText.words(ChineseText.normalise(form.title() + "。" + form.facts()), words);
        words.removeIf(word -> word.length() < 2 || !ChineseText.han(word, 0));
        return words;
    }

    private static <T> T pick(List<T> of, SplittableRandom random) {
        return of.get(random.nextInt(of.size()));
    }

    private static String piece(String title, SplittableRandom random) {
        int length = Math.min(title.length(), 4 + random.nextInt(4));
        int start = random.nextInt(title.length() - length + 1);
        return title.substring(start, start + length);
    }

    private static String clause(String facts, SplittableRandom random) {
        List<String> clauses = Stream.of(SENTENCES.split(facts))
                .filter(clause -> clause.length() >= 8 && clause.length() <= 25)
                .toList();
        return clauses.isEmpty() ? facts.substring(0, Math.min(20, facts.length())) : pick(clauses, random);
    }
}
