package org.fengqiao.search;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.fengqiao.demo.DemoPlaces;
import org.fengqiao.demo.DemoStories;
import org.fengqiao.demo.DemoStory;
import org.fengqiao.shared.TimeSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No test: run by {@code tests/bench/run duplicates}. {@link CrowdedStories} (seed fixed) of one year as cases in PostgreSQL and in the
 * index. The shipped services are asked, each question in a transaction of its own as a page asks it.
 */
class DuplicatesBench {

    private static final long SEED = 20_260_101L;
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
    private static final int FRESH = 200;

    private final TimeSource time =
            new TimeSource(Clock.fixed(TODAY.atStartOfDay(TimeSource.ZONE).toInstant(), TimeSource.ZONE));

    @TempDir
    Path folder;

    @Test
    void duplicates_and_similar_cases() throws Exception {
        int cases = Integer.getInteger("bench.cases", 100_000);
        List<DemoStory> told = DemoStories.stories(SEED, cases + FRESH, TODAY, DemoPlaces.shipped())
                .toList();
        CrowdedStories crowded = CrowdedStories.of(told.subList(0, cases));
        List<DemoStory> fresh = told.subList(cases, told.size());
        SearchSettings settings =
                SearchSettings.of(name -> name.equals("FENGQIAO_SEARCH_FOLDER") ? folder.toString() : "");
        System.out.printf("| cases | %,d |%n", cases);
        try (BenchCounty county = new BenchCounty();
                CaseIndex index = CaseIndex.open(settings, 1, new NameSpelling()::spellings)) {
            long begun = System.nanoTime();
            county.fill(crowded.all());
            System.out.printf("| rows put in, s | %.0f |%n", BenchTimes.seconds(begun));
            new NightBench(county, crowded, time).run();
            WindowBench window = new WindowBench(county, time);
            window.run(crowded, fresh);
            window.pairs();
            if (Boolean.getBoolean("bench.database")) {
                return; // without the index
            }
            begun = System.nanoTime();
            county.index(index);
            System.out.printf("| index filled, s | %.0f |%n", BenchTimes.seconds(begun));
            new SimilarBench(county, index).run(settings, cases);
        }
    }
}
