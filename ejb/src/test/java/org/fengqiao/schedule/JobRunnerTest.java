package org.fengqiao.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.ScheduledJob;
import org.fengqiao.shared.TimeSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a job that does not get what it needs. */
class JobRunnerTest {

    private static final Logger LOG = Logger.getLogger(JobRunner.class.getName());

    private final JobRunner runner = new JobRunner();
    private final List<String> recorded = new ArrayList<>();
    private final List<LogRecord> told = new ArrayList<>();
    private final Handler listening = new StreamHandler() {
        @Override
        public synchronized void publish(LogRecord record) {
            told.add(record);
        }
    };

    private RuntimeException trouble;

    @BeforeEach
    void listen() {
        runner.time = new TimeSource();
        runner.runs = new JobRuns() {
            @Override
            public boolean mayRun(String job) {
                return true;
            }

            @Override
            public void done(String job, String node, Cause cause, Instant startedAt, Map<String, Long> counts) {
                recorded.add("done " + counts);
            }

            @Override
            public void putOff(String job, String node, Cause cause, Instant startedAt, Map<String, Long> counts) {
                recorded.add("put off " + counts);
            }

            @Override
            public Duration failed(
                    String job, String node, Cause cause, Instant startedAt, Map<String, Long> counts, Throwable why) {
                recorded.add("failed " + counts);
                return BackOff.after(1);
            }
        };
        LOG.addHandler(listening);
    }

    @AfterEach
    void listenNoMore() {
        LOG.removeHandler(listening);
    }

    private JobRunner.Outcome run(ScheduledJob.Timing timing) {
        return runner.run(
                        new ScheduledJob() {
                            @Override
                            public String name() {
                                return "for-a-test";
                            }

                            @Override
                            public Timing timing() {
                                return timing;
                            }

                            @Override
                            public void run(Progress progress) {
                                progress.count("news", 1);
                                if (trouble != null) {
                                    throw trouble;
                                }
                            }
                        },
                        Cause.TIMER)
                .orElseThrow();
    }

    private JobRunner.Outcome run() {
        return run(ScheduledJob.Timing.every(Duration.ofMinutes(10)));
    }

    @Test
    void one_that_gets_no_answer_is_told_of_in_one_line_once_and_has_not_failed() {
        trouble = DomainError.unavailable("SEARCH_DOWN");
        for (int i = 0; i < 5; i++) {
            JobRunner.Outcome outcome = run();
            assertEquals(trouble, outcome.failure(), "whoever asked for it by hand is told");
            assertNull(outcome.tryAgainAfter());
        }
        trouble = null;
        assertNull(run().failure());
        assertEquals(
                List.of(
                        "put off {news=1}",
                        "put off {news=1}",
                        "put off {news=1}",
                        "put off {news=1}",
                        "put off {news=1}",
                        "done {news=1}"),
                recorded);
        assertEquals(1, told.size());
        assertEquals(Level.WARNING, told.get(0).getLevel());
        assertNull(told.get(0).getThrown());
        String line = told.get(0).getMessage();
        assertTrue(line.contains("for-a-test") && line.contains("SEARCH_DOWN"), line);
        assertFalse(line.contains("\n"), line);

        trouble = DomainError.unavailable("SEARCH_DOWN");
        run();
        assertEquals(2, told.size(), "another time it is told again");
    }

    @Test
    void one_that_breaks_has_failed_and_is_tried_again_and_the_log_has_the_whole_story() {
        trouble = new IllegalStateException("for a test");
        assertNotNull(run().tryAgainAfter());
        trouble = DomainError.refused("FOR_A_TEST");
        assertNotNull(run().tryAgainAfter());
        assertEquals(List.of("failed {news=1}", "failed {news=1}"), recorded);
        assertEquals(
                List.of(Level.SEVERE, Level.SEVERE),
                told.stream().map(LogRecord::getLevel).toList());
        assertEquals(trouble, told.get(1).getThrown());
    }

    @Test
    void one_of_the_night_does_not_wait_for_the_next_night() {
        trouble = DomainError.unavailable("SEARCH_DOWN");
        assertNotNull(run(ScheduledJob.Timing.daily(2, 20)).tryAgainAfter());
        assertEquals(List.of("failed {news=1}"), recorded);
    }
}
