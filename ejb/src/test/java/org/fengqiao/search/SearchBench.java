package org.fengqiao.search;

import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.fengqiao.access.CaseScope;
import org.fengqiao.casefile.CaseForm;
import org.fengqiao.demo.DemoPlace;
import org.fengqiao.demo.DemoPlaces;
import org.fengqiao.demo.DemoStories;
import org.fengqiao.demo.DemoStory;
import org.fengqiao.shared.TimeSource;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No test: run by {@code tests/bench/run search}. Demo stories (seed fixed) in the shipped index: a page of twenty with scope, eight facets and
 * highlights, beside the bare Lucene query for the same text on the same index, and beside PostgreSQL's trigram search over the same text
 * within the same scope. Questions are made from the stories, seed fixed as well. With {@code -Dbench.folder} the index stays and is used again.
 */
class SearchBench {

    private static final long SEED = 20_260_101L;
    /** Stories of one chunk are told together; so a million of them need no more heap than these. */
    private static final int CHUNK = 10_000;

    private static final int BATCH = 500;
    private static final int PAGE = 20;
    private static final int ROUNDS = 4;
    private static final int WARM_UP = 2;

    private static final CaseScope COUNTY =
            new CaseScope("130505000000", "130505999999999", null, null, new CaseScope.Insider(7, 3L));
    private static final CaseScope TOWN =
            new CaseScope("130505100000", "130505100999999", null, null, new CaseScope.Insider(7, 3L));
    private static final CaseScope MEDIATOR = new CaseScope(null, null, 3L, 7L, new CaseScope.Insider(7, null));

    private static final Synonyms SYNONYMS = SynonymList.shipped();

    @TempDir
    Path temporary;

    @Test
    void page_of_results() throws Exception {
        int cases = Integer.getInteger("bench.cases", 100_000);
        String kept = System.getProperty("bench.folder", "");
        Path folder = kept.isEmpty() ? temporary : Path.of(kept);
        SearchSettings settings =
                SearchSettings.of(name -> name.equals("FENGQIAO_SEARCH_FOLDER") ? folder.toString() : "");
        Heap heap = new Heap();
        System.out.printf("| cases | %,d |%n", cases);
        List<DemoStory> some = new ArrayList<>();
        stories(Math.min(cases, CHUNK), some::addAll);
        List<Sought> questions = Sought.among(some, SEED);
        Path complete = folder.resolve("complete-%s-%d".formatted(CaseIndex.LAYOUT, cases));
        try (CaseIndex index = CaseIndex.open(settings, 1, new NameSpelling()::spellings)) {
            if (!Files.exists(complete)) {
                build(index, cases);
                Files.createFile(complete);
            }
            System.out.printf("| index on disk, MB | %d |%n", size(settings.folderOf(1)) >> 20);
            System.out.printf("| heap after a collection, index open, MB | %d |%n", Heap.afterCollection());
            System.out.printf("| questions | %d |%n", questions.size());
            System.out.println("| | p50 ms | p95 ms | mean hits |");
            ask(index, settings, questions);
        }
        System.out.printf(
                "| heap in use after a collection, the most there was, MB (limit %d) | %d |%n",
                Runtime.getRuntime().maxMemory() >> 20, heap.most());
        if (!Boolean.getBoolean("bench.withoutTrigrams")) {
            Trigrams.ask(cases, questions);
        }
    }

    /** As a rebuild does it, but for the database that it reads from. */
    private static void build(CaseIndex index, int cases) {
        index.create();
        long[] nanos = {0};
        ExecutorService others = Executors.newCachedThreadPool();
        try {
            stories(cases, stories -> {
                List<CaseText> texts = stories.stream().map(SearchBench::text).toList();
                long begun = System.nanoTime();
                for (int i = 0; i < texts.size(); i += BATCH) {
                    index.fill(
                            texts.subList(i, Math.min(texts.size(), i + BATCH)),
                            List.of(),
                            IndexBuilding.HANDS,
                            others);
                }
                nanos[0] += System.nanoTime() - begun;
            });
            long begun = System.nanoTime();
            index.flush();
            index.refresh();
            nanos[0] += System.nanoTime() - begun;
        } finally {
            others.shutdown();
        }
        double seconds = nanos[0] / 1e9;
        System.out.printf("| indexing, cases a second | %.0f |%n", cases / seconds);
        System.out.printf("| building anew, seconds | %.0f |%n", seconds);
    }

    private static void ask(CaseIndex index, SearchSettings settings, List<Sought> questions) throws Exception {
        try (DirectoryReader reader =
                DirectoryReader.open(FSDirectory.open(settings.folderOf(1).resolve("cases")))) {
            IndexSearcher searcher = new IndexSearcher(reader);
            Map<String, Asked> ways = new LinkedHashMap<>();
            ways.put("page, scope of the county", sought -> page(index, COUNTY, sought));
            ways.put("bare Lucene query: any of the text's terms", sought -> plain(searcher, sought));
            ways.put("the rows of the page alone", sought -> rows(index, COUNTY, sought));
            ways.put("the shipped text condition alone", sought -> condition(index, sought));
            ways.put("page, scope of a township", sought -> page(index, TOWN, sought));
            ways.put("page, scope of a mediator and his committee", sought -> page(index, MEDIATOR, sought));
            Map<String, Map<String, Times>> byKind = ask(questions, ways);
            ways.keySet().forEach(way -> tell(way, byKind.values().stream().map(of -> of.get(way))));
            byKind.forEach((kind, of) ->
                    ways.keySet().stream().limit(2).forEach(way -> tell(kind + ": " + way, Stream.of(of.get(way)))));
        }
    }

    private interface Asked {
        long ask(Sought sought) throws Exception;
    }

    /** How long each took, and how much was found. */
    private record Times(List<Double> millis, List<Long> hits) {}

    /** Every question in every way, one way after the other, so that whatever else the machine does is shared by all. */
    private static Map<String, Map<String, Times>> ask(List<Sought> questions, Map<String, Asked> ways)
            throws Exception {
        Map<String, Map<String, Times>> byKind = new LinkedHashMap<>();
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            for (Sought sought : questions) {
                for (Map.Entry<String, Asked> way : ways.entrySet()) {
                    long begun = System.nanoTime();
                    long found = way.getValue().ask(sought);
                    if (round >= WARM_UP) {
                        Times times = byKind.computeIfAbsent(sought.kind(), kind -> new LinkedHashMap<>())
                                .computeIfAbsent(way.getKey(), name -> new Times(new ArrayList<>(), new ArrayList<>()));
                        times.millis().add((System.nanoTime() - begun) / 1e6);
                        times.hits().add(found);
                    }
                }
            }
        }
        return byKind;
    }

    private static void tell(String name, Stream<Times> times) {
        List<Double> millis = new ArrayList<>();
        long[] hits = {0};
        times.forEach(each -> {
            millis.addAll(each.millis());
            hits[0] += each.hits().stream().mapToLong(Long::longValue).sum();
        });
        tell(name, millis, hits[0]);
    }

    static void tell(String name, List<Double> times, long hits) {
        double[] sorted =
                times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.printf(
                "| %s | %.1f | %.1f | %d |%n",
                name, sorted[sorted.length / 2], sorted[sorted.length * 95 / 100], hits / sorted.length);
    }

    /** The counts are never those of the page before. */
    private static long page(CaseIndex index, CaseScope scope, Sought sought) {
        QueryText text = QueryText.of(sought.text(), SYNONYMS, Texts.NO_CIPHER);
        IndexQuestion question = new IndexQuestion(scope, Set.of(), sought.filter(), text, text.empty());
        try (SearchSession session = index.session()) {
            IndexQuestion.Answer<List<IndexQuestion.Row>> answer = question.counted(
                    session, new KnownCounts(), ForkJoinPool.commonPool(), () -> question.rows(session, 0, PAGE + 1));
            List<Long> shown = answer.rows().stream()
                    .limit(PAGE)
                    .map(IndexQuestion.Row::id)
                    .toList();
            IndexQuestion.pieces(session, shown).values().forEach(pieces -> Highlights.best(pieces, text.marks()));
            return answer.counts().total();
        }
    }

    private static long rows(CaseIndex index, CaseScope scope, Sought sought) {
        QueryText text = QueryText.of(sought.text(), SYNONYMS, Texts.NO_CIPHER);
        IndexQuestion question = new IndexQuestion(scope, Set.of(), sought.filter(), text, text.empty());
        try (SearchSession session = index.session()) {
            return question.rows(session, 0, PAGE + 1).size();
        }
    }

    /** What a programmer would ask Lucene for the text: as many of its terms as the shipped question wants, in the one field, the best twenty. */
    static long plain(IndexSearcher searcher, Sought sought) throws IOException {
        Set<String> terms = new LinkedHashSet<>(ChineseText.tokens(ChineseText.normalise(sought.text())));
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        terms.forEach(term -> query.add(new TermQuery(new Term(CaseFields.TEXT, term)), BooleanClause.Occur.SHOULD));
        query.setMinimumNumberShouldMatch(terms.isEmpty() ? 0 : CaseQuery.needed(terms.size(), false));
        Query built = query.build();
        return searcher.search(built, PAGE).totalHits.value;
    }

    private static long condition(CaseIndex index, Sought sought) {
        QueryText text = QueryText.of(sought.text(), SYNONYMS, Texts.NO_CIPHER).withoutNeighbours();
        try (SearchSession session = index.session()) {
            return session.search(CaseText.class)
                    .select(f -> f.id(Long.class))
                    .where(f -> f.bool().must(new CaseQuery<>(new Predicates(f)).text(text)))
                    .totalHitCountThreshold(1_000)
                    .fetch(PAGE)
                    .total()
                    .hitCountLowerBound();
        }
    }

    /** Of as many years as there are chunks, four at most; numbered through. */
    static void stories(int cases, Consumer<List<DemoStory>> each) {
        List<DemoPlace> places = DemoPlaces.shipped();
        for (int done = 0, chunk = 0; done < cases; done += CHUNK, chunk++) {
            int first = done;
            each.accept(DemoStories.stories(
                            SEED + chunk, Math.min(CHUNK, cases - done), LocalDate.of(2026 - chunk % 4, 1, 1), places)
                    .map(story ->
                            new DemoStory(first + story.number(), story.form(), story.registeredAt(), story.course()))
                    .toList());
        }
    }

    private static CaseText text(DemoStory story) {
        CaseForm form = story.form();
        long staff = story.number() % 1500;
        return new CaseText(
                story.number(),
                1,
                "%s-2025-%07d".formatted(form.regionCode().substring(0, 9), story.number()),
                "ABCD-%07d".formatted(story.number()),
                form.title(),
                form.facts(),
                form.wishes(),
                List.of(),
                List.of(),
                form.parties().stream().map(party -> party.name()).toList(),
                List.of(),
                List.of("河北省", "邢台市", "任泽区"),
                List.of(),
                form.regionCode(),
                form.category(),
                "MEDIATION",
                story.number() % 5 == 0 ? "ACCEPTED" : "CLOSED",
                story.number() % 5 == 0 ? "IN_PROGRESS" : "CLOSED",
                story.number() % 5 == 0 ? null : Outcome.values()[story.number() % 3].name(),
                form.amount(),
                instant(story),
                List.of((long) story.number() % 400),
                List.of(staff),
                List.of(staff),
                List.of((long) story.number() % 400),
                story.number() % 200 == 0);
    }

    private static Instant instant(DemoStory story) {
        return story.registeredAt().atZone(TimeSource.ZONE).toInstant();
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    /** What lives in the heap: looked at after each collection. */
    private static final class Heap {

        private final AtomicLong most = new AtomicLong();

        Heap() {
            for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
                ((NotificationEmitter) collector)
                        .addNotificationListener(
                                (told, nothing) -> note((CompositeData) told.getUserData()), null, null);
            }
        }

        private void note(CompositeData told) {
            Map<String, MemoryUsage> after = com.sun.management.GarbageCollectionNotificationInfo.from(told)
                    .getGcInfo()
                    .getMemoryUsageAfterGc();
            long used = ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getType() == MemoryType.HEAP)
                    .mapToLong(pool -> after.get(pool.getName()).getUsed())
                    .sum();
            most.accumulateAndGet(used, Math::max);
        }

        long most() {
            return most.get() >> 20;
        }

        static long afterCollection() {
            System.gc();
            return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
        }
    }
}
