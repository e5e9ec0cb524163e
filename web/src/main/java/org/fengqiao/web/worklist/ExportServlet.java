package org.fengqiao.web.worklist;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.fengqiao.casefile.CaseExport;
import org.fengqiao.casefile.CaseFilter;
import org.fengqiao.casefile.CaseList.Sort;
import org.fengqiao.casefile.CaseRow;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.Texts;
import org.fengqiao.shared.TimeSource;
import org.fengqiao.shared.Wording;
import org.fengqiao.web.component.Formats;
import org.fengqiao.web.component.Language;
import org.fengqiao.web.component.TableFile;
import org.fengqiao.web.security.CurrentViewer;

/** A list as a file for spreadsheets: {@code /cases/export.csv} with the parameters of the list. */
@WebServlet("/cases/export.csv")
public class ExportServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final List<String> COLUMNS = List.of(
            "no", "title", "parties", "category", "region", "state", "urgency", "registered", "due", "rule", "closed");

    @Inject
    private transient CurrentViewer current;

    @Inject
    private transient CaseExport export;

    @Inject
    private transient ListFilter filter;

    @Inject
    private transient CaseLines lines;

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
        TableFile table = new TableFile(COLUMNS.stream()
                .map(column -> texts.get("worklist.csv." + column))
                .toList());
        try {
            boolean more = export.export(
                    current.viewer(),
                    filter.in(tab(request)),
                    tab(request) == null ? CaseListPage.sort(request) : Sort.DUE,
                    filter.described(),
                    row -> table.add(cells(row, texts)));
            if (more) {
                table.add(List.of(texts.get("worklist.csv.cut", CaseExport.MOST)));
            }
        } catch (DomainError error) {
            response.sendError(error.kind().status());
            return;
        }
        table.send(response, "cases-" + formats.date(time.today()), true);
    }

    private List<String> cells(CaseRow row, Texts texts) {
        CaseLine line = lines.line(row, texts);
        return Stream.of(
                        line.no(),
                        line.title(),
                        line.parties(),
                        line.category(),
                        line.region(),
                        line.state(),
                        texts.get("casefile.urgency." + row.urgency()),
                        formats.dateTime(row.registeredAt()),
                        formats.date(row.nextDueOn()),
                        row.nextDueName() == null ? "" : Wording.text(row.nextDueName(), texts),
                        formats.date(row.closedOn()))
                .toList();
    }

    /** Only where the link came from a work list. */
    private CaseFilter.Tab tab(HttpServletRequest request) {
        return request.getParameter("tab") == null
                ? null
                : DefaultTab.chosen(request.getParameter("tab"), current.viewer());
    }
}
