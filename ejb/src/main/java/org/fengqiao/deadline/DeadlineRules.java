package org.fengqiao.deadline;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.shared.Csv;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.LegalBasis;

/** A set of rules with all their versions: every period of the laws and schemes that the centres work by. Immutable. */
public final class DeadlineRules {

    private static final String SHIPPED = "deadline/rules.csv";

    private static final Comparator<DeadlineRule> BY_NEARNESS = Comparator.comparingInt(
                    (DeadlineRule rule) -> rule.region().length())
            .thenComparingInt(DeadlineRule::version);

    private final Map<String, List<DeadlineRule>> byCode = new LinkedHashMap<>();
    private final Map<Long, DeadlineRule> byId = new HashMap<>();

    private DeadlineRules(Collection<DeadlineRule> rules) {
        for (DeadlineRule rule : rules) {
            byCode.computeIfAbsent(rule.code(), code -> new ArrayList<>()).add(rule);
            if (rule.id() != null) {
                byId.put(rule.id(), rule);
            }
        }
    }

    public static DeadlineRules of(Collection<DeadlineRule> rules) {
        return new DeadlineRules(rules);
    }

    /** The rules as they ship, {@code deadline/rules.csv}, with which the table of a new installation is filled. */
    public static DeadlineRules shipped() {
        try (InputStream in = DeadlineRules.class.getClassLoader().getResourceAsStream(SHIPPED)) {
            return of(read(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All versions of all rules, in the order of the table. */
    public List<DeadlineRule> all() {
        return byCode.values().stream().flatMap(List::stream).toList();
    }

    /** The country's version of a rule under which a period that starts on a date runs, for good. */
    public Optional<DeadlineRule> find(String code, LocalDate start) {
        return find(code, start, "");
    }

    /** The version under which a period that starts on a date in a place runs, for good: the nearest region's own before the country's. */
    public Optional<DeadlineRule> find(String code, LocalDate start, String regionCode) {
        return byCode.getOrDefault(code, List.of()).stream()
                .filter(rule -> rule.validOn(start) && rule.appliesIn(regionCode))
                .max(BY_NEARNESS);
    }

    /** @throws DomainError NOT_FOUND, DEADLINE_RULE when there is no such rule, or none that was in force on that day */
    public DeadlineRule require(String code, LocalDate start) {
        return require(code, start, "");
    }

    /** @throws DomainError NOT_FOUND, DEADLINE_RULE when there is no such rule in this place, or none that was in force on that day */
    public DeadlineRule require(String code, LocalDate start, String regionCode) {
        return find(code, start, regionCode)
                .orElseThrow(() -> new DomainError(
                        DomainError.Kind.NOT_FOUND, "DEADLINE_RULE", String.valueOf(code), start.toString()));
    }

    /** The newest version of a code that applies in a place, in force or not: what its periods are called and told by there. */
    public Optional<DeadlineRule> nearest(String code, String regionCode) {
        return byCode.getOrDefault(code, List.of()).stream()
                .filter(rule -> rule.appliesIn(regionCode))
                .max(BY_NEARNESS);
    }

    /** Any version of a code, the newest first. */
    public List<DeadlineRule> versions(String code) {
        return byCode.getOrDefault(code, List.of()).stream()
                .sorted(Comparator.comparing(DeadlineRule::region)
                        .thenComparing(DeadlineRule::version, Comparator.reverseOrder()))
                .toList();
    }

    /** The very version with this row number, in force or not. */
    public Optional<DeadlineRule> byId(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** @throws DomainError INVALID, DEADLINE_RULE_LINE with number and content of the first bad line */
    public static List<DeadlineRule> read(Reader csv) throws IOException {
        List<DeadlineRule> rules = new ArrayList<>();
        Csv.read(csv, row -> rules.add(rule(row)));
        return rules;
    }

    private static DeadlineRule rule(Csv.Row row) {
        try {
            return new DeadlineRule(
                    null,
                    1,
                    row.get("code"),
                    row.get("starts"),
                    row.get("owner"),
                    row.get("length").isEmpty() ? null : Span.of(row.get("length")),
                    yes(row.get("roll")),
                    row.get("extension").isEmpty() ? null : Span.of(row.get("extension")),
                    row.get("extendedBy"),
                    row.get("suspendedBy"),
                    Integer.parseInt(row.get("warn")),
                    AlertPlan.written(row.get("ladder")),
                    AlertPlan.hours(row.get("serviceHours")),
                    LegalBasis.of(row.get("basis")).toString(),
                    LocalDate.parse(row.get("validFrom")),
                    row.get("validTo").isEmpty() ? null : LocalDate.parse(row.get("validTo")),
                    row.get("region"),
                    yes(row.get("preset")),
                    yes(row.get("confirmed")),
                    "",
                    "");
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw DomainError.invalid("DEADLINE_RULE_LINE", String.valueOf(row.line()), String.join(",", row.cells()));
        }
    }

    private static boolean yes(String word) {
        return switch (word) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new IllegalArgumentException("neither yes nor no: " + word);
        };
    }
}
