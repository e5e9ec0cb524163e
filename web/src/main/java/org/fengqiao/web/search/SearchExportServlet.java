package org.fengqiao.web.search;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.fengqiao.search.CaseSearch;
import org.fengqiao.search.SearchExport;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.Texts;
import org.fengqiao.shared.TimeSource;
import org.fengqiao.web.component.Formats;
import org.fengqiao.web.component.Language;
import org.fengqiao.web.component.TableFile;
import org.fengqiao.web.security.CurrentViewer;

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
        TableFile table = new TableFile(COLUMNS.stream()
                .map(column -> texts.get("worklist.csv." + column))
                .toList());
        try {
            boolean more = export.export(
                    current.viewer(),
                    searchForm.filter(),
                    searchForm.sort(),
                    searchForm.described(),
                    hit -> table.add(Stream.of(
                                    hit.caseNo(),
                                    hit.title(),
                                    hit.parties(),
                                    words.value("category", hit.category()),
                                    words.value("region", hit.regionCode()),
                                    words.state(hit),
                                    formats.dateTime(hit.registeredAt()))
                            .toList()));
            if (more) {
                table.add(List.of(texts.get("worklist.csv.cut", CaseSearch.DEEPEST)));
            }
        } catch (DomainError error) {
            response.sendError(error.kind().status());
            return;
        }
        table.send(response, "search-" + formats.date(time.today()), "csv".equals(request.getParameter("format")));
    }
}
