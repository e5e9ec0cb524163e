package org.fengqiao.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.LongStream;
import org.fengqiao.demo.DemoStory;
import org.fengqiao.intake.BareIntake;
import org.fengqiao.intake.DuplicateFinding;
import org.fengqiao.shared.TimeSource;

/** The part of {@link DuplicatesBench} that happens at night, beside plain statements that find less. */
final class NightBench {

    private static final int STEP = 50;

    /** Those that no night has looked at yet; with all of them it would be the very first night, which takes as long a case. */
    private static final int NEW = Integer.getInteger("bench.new", 5_000);

    private final BenchCounty county;
    private final CrowdedStories crowded;
    private final List<DemoStory> stories;
    private final TimeSource time;

    NightBench(BenchCounty county, CrowdedStories crowded, TimeSource time) {
        this.county = county;
        this.crowded = crowded;
        this.stories = crowded.all();
        this.time = time;
    }

    void run() throws Exception {
        printed(stories.size() - Math.min(stories.size(), NEW));
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
        for (long[] twins : crowded.twins()) {
            found += (int) county.number(
                    "select count(*) from fengqiao.case_duplicate where case_a = %d and case_b = %d and reasons like '%%SIMILAR_TEXT%%'"
                            .formatted(twins[0], twins[1]));
        }
        System.out.printf("| texts that came twice and are open, found | %d of %d |%n", found, crowded.openTwins());
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

    /** What earlier nights have done: the prints of the first cases. */
    private void printed(int first) throws Exception {
        try (Connection connection = county.connect()) {
            for (int i = 0; i < first; i += STEP) {
                BareIntake.looked(
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
            step = county.transaction(em -> BareIntake.finding(em, time).step(STEP));
            longest = Math.max(longest, BenchTimes.seconds(one));
            files += step.files();
            pairs += step.pairs();
        } while (step.files() == STEP);
        double took = BenchTimes.seconds(begun);
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
        return BenchTimes.seconds(begun);
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
        return BenchTimes.seconds(begun);
    }
}
