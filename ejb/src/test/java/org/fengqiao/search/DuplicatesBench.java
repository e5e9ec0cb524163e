package org.fengqiao.search;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.fengqiao.access.Viewer;
import org.fengqiao.casefile.CaseFiles;
import org.fengqiao.casefile.CaseForm;
import org.fengqiao.casefile.PartyForm;
import org.fengqiao.demo.DemoPlaces;
import org.fengqiao.demo.DemoStories;
import org.fengqiao.demo.DemoStory;
import org.fengqiao.intake.DuplicateDesk;
import org.fengqiao.intake.DuplicateFinding;
import org.fengqiao.intake.DuplicatePair;
import org.fengqiao.intake.DuplicateProbe;
import org.fengqiao.intake.Duplicates;
import org.fengqiao.intake.EarlierNights;
import org.fengqiao.organisation.OrganisationKind;
import org.fengqiao.organisation.Role;
import org.fengqiao.organisation.StaffDirectory;
import org.fengqiao.shared.IdCard;
import org.fengqiao.shared.TimeSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No test: run by {@code tests/bench/run duplicates}. Demo stories (seed fixed) of one year as cases in PostgreSQL and in the index, among
 * them a village with 1,000 cases of one kind, a person with 500 petitions, and texts that came a second time from other people with small
 * changes. The shipped services are asked, each question in a transaction of its own as a page asks it.
 */
class DuplicatesBench {

    private static final long SEED = 20_260_101L;
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
    private static final int STEP = 50;
    private static final int ASKED = 200;
    private static final int WARM_UP = 40;
    private static final int TWICE = 200;
    /** Those that no night has looked at yet; with all of them it would be the very first night, which takes as long a case. */
    private static final int NEW = Integer.getInteger("bench.new", 5_000);

    private static final String HOT_VILLAGE = "130505100001";
    private static final String HOT_KIND = "C0201";
    private static final int HOT_CASES = 1_000;
    private static final int PETITIONS = 500;

    private final TimeSource time =
            new TimeSource(Clock.fixed(TODAY.atStartOfDay(TimeSource.ZONE).toInstant(), TimeSource.ZONE));

    @TempDir
    Path folder;

    private BenchCounty county;
    private CaseIndex index;
    private int cases;

    private record Row(String name, double[] sorted) {
        double p50() {
            return sorted[sorted.length / 2];
        }
    }

    @Test
    void duplicates_and_similar_cases() throws Exception {
        cases = Integer.getInteger("bench.cases", 100_000);
        List<DemoStory> told = DemoStories.stories(SEED, cases + ASKED, TODAY, DemoPlaces.shipped())
                .toList();
        List<DemoStory> stories = crowded(told.subList(0, cases));
        List<DemoStory> fresh = told.subList(cases, told.size());
        SearchSettings settings =
                SearchSettings.of(name -> name.equals("FENGQIAO_SEARCH_FOLDER") ? folder.toString() : "");
        System.out.printf("| cases | %,d |%n", cases);
        try (BenchCounty filled = new BenchCounty();
                CaseIndex opened = CaseIndex.open(settings, 1, new NameSpelling()::spellings)) {
            county = filled;
            index = opened;
            long begun = System.nanoTime();
            county.fill(stories);
            System.out.printf("| rows put in, s | %.0f |%n", seconds(begun));
            nights(stories);
            intake(stories, fresh);
            desk();
            if (Boolean.getBoolean("bench.database")) {
                return; // without the index
            }
            begun = System.nanoTime();
            county.index(index);
            System.out.printf("| index filled, s | %.0f |%n", seconds(begun));
            similar(settings);
        }
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    // ---- what is in the county

    /** The stories with a crowded village, a person who comes again and again, and texts that came twice. */
    private static List<DemoStory> crowded(List<DemoStory> told) {
        List<DemoStory> stories = new ArrayList<>(told);
        SplittableRandom random = new SplittableRandom(SEED);
        PartyForm petitioner = stories.stream()
                .flatMap(story -> story.form().parties().stream())
                .filter(party -> party.idNumber() != null)
                .findFirst()
                .orElseThrow();
        int from = cases(stories) / 4;
        int step = Math.max(1, cases(stories) / 2 / (HOT_CASES + PETITIONS));
        for (int i = 0; i < HOT_CASES + PETITIONS; i++) {
            int at = from + i * step;
            DemoStory story = stories.get(at);
            stories.set(
                    at,
                    i % 3 == 2
                            ? with(
                                    story,
                                    story.form().regionCode(),
                                    story.form().category(),
                                    story.form().facts(),
                                    petitioner)
                            : with(story, HOT_VILLAGE, HOT_KIND, story.form().facts(), null));
        }
        for (int i = 0; i < TWICE; i++) {
            DemoStory first = stories.get(random.nextInt(stories.size() - TWICE));
            int at = stories.size() - TWICE + i;
            DemoStory second = stories.get(at);
            stories.set(
                    at,
                    new DemoStory(
                            second.number(),
                            form(
                                    second.form(),
                                    second.form().regionCode(),
                                    first.form().category(),
                                    first.form().title(),
                                    again(first.form().facts()),
                                    second.form().parties()),
                            second.registeredAt(),
                            second.course()));
            TWINS.add(new long[] {first.number(), second.number()});
        }
        return stories;
    }

    private static final List<long[]> TWINS = new ArrayList<>();

    private static int cases(List<DemoStory> stories) {
        return stories.size();
    }

    /** As it is told at the second window: begun in other words, the end cut off. */
    private static String again(String facts) {
        return "来访人称，" + facts.substring(0, facts.length() - facts.length() / 20);
    }

    private static DemoStory with(DemoStory story, String region, String category, String facts, PartyForm first) {
        List<PartyForm> parties = new ArrayList<>(story.form().parties());
        if (first != null) {
            parties.set(0, first);
        }
        return new DemoStory(
                story.number(),
                form(story.form(), region, category, story.form().title(), facts, parties),
                story.registeredAt(),
                story.course());
    }

    private static CaseForm form(
            CaseForm form, String region, String category, String title, String facts, List<PartyForm> parties) {
        return new CaseForm(
                region,
                region.equals(HOT_VILLAGE) ? "任城镇北街社区" + form.place().replaceFirst("^.*(社区|村)", "") : form.place(),
                form.channel(),
                category,
                title,
                facts,
                form.wishes(),
                form.occurredOn(),
                form.amount(),
                form.peopleCount(),
                form.urgency(),
                parties);
    }

    // ---- the night

    private void nights(List<DemoStory> stories) throws Exception {
        printed(cases - Math.min(cases, NEW));
        System.out.println("| night | cases | s | cases/s | longest step, s | pairs | plain, s | ratio |");
        night("over the new ones", plainAll());
        LocalDateTime last =
                stories.get(stories.size() - 1).registeredAt().toLocalDate().atStartOfDay();
        String ofDay = stories.stream()
                .filter(story -> !story.registeredAt().isBefore(last))
                .map(story -> "" + story.number())
                .reduce((a, b) -> a + ", " + b)
                .orElseThrow();
        double plain = plainDay(ofDay);
        county.execute(
                "delete from fengqiao.case_duplicate where case_a in (" + ofDay + ") or case_b in (" + ofDay + ")",
                "update fengqiao.case_print set bands = null where case_id in (" + ofDay + ")",
                "vacuum analyze fengqiao.case_print, fengqiao.case_duplicate");
        night("over those of one day", plain);
        int found = 0;
        for (long[] twins : TWINS) {
            found += (int) county.number(
                    "select count(*) from fengqiao.case_duplicate where case_a = %d and case_b = %d and reasons like '%%SIMILAR_TEXT%%'"
                            .formatted(twins[0], twins[1]));
        }
        System.out.printf("| texts that came twice and are open, found | %d of %d |%n", found, twins(stories));
        for (String reason :
                List.of("SAME_ID", "SAME_PERSON", "SAME_NAME_AND_MATTER", "SAME_PLACE_AND_MATTER", "SIMILAR_TEXT")) {
            System.out.printf(
                    "| pairs by %s, by this alone | %d | %d |%n",
                    reason,
                    county.number("select count(*) from fengqiao.case_duplicate where reasons like '%" + reason + "%'"),
                    county.number("select count(*) from fengqiao.case_duplicate where reasons = '" + reason + "'"));
        }
        System.out.printf(
                "| most pairs of a case | %d |%n",
                county.number(
                        "select max(n) from (select count(*) n from (select case_a c from fengqiao.case_duplicate union all select case_b from fengqiao.case_duplicate) x group by c) y"));
    }

    /** Two files that are both closed are no question any more. */
    private static long twins(List<DemoStory> stories) {
        return TWINS.stream()
                .filter(pair -> java.util.Arrays.stream(pair)
                        .anyMatch(
                                number -> stories.get((int) number - 1).course().closedAt() == null))
                .count();
    }

    /** What earlier nights have done: the prints of the first cases. */
    private void printed(int first) throws Exception {
        try (Connection connection = county.connect()) {
            for (int i = 0; i < first; i += STEP) {
                EarlierNights.looked(
                        connection,
                        LongStream.rangeClosed(i + 1, Math.min(first, i + STEP))
                                .boxed()
                                .toList());
            }
        }
        county.execute("vacuum analyze fengqiao.case_print");
    }

    private void night(String name, double plain) throws Exception {
        long begun = System.nanoTime();
        double longest = 0;
        long files = 0;
        long pairs = 0;
        DuplicateFinding.Step step;
        do {
            long one = System.nanoTime();
            step = transaction(em -> BenchCounty.with(BenchCounty.with(new DuplicateFinding(), "em", em), "time", time)
                    .step(STEP));
            longest = Math.max(longest, seconds(one));
            files += step.files();
            pairs += step.pairs();
        } while (step.files() == STEP);
        double took = seconds(begun);
        System.out.printf(
                "| %s | %,d | %.1f | %.0f | %.2f | %,d | %.1f | %.1f |%n",
                name, files, took, files / took, longest, pairs, plain, took / plain);
        county.execute("vacuum analyze fengqiao.case_print", "vacuum analyze fengqiao.case_duplicate");
    }

    /** One statement that joins the parties with themselves, without a look at any text. */
    private double plainAll() throws SQLException {
        long begun = System.nanoTime();
        county.number(
                """
                select count(*) from (
                  select p.case_id, q.case_id from fengqiao.party p join fengqiao.party q on q.id_hash = p.id_hash and q.case_id > p.case_id
                  union select p.case_id, q.case_id from fengqiao.party p join fengqiao.party q
                    on q.name = p.name and q.birth_date = p.birth_date and q.case_id > p.case_id
                  union select p.case_id, q.case_id from fengqiao.party p join fengqiao.case_file c on c.id = p.case_id
                    join fengqiao.party q on q.name = p.name and q.case_id > p.case_id
                    join fengqiao.case_file f on f.id = q.case_id and f.region_code = c.region_code and f.category = c.category) x""");
        return seconds(begun);
    }

    /** The day's texts by the trigrams of PostgreSQL, and nothing else. */
    private double plainDay(String ofDay) throws SQLException {
        county.execute(
                "create extension if not exists pg_trgm",
                "create table doc as select id, title || ' ' || facts as text from fengqiao.case_file",
                "create index doc_text on doc using gin (text gin_trgm_ops)",
                "analyze doc");
        long begun = System.nanoTime();
        try (Connection connection = county.connect()) {
            try (PreparedStatement level = connection.prepareStatement("set pg_trgm.similarity_threshold = 0.8")) {
                level.execute();
            }
            try (PreparedStatement select = connection.prepareStatement(
                            "select count(*) from doc a join doc b on b.text % a.text and b.id <> a.id where a.id in ("
                                    + ofDay + ")");
                    ResultSet row = select.executeQuery()) {
                row.next();
                System.out.printf("| pairs by trigrams | %d |%n", row.getLong(1));
            }
        }
        return seconds(begun);
    }

    // ---- at the window

    private void intake(List<DemoStory> stories, List<DemoStory> fresh) throws Exception {
        SplittableRandom random = new SplittableRandom(SEED + 1);
        List<CaseForm> known = random.ints(ASKED, 0, cases - TWICE)
                .mapToObj(i -> stories.get(i).form())
                .map(form -> form(
                        form, form.regionCode(), form.category(), form.title(), again(form.facts()), form.parties()))
                .toList();
        List<CaseForm> first = fresh.stream().map(DemoStory::form).toList();
        List<CaseForm> crowd = stories.stream()
                .map(DemoStory::form)
                .filter(form ->
                        form.regionCode().equals(HOT_VILLAGE) && form.category().equals(HOT_KIND))
                .limit(ASKED)
                .toList();
        int from = stories.size() / 4;
        int step = Math.max(1, stories.size() / 2 / (HOT_CASES + PETITIONS));
        List<CaseForm> petitions = random.ints(ASKED, 0, PETITIONS)
                .mapToObj(i -> stories.get(from + (i * 3 + 2) * step).form())
                .toList();
        System.out.println("| at the window | p50 ms | p95 ms | found | plain p50 ms | ratio |");
        Row plain = timed("hash", known, this::plainHash);
        tell("a new matter, clerk of the county", first, clerk("130505000000"), plain);
        tell("a matter that is here, clerk of the county", known, clerk("130505000000"), plain);
        tell("a matter that is here, clerk of a township", known, clerk("130505100000"), plain);
        tell("in the crowded village", crowd, clerk("130505000000"), plain);
        tell("the person with 500 petitions", petitions, clerk("130505000000"), plain);
        Row trigrams = timed("trigrams", known.subList(0, 40), this::plainText);
        System.out.printf(
                "| plain: one look-up by hash %.2f ms; one text by trigrams | %.1f | %.1f | | | |%n",
                plain.p50(), trigrams.p50(), trigrams.sorted()[trigrams.sorted().length * 95 / 100]);
    }

    private void tell(String name, List<CaseForm> forms, Viewer viewer, Row plain) throws Exception {
        int[] found = {0};
        Row row = timed(name, forms, form -> {
            int n = transaction(em -> BenchCounty.with(
                                    BenchCounty.with(
                                            BenchCounty.with(new Duplicates(), "em", em), "cipher", BenchCounty.CIPHER),
                                    "time",
                                    time)
                            .find(viewer, DuplicateProbe.of(form)))
                    .size();
            found[0] += n > 0 ? 1 : 0;
            return n;
        });
        System.out.printf(
                "| %s | %.1f | %.1f | %d of %d | %.2f | %.0f |%n",
                name,
                row.p50(),
                row.sorted()[row.sorted().length * 95 / 100],
                found[0],
                forms.size() + Math.min(WARM_UP, forms.size()),
                plain.p50(),
                row.p50() / plain.p50());
    }

    private interface Asked<T> {
        int ask(T what) throws Exception;
    }

    private static <T> Row timed(String name, List<T> whats, Asked<T> asked) throws Exception {
        for (T what : whats.subList(0, Math.min(WARM_UP, whats.size()))) {
            asked.ask(what);
        }
        double[] times = new double[whats.size()];
        for (int i = 0; i < times.length; i++) {
            long begun = System.nanoTime();
            asked.ask(whats.get(i));
            times[i] = (System.nanoTime() - begun) / 1e6;
        }
        java.util.Arrays.sort(times);
        return new Row(name, times);
    }

    private int plainHash(CaseForm form) {
        String number = form.parties().get(0).idNumber();
        return transaction(em -> em.createNativeQuery(
                                "select case_id from fengqiao.party where id_hash = :hash order by case_id desc limit 10")
                        .setParameter(
                                "hash",
                                number == null ? "-" : BenchCounty.CIPHER.lookupHash("id", IdCard.normalise(number)))
                        .getResultList())
                .size();
    }

    private int plainText(CaseForm form) {
        return transaction(em -> em.createNativeQuery(
                                "select id from doc where similarity(text, :text) > 0.8 and text % :text limit 10")
                        .setParameter("text", form.title() + " " + form.facts())
                        .getResultList())
                .size();
    }

    private <T> T transaction(Function<EntityManager, T> work) {
        return county.sessions.fromTransaction(session -> work.apply(session));
    }

    private static Viewer clerk(String region) {
        return new Viewer(
                1,
                "clerk",
                "演窗口",
                BenchCounty.CENTRE,
                "综治中心",
                OrganisationKind.CENTRE,
                region,
                Set.of(Role.CLERK),
                "BENCH");
    }

    // ---- the list of pairs

    private void desk() throws Exception {
        System.out.println("| list of pairs | p50 ms | p95 ms |");
        for (String region : List.of("130505000000", "130505100000", "130505101201")) {
            Row row = timed(
                    region,
                    java.util.Collections.nCopies(40, region),
                    place -> transaction(em -> BenchCounty.with(
                                    BenchCounty.with(new DuplicateDesk(), "em", em), "staff", new StaffDirectory())
                            .page(clerk(place), DuplicatePair.State.OPEN, null, 20, null)
                            .items()
                            .size()));
            System.out.printf(
                    "| %s | %.1f | %.1f |%n", region, row.p50(), row.sorted()[row.sorted().length * 95 / 100]);
        }
    }

    // ---- on the page of a case

    private void similar(SearchSettings settings) throws Exception {
        List<Long> ids = new SplittableRandom(SEED + 2)
                .ints(ASKED, 1, cases)
                .mapToObj(i -> (long) i)
                .toList();
        int[] found = {0};
        Row row = timed("similar", ids, id -> {
            int n = transaction(em -> {
                        CaseFiles files = BenchCounty.with(new CaseFiles(), "em", em);
                        SimilarCases similar = new SimilarCases();
                        similar.em = em;
                        similar.files = files;
                        similar.cipher = BenchCounty.CIPHER;
                        similar.indexes = new Indexes() {
                            @Override
                            CaseIndex require() {
                                return index;
                            }
                        };
                        similar.synonyms = SYNONYMS;
                        return similar.similar(clerk("130505000000"), BenchCounty.caseNo(id));
                    })
                    .size();
            found[0] += n;
            return n;
        });
        Row plain;
        try (DirectoryReader reader =
                DirectoryReader.open(FSDirectory.open(settings.folderOf(1).resolve("cases")))) {
            IndexSearcher searcher = new IndexSearcher(reader);
            List<String> titles = new ArrayList<>();
            for (Long id : ids) {
                titles.add(transaction(
                        em -> (String) em.createNativeQuery("select title from fengqiao.case_file where id = " + id)
                                .getSingleResult()));
            }
            plain = timed("bare", titles, title -> bare(searcher, title));
        }
        System.out.println("| similar cases | p50 ms | p95 ms | mean found | ratio |");
        System.out.printf(
                "| on the page of a case | %.1f | %.1f | %.1f | %.1f |%n",
                row.p50(),
                row.sorted()[row.sorted().length * 95 / 100],
                (double) found[0] / (ids.size() + WARM_UP),
                row.p50() / plain.p50());
        System.out.printf(
                "| bare Lucene query for the title | %.1f | %.1f | | |%n",
                plain.p50(), plain.sorted()[plain.sorted().length * 95 / 100]);
    }

    private static final SynonymList SYNONYMS = new SynonymList() {
        private final Synonyms shipped = shipped();

        @Override
        Synonyms list() {
            return shipped;
        }
    };

    private static int bare(IndexSearcher searcher, String title) throws IOException {
        Set<String> terms = Set.copyOf(ChineseText.tokens(ChineseText.normalise(title)));
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        terms.forEach(term -> query.add(new TermQuery(new Term(CaseFields.TEXT, term)), BooleanClause.Occur.SHOULD));
        query.setMinimumNumberShouldMatch(CaseQuery.needed(terms.size(), false));
        return searcher.search(query.build(), 20).scoreDocs.length;
    }
}
