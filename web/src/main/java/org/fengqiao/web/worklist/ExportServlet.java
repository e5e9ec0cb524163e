package org.fengqiao.web.worklist;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.fengqiao.access.Viewer;
import org.fengqiao.casefile.CaseExport;
import org.fengqiao.casefile.CaseFilter;
import org.fengqiao.casefile.CaseList.Sort;
import org.fengqiao.casefile.CaseRow;
import org.fengqiao.shared.Texts;
import org.fengqiao.shared.Wording;
import org.fengqiao.web.component.ExportFormat;
import org.fengqiao.web.component.Formats;
import org.fengqiao.web.component.TableFile;
import org.fengqiao.web.component.TableServlet;

/** A list as a file for spreadsheets: {@code /cases/export.csv} with the parameters of the list. */
@WebServlet("/cases/export.csv")
public class ExportServlet extends TableServlet {

    private static final long serialVersionUID = 1L;
    private static final List<String> COLUMNS = List.of(
            "no", "title", "parties", "category", "region", "state", "urgency", "registered", "due", "rule", "closed");

    @Inject
    private transient CaseExport export;

    @Inject
    private transient ListFilter filter;

    @Inject
    private transient CaseLines lines;

    @Inject
    private transient Formats formats;

    public ExportServlet() {
        super("cases", COLUMNS, CaseExport.MOST);
    }

    @Override
    protected boolean fill(Viewer viewer, TableFile table, HttpServletRequest request, Texts texts) {
        CaseFilter.Tab tab = tab(viewer, request);
        return export.export(
                viewer,
                filter.in(tab),
                tab == null ? CaseListPage.sort(request) : Sort.DUE,
                filter.described(),
                row -> table.add(cells(row, texts)));
    }

    @Override
    protected List<ExportFormat> formats() {
        return List.of(ExportFormat.CSV);
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
                        row.joined() ? "" : formats.date(row.closedOn()))
                .toList();
    }

    /** Only where the link came from a work list. */
    private CaseFilter.Tab tab(Viewer viewer, HttpServletRequest request) {
        return request.getParameter("tab") == null ? null : DefaultTab.chosen(request.getParameter("tab"), viewer);
    }
}
