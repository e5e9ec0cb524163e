package org.fengqiao.deadline;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.region.RegionCode;
import org.fengqiao.shared.FieldCheck;
import org.fengqiao.shared.LegalBasis;
import org.fengqiao.shared.Texts;

/** Judges a form by itself and makes the version of it. Tells all that is wrong at once. */
final class RuleCheck {

    private static final int LONGEST = 9_999;
    private static final int RUNGS = 12;

    /** Whose periods nobody here supervises: rights of the parties, and what courts and arbitrators do. */
    private static final Set<String> FREE = Set.of("PARTIES", "PARTY", "OBLIGOR", "COURT", "ARBITRATION");

    private final RuleForm form;
    private final DeadlineRule base;
    private final FieldCheck wrong = new FieldCheck();

    /** @param base the newest version, or the rule above that a region tightens; null for a rule that nobody has yet */
    RuleCheck(RuleForm form, DeadlineRule base) {
        this.form = form;
        this.base = base;
    }

    FieldCheck wrong() {
        return wrong;
    }

    /** @return null when too much is wrong to make one */
    DeadlineRule rule(int version, LocalDate today) {
        String region = region();
        String code = base == null ? code() : base.code();
        String name = region.isEmpty() && base != null ? null : wrong.line("name", form.name(), base == null, 60);
        String nameEn = region.isEmpty() && base != null ? null : wrong.line("nameEn", form.nameEn(), false, 120);
        String starts = base == null ? word("starts", form.starts()) : base.starts();
        String owner = base == null ? word("owner", form.owner()) : base.owner();
        Span span = span();
        Span extension = extension(span);
        warn(span);
        String ladder = ladder(span, owner);
        String hours = hours();
        String basis = basis();
        days(region, today);
        wrong.text("note", form.note(), true, 500);
        if (!wrong.errors().isEmpty()) {
            return null;
        }
        return new DeadlineRule(
                null,
                version,
                code,
                starts,
                owner,
                span,
                form.rollForward(),
                extension,
                orEmpty(form.extendedBy()),
                orEmpty(form.suspendedBy()),
                form.warn(),
                ladder,
                hours,
                basis,
                form.validFrom(),
                form.validTo(),
                region,
                base != null && base.preset(),
                form.confirmed(),
                orEmpty(name),
                orEmpty(nameEn));
    }

    private String region() {
        if (form.region() == null) {
            wrong.when(base == null, "region", "REQUIRED");
            return "";
        }
        Optional<RegionCode> region = RegionCode.parse(form.region());
        boolean fits = region.map(RegionCode::level)
                .filter(level -> level.ordinal() >= RegionCode.Level.PROVINCE.ordinal()
                        && level.ordinal() <= RegionCode.Level.COUNTY.ordinal())
                .isPresent();
        wrong.when(!fits, "region", "RULE_REGION");
        return fits ? region.orElseThrow().prefix() : "";
    }

    private String code() {
        String code = wrong.line("code", form.code(), true, 40);
        wrong.when(code != null && !code.matches("D-[A-Z]\\d[A-Z0-9]*(-[A-Z0-9]+)*"), "code", "RULE_CODE");
        return code;
    }

    private String word(String field, String word) {
        wrong.when(word == null || !word.matches("[A-Z][A-Z_]{1,59}"), field, "REQUIRED");
        return word;
    }

    private Span span() {
        if (base != null && base.span() == null) {
            wrong.when(form.length() != null, "length", "RULE_STATED");
            return null;
        }
        return span("length", form.length(), form.unit());
    }

    private Span span(String field, Integer length, PeriodUnit unit) {
        if (length == null || unit == null) {
            wrong.add(field, "REQUIRED");
            return null;
        }
        if (length < 1 || length > LONGEST) {
            wrong.add(field, "OUT_OF_RANGE", "1", String.valueOf(LONGEST));
            return null;
        }
        wrong.when(unit == PeriodUnit.HOURS && form.rollForward() && field.equals("length"), "roll", "RULE_HOURS_ROLL");
        return new Span(length, unit);
    }

    private Span extension(Span span) {
        if (form.extension() == null) {
            return null;
        }
        wrong.when(form.extendedBy() == null, "extendedBy", "RULE_GRANTED_BY");
        Span extension = span("extension", form.extension(), form.extensionUnit());
        boolean mixed = span != null && extension != null && span.inHours() != extension.inHours();
        wrong.when(mixed, "extension", "RULE_MIXED");
        return extension;
    }

    private void warn(Span span) {
        int most = RuleBounds.mostWarning(span);
        wrong.required("warn", form.warn());
        boolean off = form.warn() != null && (form.warn() < 0 || form.warn() > most);
        wrong.when(off, "warn", "OUT_OF_RANGE", "0", String.valueOf(most));
    }

    private String ladder(Span span, String owner) {
        int before = wrong.errors().size();
        Set<String> seen = new HashSet<>();
        wrong.when(form.ladder().size() > RUNGS, "ladder", "RULE_RUNGS", RUNGS);
        for (int i = 0; i < form.ladder().size(); i++) {
            RuleForm.Rung rung = form.ladder().get(i);
            String point = "ladder[" + i + "].point";
            String who = "ladder[" + i + "].who";
            if (rung.point() == null || rung.who() == null) {
                wrong.when(rung.point() == null, point, "REQUIRED");
                wrong.when(rung.who() == null, who, "REQUIRED");
                continue;
            }
            int most = RuleBounds.mostWarning(span);
            wrong.when(rung.point() > 999, point, "OUT_OF_RANGE", "1", "999");
            wrong.when(rung.point() < -most, point, "RULE_RUNG_EARLY", String.valueOf(most));
            wrong.when(!seen.add(rung.point() + " " + rung.who()), who, "RULE_RUNG_TWICE");
            if (rung.who() == AlertStep.Who.SUPERVISOR) {
                wrong.when(FREE.contains(owner), who, "RULE_RUNG_FREE");
                wrong.when(!FREE.contains(owner) && rung.point() <= 0, point, "RULE_RUNG_NOT_OVER");
            }
        }
        return wrong.errors().size() > before
                ? ""
                : form.ladder().stream()
                        .map(rung -> new AlertStep(rung.point(), rung.who(), rung.urgent()).toString())
                        .collect(Collectors.joining(" "));
    }

    private String hours() {
        if (form.opens() == null && form.closes() == null) {
            return "";
        }
        try {
            return AlertPlan.hours(form.opens() + "-" + form.closes());
        } catch (IllegalArgumentException none) {
            wrong.add("serviceHours", "RULE_SERVICE_HOURS");
            return "";
        }
    }

    private String basis() {
        String basis = wrong.line("basis", form.basis(), true, 60);
        Optional<LegalBasis> law = LegalBasis.parse(basis);
        boolean unknown = law.isPresent()
                && !Texts.of(Locale.CHINESE).has("law." + law.get().law());
        wrong.when(unknown, "basis", "RULE_LAW", String.valueOf(basis));
        return law.map(LegalBasis::toString).orElse(basis);
    }

    private void days(String region, LocalDate today) {
        LocalDate from = form.validFrom();
        wrong.required("validFrom", from);
        wrong.when(from != null && from.isBefore(today), "validFrom", "RULE_FROM_PAST");
        if (form.validTo() != null) {
            boolean always = base != null && !base.preset() && region.isEmpty();
            wrong.when(always, "validTo", "RULE_ALWAYS");
            wrong.when(
                    !always && from != null && form.validTo().isBefore(from),
                    "validTo",
                    "BEFORE",
                    String.valueOf(from));
        }
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    /** Adds what is looser than any rule above that is in force at the same time. */
    void bounds(DeadlineRule rule, List<DeadlineRule> above) {
        above.stream()
                .flatMap(each -> RuleBounds.looser(rule, each).stream())
                .distinct()
                .forEach(wrong::add);
    }
}
