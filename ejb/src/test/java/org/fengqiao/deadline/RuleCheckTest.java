package org.fengqiao.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fengqiao.shared.FieldError;
import org.fengqiao.shared.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a form may say about a rule, and that a region's own is never looser than the one above. */
class RuleCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final DeadlineRules SHIPPED = DeadlineRules.shipped();

    private static DeadlineRule shipped(String code) {
        return SHIPPED.require(code, TODAY);
    }

    /** The shipped rule as a county would take it over, with one part changed. */
    private static RuleForm county(String code, String part, String value) {
        RuleForm f = RuleForm.of(shipped(code), TODAY);
        boolean length = part.equals("length");
        boolean extension = part.equals("extension");
        Span span = length || extension ? Span.of(value) : null;
        return new RuleForm(
                f.code(),
                part.equals("region") ? value : "130505000000",
                f.name(),
                f.nameEn(),
                f.starts(),
                f.owner(),
                length ? Integer.valueOf(span.length()) : f.length(),
                length ? span.unit() : f.unit(),
                part.equals("roll") ? Boolean.parseBoolean(value) : f.rollForward(),
                extension ? Integer.valueOf(span.length()) : f.extension(),
                extension ? span.unit() : f.extensionUnit(),
                part.equals("extendedBy") ? value : f.extendedBy(),
                part.equals("suspendedBy") ? value : f.suspendedBy(),
                part.equals("warn") ? Integer.valueOf(value) : f.warn(),
                part.equals("ladder")
                        ? AlertStep.ladder(value).stream()
                                .map(s -> new RuleForm.Rung(s.point(), s.who(), s.urgent()))
                                .toList()
                        : f.ladder(),
                part.equals("opens") ? value : f.opens(),
                part.equals("opens") ? "17:30" : f.closes(),
                part.equals("basis") ? value : f.basis(),
                part.equals("from") ? LocalDate.parse(value) : f.validFrom(),
                part.equals("to") ? LocalDate.parse(value) : f.validTo(),
                true,
                part.equals("note") ? value : "试行");
    }

    private static List<String> found(RuleForm form) {
        RuleCheck check = new RuleCheck(form, shipped(form.code()));
        DeadlineRule rule = check.rule(1, TODAY);
        if (rule != null) {
            check.bounds(rule, List.of(shipped(form.code())));
        }
        return check.wrong().errors().stream()
                .map(error -> error.field() + " " + error.code())
                .toList();
    }

    @Test
    void whatChangesNothingMayBe() {
        for (DeadlineRule rule : SHIPPED.all()) {
            assertEquals(List.of(), found(county(rule.code(), "nothing", "")), rule.code());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "D-C1-DZ2, length,      5 DAYS",
        "D-M1,     length,      28 DAYS",
        "D-P3,     length,      5 DAYS",
        "D-P4,     length,      1 MONTHS",
        "D-P4,     extension,   20 DAYS",
        "D-M1,     extension,   10 DAYS",
        "D-P1,     roll,        false",
        "D-P1,     warn,        5",
        "D-P2,     ladder,      -5>OWNER 0>OWNER 0>DIRECTOR +2>UPPER! +4>SUPERVISOR!",
        "D-P2,     basis,       邢任政发〔2026〕3号",
        "D-P2,     from,        2027-01-01",
        "D-P2,     to,          2026-11-28",
    })
    void aRegionMayTighten(String code, String part, String value) {
        assertEquals(List.of(), found(county(code, part, value)));
    }

    @ParameterizedTest
    @CsvSource({
        "D-C1-DZ2, length,      8 DAYS,          length RULE_LOOSER_DAYS",
        "D-C1-DZ2, length,      5 WORKING_DAYS,  length RULE_LOOSER_UNIT",
        "D-M1,     length,      30 DAYS,         length RULE_LOOSER_MONTHS",
        "D-P2,     length,      1 MONTHS,        length RULE_LOOSER_DAYS",
        "D-P4,     extension,   31 DAYS,         extension RULE_LOOSER_DAYS",
        "D-P4,     extendedBy,  PARTIES,         extendedBy RULE_LOOSER_GRANTED",
        "D-P1,     extendedBy,  ORGAN_HEAD,      extendedBy RULE_LOOSER_EXTENSION",
        "D-P1,     suspendedBy, HEARING,         suspendedBy RULE_LOOSER_SUSPENSION",
        "D-C1-DZ2, roll,        true,            roll RULE_LOOSER_ROLL",
        "D-P1,     warn,        2,               warn RULE_LOOSER_WARN",
        "D-P1,     opens,       08:30,           serviceHours RULE_LOOSER_SERVICE",
    })
    void aRegionMayNotLoosen(String code, String part, String value, String refusal) {
        assertEquals(List.of(refusal), found(county(code, part, value)));
    }

    @Test
    void nobodyWhomTheRuleAboveTellsIsLeftOutOrToldLater() {
        assertEquals(
                List.of("ladder RULE_LOOSER_RUNG_DIRECTOR", "ladder RULE_LOOSER_RUNG_SUPERVISOR"),
                found(county("D-P2", "ladder", "-3>OWNER +2>DIRECTOR! +3>UPPER!")));
    }

    @ParameterizedTest
    @CsvSource({
        "D-P2, region, 130505100000,                        region RULE_REGION",
        "D-P2, warn,   16,                                  warn OUT_OF_RANGE",
        "D-P2, basis,  XX 3,                                basis RULE_LAW",
        "D-P2, from,   2026-11-27,                          validFrom RULE_FROM_PAST",
        "D-P2, to,     2026-11-27,                          validTo BEFORE",
        "D-P2, note,   ' ',                                 note REQUIRED",
        "D-P2, opens,  18:00,                               serviceHours RULE_SERVICE_HOURS",
        "D-P2, ladder, -16>OWNER,                           ladder[0].point RULE_RUNG_EARLY",
        "D-P2, ladder, 0>OWNER 0>OWNER,                     ladder[1].who RULE_RUNG_TWICE",
        "D-P2, ladder, 0>SUPERVISOR!,                       ladder[0].point RULE_RUNG_NOT_OVER",
        "D-M2, ladder, -7>OWNER +5>SUPERVISOR!,             ladder[1].who RULE_RUNG_FREE",
        "D-M4, ladder, -1>OWNER +5>SUPERVISOR!,             ladder[1].who RULE_RUNG_FREE",
        "D-R12, roll,  true,                                roll RULE_HOURS_ROLL",
    })
    void whatIsWrongByItselfIsTold(String code, String part, String value, String refusal) {
        assertEquals(List.of(refusal), found(county(code, part, value)));
    }

    @Test
    void whatAlwaysAppliesInTheCountryDoesNotJustEnd() {
        RuleForm ends = county("D-M1", "to", "2027-01-01");
        RuleForm country = new RuleForm(
                ends.code(),
                null,
                null,
                null,
                null,
                null,
                ends.length(),
                ends.unit(),
                ends.rollForward(),
                null,
                null,
                ends.extendedBy(),
                null,
                ends.warn(),
                ends.ladder(),
                null,
                null,
                ends.basis(),
                ends.validFrom(),
                ends.validTo(),
                true,
                "试行");
        RuleCheck check = new RuleCheck(country, shipped("D-M1"));
        assertNull(check.rule(2, TODAY));
        assertEquals(
                List.of(new FieldError("validTo", "RULE_ALWAYS")), check.wrong().errors());
    }

    /** January 31st has its month's end after 28 days, and three years may hold a leap day or not. */
    @Test
    void unitsAreComparedByTheShortestAndTheLongestThatTheyCanBe() {
        assertEquals(Optional.of(true), RuleBounds.notLonger(Span.of("168 HOURS"), Span.of("7 DAYS")));
        assertEquals(Optional.of(false), RuleBounds.notLonger(Span.of("169 HOURS"), Span.of("7 DAYS")));
        assertEquals(Optional.empty(), RuleBounds.notLonger(Span.of("2 DAYS"), Span.of("72 HOURS")));
        assertEquals(Optional.of(true), RuleBounds.notLonger(Span.of("31 DAYS"), Span.of("2 MONTHS")));
        assertEquals(Optional.of(false), RuleBounds.notLonger(Span.of("29 DAYS"), Span.of("1 MONTHS")));
        assertEquals(Optional.of(true), RuleBounds.notLonger(Span.of("1 MONTHS"), Span.of("31 DAYS")));
        assertEquals(Optional.of(false), RuleBounds.notLonger(Span.of("36 MONTHS"), Span.of("1095 DAYS")));
        assertEquals(Optional.of(true), RuleBounds.notLonger(Span.of("36 MONTHS"), Span.of("1096 DAYS")));
    }

    @Test
    void everyRefusalHasWordsInBothLanguages() {
        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            Texts texts = Texts.of(locale);
            for (PeriodUnit unit : PeriodUnit.values()) {
                assertEquals(true, texts.has("error.RULE_LOOSER_" + unit), unit.name());
            }
            for (AlertStep.Who who : AlertStep.Who.values()) {
                assertEquals(true, texts.has("error.RULE_LOOSER_RUNG_" + who), who.name());
            }
        }
    }
}
