package org.fengqiao.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.fengqiao.shared.ScheduledJob;
import org.fengqiao.shared.Texts;
import org.junit.jupiter.api.Test;

/** What all jobs of the house keep to, whichever package they come from. */
class JobsTest {

    private static final List<ScheduledJob> JOBS = jobs();

    private static List<ScheduledJob> jobs() {
        List<ScheduledJob> jobs = new ArrayList<>();
        for (JavaClass found : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.fengqiao")) {
            if (found.isAssignableTo(ScheduledJob.class) && !found.isInterface()) {
                try {
                    Constructor<?> constructor = found.reflect().getDeclaredConstructor();
                    constructor.setAccessible(true);
                    jobs.add((ScheduledJob) constructor.newInstance());
                } catch (ReflectiveOperationException e) {
                    throw new AssertionError(found.getName(), e);
                }
            }
        }
        return jobs;
    }

    @Test
    void everyJobHasANameOfItsOwnAndOneTiming() {
        assertTrue(JOBS.size() > 0, "jobs are found");
        HashSet<String> names = new HashSet<>();
        for (ScheduledJob job : JOBS) {
            assertTrue(job.name().matches("[a-z][a-z-]{2,39}"), job.name());
            assertTrue(names.add(job.name()), "twice: " + job.name());
            assertTrue((job.timing().every() == null) != (job.timing().daily() == null), job.name());
        }
    }

    @Test
    void everyJobSaysWhatItIsForInBothLanguages() {
        for (ScheduledJob job : JOBS) {
            for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                Texts texts = Texts.of(locale);
                assertTrue(texts.has("job." + job.name() + ".title"), job.name() + " " + locale);
                assertTrue(texts.has("job." + job.name() + ".purpose"), job.name() + " " + locale);
            }
        }
        assertEquals(
                JOBS.size(), JOBS.stream().map(ScheduledJob::name).distinct().count());
    }
}
