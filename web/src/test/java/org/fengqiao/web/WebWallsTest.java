package org.fengqiao.web;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The walls of the web module: no database, no clock, no libraries of the domain's rooms. */
class WebWallsTest {

    private static final JavaClasses WEB = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.fengqiao.web");

    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages("org.fengqiao.web.broken");

    private static final ArchRule NO_DATABASE = noClasses()
            .that(resideInAPackage("org.fengqiao.web.."))
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "java.sql..", "javax.sql..")
                            // a conflict of versions shows at the commit, and the pages have to tell it
                            .and(DescribedPredicate.not(assignableTo("jakarta.persistence.PersistenceException"))));

    private static final ArchRule NO_ROOM_OF_THE_DOMAIN = noClasses()
            .that(resideInAPackage("org.fengqiao.web.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.quartz..", "org.apache.pdfbox..", "com.openhtmltopdf.."));

    private static final ArchRule NO_TRANSACTION = noClasses()
            .that(resideInAPackage("org.fengqiao.web.."))
            .should()
            .dependOnClassesThat(resideInAPackage("jakarta.transaction.."));

    private static final ArchRule NO_CLOCK = noClasses()
            .that(resideInAPackage("org.fengqiao.web.."))
            .should()
            .callCodeUnitWhere(DescribedPredicate.describe("reads the clock", call -> readsClock(call.getTarget())));

    private static boolean readsClock(CodeUnitCallTarget target) {
        String owner = target.getOwner().getName();
        return (owner.startsWith("java.time.") && target.getName().equals("now"))
                || (owner.equals("java.lang.System") && target.getName().equals("currentTimeMillis"))
                || (owner.equals("java.util.Date")
                        && target.getName().equals("<init>")
                        && target.getRawParameterTypes().isEmpty());
    }

    @Test
    void the_web_does_not_touch_the_database() {
        NO_DATABASE.check(WEB);
        breaks(NO_DATABASE, "AsksTheDatabase");
    }

    @Test
    void the_web_leaves_paper_and_jobs_to_the_domain() {
        NO_ROOM_OF_THE_DOMAIN.check(WEB);
        breaks(NO_ROOM_OF_THE_DOMAIN, "DrawsPaper");
    }

    @Test
    void a_transaction_is_the_services_business() {
        NO_TRANSACTION.check(WEB);
        breaks(NO_TRANSACTION, "AsksTheDatabase");
    }

    @Test
    void the_web_does_not_read_the_clock() {
        NO_CLOCK.check(WEB);
        breaks(NO_CLOCK, "ReadsTheClock");
    }

    private static void breaks(ArchRule rule, String breaker) {
        AssertionError told = assertThrows(AssertionError.class, () -> rule.check(BROKEN));
        assertTrue(told.getMessage().contains(breaker), told.getMessage());
    }
}
