package org.fengqiao.web.dashboard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.fengqiao.shared.Texts;
import org.fengqiao.statistics.Figures;
import org.fengqiao.statistics.Indicator;
import org.fengqiao.statistics.Measure;
import org.fengqiao.statistics.MediationStatistics;
import org.fengqiao.statistics.MediationStatistics.By;
import org.fengqiao.statistics.MediationStatistics.Row;

/**
 * The table of figures as a file takes it: a title, the column heads, a row each, the sum, and the definitions below, so that the
 * figures do not travel without them. Cells are text or {@link BigDecimal}; null is an empty cell.
 */
record ExportTable(String title, List<String> heads, List<List<Object>> rows, List<List<String>> definitions) {

    private record Column(String key, Function<Figures, BigDecimal> value) {}

    private static final List<Column> COLUMNS = List.of(
            measure(Measure.ACCEPTED),
            measure(Measure.TAKEN_UP),
            new Column("MEDIATION_RATE", figures -> figures.mediationRate().percent(2)),
            measure(Measure.MEDIATED),
            measure(Measure.SUCCESSFUL),
            new Column("SUCCESS_RATE", figures -> figures.successRate().percent(2)),
            measure(Measure.WRITTEN),
            measure(Measure.ORAL),
            measure(Measure.PERFORMANCE_DUE),
            measure(Measure.PERFORMED),
            new Column("PERFORMANCE_RATE", figures -> figures.performanceRate().percent(2)),
            new Column("AVERAGE_DAYS", figures -> figures.averageDays().average(1)),
            measure(Measure.PEOPLE),
            new Column("AGREED_YUAN", figures -> BigDecimal.valueOf(figures.get(Measure.AGREED_FEN), 2)));

    static ExportTable of(MediationStatistics statistics, List<Row> rows, By by, Texts texts) {
        List<String> heads = new ArrayList<>();
        heads.add(texts.get("dashboard.export.key." + by));
        heads.add(texts.get("dashboard.column." + (by == By.MEDIATOR ? "mediator" : "region")));
        COLUMNS.forEach(column -> heads.add(texts.get("dashboard.export." + column.key())));
        List<List<Object>> table = new ArrayList<>();
        rows.forEach(row -> table.add(cells(row.key(), TableRow.name(row, by, texts), row.figures())));
        table.add(cells(null, texts.get("dashboard.export.total"), statistics.total()));
        List<List<String>> definitions = new ArrayList<>();
        for (Indicator indicator : Indicator.values()) {
            if (indicator != Indicator.OVERDUE) {
                definitions.add(List.of(indicator.label(texts), indicator.definition(texts), indicator.source(texts)));
            }
        }
        String title = texts.get(
                "dashboard.export.title",
                statistics.regionName(),
                statistics.period().from().toString(),
                statistics.period().to().toString());
        return new ExportTable(title, heads, table, definitions);
    }

    private static Column measure(Measure measure) {
        return new Column(measure.name(), figures -> BigDecimal.valueOf(figures.get(measure)));
    }

    private static List<Object> cells(String key, String name, Figures figures) {
        List<Object> cells = new ArrayList<>();
        cells.add(key);
        cells.add(name);
        COLUMNS.forEach(column -> cells.add(column.value().apply(figures)));
        return cells;
    }

    /** As CSV for Excel: with a byte order mark, lines ending as RFC 4180 says, and no text that a sheet would take for a formula. */
    String csv() {
        StringBuilder csv = new StringBuilder("\uFEFF");
        line(csv, List.of(title));
        line(csv, heads);
        rows.forEach(row -> line(csv, row));
        line(csv, List.of(""));
        definitions.forEach(definition -> line(csv, definition));
        return csv.toString();
    }

    private static void line(StringBuilder csv, List<?> cells) {
        for (int i = 0; i < cells.size(); i++) {
            csv.append(i == 0 ? "" : ",").append(quoted(cells.get(i)));
        }
        csv.append("\r\n");
    }

    private static String quoted(Object cell) {
        if (cell instanceof BigDecimal number) {
            return number.toPlainString();
        }
        String text = cell == null ? "" : cell.toString();
        if (!text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) {
            text = "'" + text;
        }
        return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }
}
