package org.fengqiao.procedure;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.shared.LegalBasis;
import org.fengqiao.shared.Texts;

/**
 * Writes a procedure down for readers: a diagram and its table, always the same text for the same table, so that a test can tell when the
 * documentation is stale. Names come from the procedure's own bundle ({@code mediation.state.AGREED}, {@code mediation.action.AGREE}), roles
 * from {@code role.*}, reasons from {@code error.*}; where a text is missing the code stands alone.
 */
public final class ProcedureDocs {

    private static final List<String> COLUMNS = List.of("from", "action", "who", "guards", "to", "event", "basis");

    private final Procedure<?, ?, ?> procedure;
    private final Texts texts;
    private final String bundle;
    private final StringBuilder out = new StringBuilder();

    private ProcedureDocs(Procedure<?, ?, ?> procedure, Texts texts) {
        this.procedure = procedure;
        this.texts = texts;
        this.bundle = procedure.name().toLowerCase(Locale.ROOT);
    }

    /** A section in Markdown with a Mermaid diagram, ending with a line feed. */
    public static String markdown(Procedure<?, ?, ?> procedure, Texts texts) {
        ProcedureDocs docs = new ProcedureDocs(procedure, texts);
        docs.out
                .append("## ")
                .append(docs.named(docs.bundle + ".name", procedure.name()))
                .append("\n\n");
        docs.diagram();
        docs.out.append('\n');
        docs.table();
        docs.reasons();
        return docs.out.toString();
    }

    private void diagram() {
        out.append("```mermaid\nstateDiagram-v2\n");
        Set<Enum<?>> states = new LinkedHashSet<>();
        states.add(procedure.initial());
        Map<String, Set<String>> arrows = new LinkedHashMap<>();
        for (Transition<?, ?, ?> row : procedure.transitions()) {
            states.add(row.from());
            states.add(row.to());
            arrows.computeIfAbsent(row.from() + " --> " + row.to(), arrow -> new LinkedHashSet<>())
                    .add(text(bundle + ".action." + row.action(), String.valueOf(row.action())));
        }
        for (Enum<?> state : states) {
            line(state.name() + " : " + text(bundle + ".state." + state.name(), state.name()));
        }
        line("[*] --> " + procedure.initial());
        arrows.forEach((arrow, actions) -> line(arrow + " : " + String.join(" / ", actions)));
        for (Enum<?> state : states) {
            if (procedure.finals().contains(state)) {
                line(state + " --> [*]");
            }
        }
        out.append("```\n");
    }

    private void line(String content) {
        out.append("    ").append(content.replace("\n", " ")).append('\n');
    }

    private void table() {
        row(COLUMNS.stream()
                .map(column -> texts.get("procedure.column." + column))
                .toList());
        row(COLUMNS.stream().map(column -> "---").toList());
        for (Transition<?, ?, ?> row : procedure.transitions()) {
            row(List.of(
                    named(bundle + ".state." + row.from(), row.from().name()),
                    named(bundle + ".action." + row.action(), String.valueOf(row.action())),
                    row.who().stream().map(role -> text("role." + role, role)).collect(Collectors.joining(", ")),
                    conditions(row),
                    named(bundle + ".state." + row.to(), row.to().name()),
                    "`" + row.event() + "`",
                    LegalBasis.text(row.legalBasis(), texts)));
        }
    }

    private void reasons() {
        Set<String> reasons = new LinkedHashSet<>();
        for (Transition<?, ?, ?> row : procedure.transitions()) {
            row.guards().stream()
                    .filter(guard -> texts.has("error." + guard.code()))
                    .forEach(guard -> reasons.add("- `" + guard.code() + "`: " + texts.get("error." + guard.code())));
        }
        if (!reasons.isEmpty()) {
            out.append('\n').append(texts.get("procedure.reasons")).append("\n\n");
            reasons.forEach(reason -> out.append(reason.replace("\n", " ")).append('\n'));
        }
    }

    private String conditions(Transition<?, ?, ?> row) {
        Set<String> conditions = new LinkedHashSet<>();
        if (row.choice() != null) {
            conditions.add(texts.get("procedure.if", "`" + row.choice().code() + "`"));
        }
        row.guards().forEach(guard -> conditions.add("`" + guard.code() + "`"));
        return String.join(", ", conditions);
    }

    private void row(List<String> cells) {
        out.append("| ")
                .append(cells.stream()
                        .map(cell -> cell.replace("|", "\\|").replace("\n", " "))
                        .collect(Collectors.joining(" | ")))
                .append(" |\n");
    }

    private String named(String key, String code) {
        return texts.has(key) ? texts.get(key) + " `" + code + "`" : "`" + code + "`";
    }

    private String text(String key, String code) {
        return texts.has(key) ? texts.get(key) : code;
    }
}
