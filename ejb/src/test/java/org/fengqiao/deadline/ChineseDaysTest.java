package org.fengqiao.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.fengqiao.calendar.WorkingCalendar;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Working days and counting against the npm package chinese-days (MIT), which others keep by the notices of the State Council. It needs
 * npm with its Node.js, and installs them where it may; without a way to the package the tests are skipped and say so.
 */
class ChineseDaysTest {

    private static final String PACKAGE = "chinese-days@1.5.7";
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final int DAYS = 1_096;
    private static final int QUESTIONS = 30_000;

    private static final Path FOLDER = Path.of("target", "chinese-days");
    private static final WorkingCalendar CALENDAR = WorkingCalendar.national();
    private static final PeriodCounter COUNTER = new PeriodCounter(CALENDAR);
    private static final List<LocalDate> STARTS = new ArrayList<>();
    private static final List<Integer> LENGTHS = new ArrayList<>();
    private static JsonNode answers;

    @BeforeAll
    static void ask() throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        if (!onPath("npm")) {
            install();
        }
        assumeTrue(
                onPath("npm") && onPath("node"),
                "chinese-days is not asked: there is no npm (Debian: apt install npm)");
        assumeTrue(
                run(
                        null,
                        "npm",
                        "install",
                        "--no-save",
                        "--ignore-scripts",
                        "--no-audit",
                        "--no-fund",
                        "--prefix",
                        ".",
                        PACKAGE),
                "chinese-days is not asked: npm cannot fetch " + PACKAGE);
        Random random = new Random(20260916);
        List<String> questions = new ArrayList<>();
        for (int n = 0; n < QUESTIONS; n++) {
            STARTS.add(FIRST.plusDays(random.nextInt(DAYS - 120)));
            LENGTHS.add(1 + random.nextInt(60));
            questions.add("[\"" + STARTS.get(n) + "\"," + LENGTHS.get(n) + "]");
        }
        Files.writeString(FOLDER.resolve("questions.json"), "[" + String.join(",", questions) + "]");
        Files.writeString(
                FOLDER.resolve("ask.js"),
                """
                const days = require('chinese-days'), fs = require('fs');
                const works = [];
                for (let day = 0; day < %d; day++) {
                    const date = new Date(Date.UTC(%d, 0, 1 + day)).toISOString().slice(0, 10);
                    works.push(days.isWorkday(date));
                }
                const ends = JSON.parse(fs.readFileSync('questions.json')).map(([start, n]) => days.findWorkday(n, start));
                fs.writeFileSync('answers.json', JSON.stringify({ works, ends }));
                """
                        .formatted(DAYS, FIRST.getYear()));
        assertEquals(true, run("Asia/Shanghai", "node", "ask.js"), "the script that asks chinese-days fails");
        answers = new ObjectMapper().readTree(FOLDER.resolve("answers.json").toFile());
    }

    @Test
    void everyDayFrom2024To2026IsTheSameSortOfDay() {
        for (int day = 0; day < DAYS; day++) {
            LocalDate date = FIRST.plusDays(day);
            assertEquals(worksByPackage(date), CALENDAR.isWorkingDay(date), date.toString());
        }
    }

    @Test
    void workingDaysFromRandomDates() {
        for (int n = 0; n < QUESTIONS; n++) {
            Span span = new Span(LENGTHS.get(n), PeriodUnit.WORKING_DAYS);
            assertEquals(
                    LocalDate.parse(answers.get("ends").get(n).asText()),
                    COUNTER.count(span, true, STARTS.get(n).atStartOfDay(), Ledger.EMPTY)
                            .dueDate(),
                    span + " from " + STARTS.get(n));
        }
    }

    @Test
    void everyRuleWithRandomLedgersOfSuspensionsAndExtensions() {
        SlowCount slow = new SlowCount(ChineseDaysTest::worksByPackage);
        Random random = new Random(130505);
        for (DeadlineRule rule : DeadlineRules.shipped().all()) {
            if (rule.span() == null || rule.span().inHours()) {
                continue;
            }
            for (int n = 0; n < 1_000; n++) {
                LocalDate start = FIRST.plusDays(random.nextInt(DAYS));
                slow.check(COUNTER, rule.span(), rule.rollForward(), start, SlowCount.ledger(random, start));
            }
        }
    }

    // What lies behind the announced schedules is the plain week, for the package as for us.
    private static boolean worksByPackage(LocalDate date) {
        int day = (int) (date.toEpochDay() - FIRST.toEpochDay());
        return day < DAYS
                ? answers.get("works").get(day).asBoolean()
                : date.getDayOfWeek().getValue() < 6;
    }

    // As the browser's tests do with Chromium: on a bare Debian the build brings what it needs.
    private static void install() throws IOException, InterruptedException {
        if ("root".equals(System.getProperty("user.name")) && onPath("apt-get")) {
            run(null, "apt-get", "update", "-q");
            run(null, "apt-get", "install", "-y", "-q", "--no-install-recommends", "npm");
        }
    }

    private static boolean onPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static boolean run(String zone, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve(command[0] + ".log").toFile());
        if (zone != null) {
            builder.environment().put("TZ", zone);
        }
        Process process = builder.start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            return false;
        }
        return process.exitValue() == 0;
    }
}
