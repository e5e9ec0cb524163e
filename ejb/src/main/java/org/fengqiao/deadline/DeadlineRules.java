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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.shared.Csv;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.LegalBasis;

/** The rules as they ship, {@code deadline/rules.csv}: every period of the laws and schemes that the centres work by. */
public final class DeadlineRules {

    private static final String SHIPPED = "deadline/rules.csv";

    private final Map<String, List<DeadlineRule>> byCode = new LinkedHashMap<>();

    private DeadlineRules(Collection<DeadlineRule> rules) {
        rules.forEach(rule ->
                byCode.computeIfAbsent(rule.code(), code -> new ArrayList<>()).add(rule));
    }

    public static DeadlineRules of(Collection<DeadlineRule> rules) {
        return new DeadlineRules(rules);
    }

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

    /** The version of a rule under which a period that starts on a date runs, for good. */
    public Optional<DeadlineRule> find(String code, LocalDate start) {
        return byCode.getOrDefault(code, List.of()).stream()
                .filter(rule -> rule.validOn(start))
                .findFirst();
    }

    /** @throws DomainError NOT_FOUND, DEADLINE_RULE when there is no such rule, or none that was in force on that day */
    public DeadlineRule require(String code, LocalDate start) {
        return find(code, start)
                .orElseThrow(() -> new DomainError(
                        DomainError.Kind.NOT_FOUND, "DEADLINE_RULE", String.valueOf(code), start.toString()));
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
                    row.get("code"),
                    row.get("starts"),
                    row.get("owner"),
                    row.get("length").isEmpty() ? null : Span.of(row.get("length")),
                    yes(row.get("roll")),
                    row.get("extension").isEmpty() ? null : Span.of(row.get("extension")),
                    row.get("extendedBy"),
                    row.get("suspendedBy"),
                    Integer.parseInt(row.get("warn")),
                    LegalBasis.of(row.get("basis")).toString(),
                    LocalDate.parse(row.get("validFrom")),
                    row.get("validTo").isEmpty() ? null : LocalDate.parse(row.get("validTo")),
                    row.get("region"),
                    yes(row.get("preset")),
                    yes(row.get("confirmed")));
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
