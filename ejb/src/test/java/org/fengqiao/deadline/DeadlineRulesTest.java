package org.fengqiao.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineRulesTest {

    private static final String HEADER =
            "code,starts,owner,length,roll,extension,extendedBy,suspendedBy,warn,ladder,serviceHours,basis,validFrom,validTo,"
                    + "region,preset,confirmed\n";
    private final DeadlineRules rules = DeadlineRules.shipped();

    @ParameterizedTest
    @CsvSource({
        "D-M1,   1 MONTHS,       MOJ75 33, true",
        "D-M2,   30 DAYS,        PML 33,   false",
        "D-P1,   15 DAYS,        XF 22,    false",
        "D-P3,   5 WORKING_DAYS, XF 23,    false",
        "D-P4,   60 DAYS,        XF 34,    true",
        "D-P5-4, 30 DAYS,        XF 36,    false",
        "D-R2,   5 WORKING_DAYS, AR 30,    false",
        "D-R11,  72 HOURS,       DV 28,    false",
    })
    void theLawsPeriods(String code, String span, String basis, boolean extendable) {
        DeadlineRule rule = rules.require(code, LocalDate.of(2026, 6, 1));
        assertEquals(Span.of(span), rule.span());
        assertEquals(basis, rule.basis());
        assertEquals(extendable, rule.extendable());
        assertTrue(rule.confirmed());
        assertFalse(rule.preset());
    }

    @Test
    void petitionRegulations36_onlyTheRecheckIsSuspendedByAHearing() {
        List<String> suspendable = rules.all().stream()
                .filter(DeadlineRule::suspendable)
                .map(DeadlineRule::code)
                .toList();
        assertEquals(List.of("D-P5-4"), suspendable);
        assertEquals(
                Span.of("30 DAYS"),
                rules.require("D-P4", LocalDate.of(2026, 6, 1)).extension());
    }

    @Test
    void everyRuleHasNameAndArticleInBothLanguages() {
        Set<String> codes = new HashSet<>();
        for (DeadlineRule rule : rules.all()) {
            assertTrue(codes.add(rule.code()), rule.code());
            for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                Texts texts = Texts.of(locale);
                assertFalse(rule.name(texts).contains("???"), rule.code());
                assertFalse(rule.article(texts).contains("???"), rule.basis());
            }
            boolean hours = rule.span() != null && rule.span().inHours();
            assertFalse(hours && rule.rollForward(), rule.code() + ": hours do not roll");
        }
    }

    /** Who is late is supervised; the parties use their rights as they like, and nobody here supervises a court. */
    @Test
    void whatTheHouseMissesIsSupervised_neverThePartiesOrACourt() {
        Set<String> free = Set.of("PARTIES", "PARTY", "OBLIGOR", "COURT", "ARBITRATION");
        for (DeadlineRule rule : rules.all()) {
            List<AlertStep> supervised = AlertPlan.ladder(rule).stream()
                    .filter(step -> step.who() == AlertStep.Who.SUPERVISOR)
                    .toList();
            assertTrue(supervised.isEmpty() || !free.contains(rule.owner()), rule.code());
            assertTrue(supervised.stream().allMatch(step -> step.point() > 0), rule.code() + ": only what is over");
        }
        for (String code : List.of("D-C2", "D-M1", "D-M1-CT", "D-P4", "D-C1-GT4")) {
            assertEquals(
                    AlertStep.Who.SUPERVISOR,
                    AlertStep.ladder(rules.require(code, LocalDate.of(2026, 6, 1))
                                    .ladder())
                            .stream()
                            .reduce((first, last) -> last)
                            .orElseThrow()
                            .who(),
                    code);
        }
    }

    @Test
    void aRegionNamesItsRuleInBothLanguages() {
        DeadlineRule own = named("北岗区一般纠纷", "Ordinary dispute (Beigang)");
        assertEquals("北岗区一般纠纷", own.name(Texts.of(Locale.CHINESE)));
        assertEquals("Ordinary dispute (Beigang)", own.name(Texts.of(Locale.ENGLISH)));
        assertEquals("北岗区一般纠纷", named("北岗区一般纠纷", "").name(Texts.of(Locale.ENGLISH)));
        assertEquals("人民调解期限", named("", "").name(Texts.of(Locale.CHINESE)));
    }

    private DeadlineRule named(String name, String nameEn) {
        DeadlineRule rule = rules.require("D-M1", LocalDate.of(2026, 6, 1));
        return new DeadlineRule(
                null,
                2,
                rule.code(),
                rule.starts(),
                rule.owner(),
                rule.span(),
                rule.rollForward(),
                rule.extension(),
                rule.extendedBy(),
                rule.suspendedBy(),
                rule.warn(),
                rule.ladder(),
                rule.serviceHours(),
                rule.basis(),
                rule.validFrom(),
                null,
                "130505",
                false,
                true,
                name,
                nameEn);
    }

    @Test
    void aNewVersionLeavesRunningPeriodsAlone() throws IOException {
        DeadlineRules two = DeadlineRules.of(DeadlineRules.read(new StringReader(HEADER
                + "X,E,O,15 DAYS,yes,,,,3,,,PML 1,2020-01-01,2026-06-30,,no,yes\n"
                + "X,E,O,10 DAYS,yes,,,,3,,,PML 1,2026-07-01,,,no,yes\n")));
        assertEquals(15, two.require("X", LocalDate.of(2026, 6, 30)).span().length());
        assertEquals(10, two.require("X", LocalDate.of(2026, 7, 1)).span().length());
        DomainError early = assertThrows(DomainError.class, () -> two.require("X", LocalDate.of(2019, 12, 31)));
        assertEquals("DEADLINE_RULE", early.code());
        assertThrows(DomainError.class, () -> two.require("Y", LocalDate.of(2026, 7, 1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X,E,O,15 WEEKS,yes,,,,3,,,PML 1,2020-01-01,,,no,yes",
                "X,E,O,15 DAYS,maybe,,,,3,,,PML 1,2020-01-01,,,no,yes",
                "X,E,O,15 DAYS,yes,,,,x,,,PML 1,2020-01-01,,,no,yes",
                "X,E,O,15 DAYS,yes,,,,3,,,Art. 1,2020-01-01,,,no,yes",
                "X,E,O,15 DAYS,yes,,,,3,,,PML 1,2020-02-30,,,no,yes"
            })
    void aBadLineIsNamed(String line) {
        DomainError error = assertThrows(DomainError.class, () -> DeadlineRules.read(new StringReader(HEADER + line)));
        assertEquals("DEADLINE_RULE_LINE", error.code());
        assertEquals("2", error.args()[0]);
    }
}
