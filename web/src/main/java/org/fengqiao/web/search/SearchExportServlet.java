package org.fengqiao.web.search;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.fengqiao.search.CaseSearch;
import org.fengqiao.search.SearchExport;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.Texts;
import org.fengqiao.shared.TimeSource;
import org.fengqiao.web.component.Formats;
import org.fengqiao.web.component.Language;
import org.fengqiao.web.security.CurrentViewer;
import org.fengqiao.web.worklist.CsvText;

/** What a search found as a file: {@code /search/export?format=xlsx} or {@code csv}, with the parameters of the search. */
@WebServlet("/search/export")
public class SearchExportServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final List<String> COLUMNS =
            List.of("no", "title", "parties", "category", "region", "state", "registered");

    @Inject
    private transient CurrentViewer current;

    @Inject
    private transient SearchExport export;

    @Inject
    private transient SearchForm searchForm;

    @Inject
    private transient SearchWords words;

    @Inject
    private transient Formats formats;

    @Inject
    private transient Language language;

    @Inject
    private transient TimeSource time;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!current.isKnown()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        Texts texts = Texts.of(language.getLocale());
        List<List<String>> rows = new ArrayList<>();
        rows.add(COLUMNS.stream()
                .map(column -> texts.get("worklist.csv." + column))
                .toList());
        try {
            boolean more = export.export(
                    current.viewer(),
                    searchForm.filter(),
                    searchForm.sort(),
                    searchForm.described(),
                    hit -> rows.add(Stream.of(
                                    hit.caseNo(),
                                    hit.title(),
                                    hit.parties(),
                                    words.value("category", hit.category()),
                                    words.value("region", hit.regionCode()),
                                    words.state(hit),
                                    formats.dateTime(hit.registeredAt()))
                            .toList()));
            if (more) {
                rows.add(List.of(texts.get("worklist.csv.cut", CaseSearch.DEEPEST)));
            }
        } catch (DomainError error) {
            response.sendError(error.kind().status());
            return;
        }
        boolean csv = "csv".equals(request.getParameter("format"));
        byte[] bytes = csv ? csv(rows) : excel(rows);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(
                csv ? "text/csv; charset=UTF-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"search-" + formats.date(time.today()) + (csv ? ".csv\"" : ".xlsx\""));
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static byte[] csv(List<List<String>> rows) {
        StringBuilder file = new StringBuilder(CsvText.MARK);
        rows.forEach(row -> file.append(CsvText.line(row)));
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Cells are text always, so none is taken for a formula. */
    private static byte[] excel(List<List<String>> rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Fengqiao", "1.0")) {
            Worksheet sheet = book.newWorksheet("1");
            for (int line = 0; line < rows.size(); line++) {
                for (int column = 0; column < rows.get(line).size(); column++) {
                    sheet.value(line, column, rows.get(line).get(column));
                }
            }
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.style(0, column).bold().set();
                sheet.width(column, column == 1 ? 40 : 20);
            }
            sheet.freezePane(0, 1);
        }
        return bytes.toByteArray();
    }
}
