package org.fengqiao.web.search;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.fengqiao.access.Viewer;
import org.fengqiao.search.CaseSearch;
import org.fengqiao.search.SearchExport;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.Texts;
import org.fengqiao.web.component.ExportFormat;
import org.fengqiao.web.component.Formats;
import org.fengqiao.web.component.TableFile;
import org.fengqiao.web.component.TableServlet;

/** What a search found as a file: {@code /search/export?format=xlsx} or {@code csv}, with the parameters of the search. */
@WebServlet("/search/export")
public class SearchExportServlet extends TableServlet {

    private static final long serialVersionUID = 1L;
    private static final List<String> COLUMNS =
            List.of("no", "title", "parties", "category", "region", "state", "registered");

    @Inject
    private transient SearchExport export;

    @Inject
    private transient SearchForm searchForm;

    @Inject
    private transient SearchWords words;

    @Inject
    private transient Formats formats;

    public SearchExportServlet() {
        super("search", COLUMNS, CaseSearch.DEEPEST);
    }

    /** What cannot be looked for is told by the page of the search, as an empty file would say that there is nothing. */
    @Override
    protected void answer(Viewer viewer, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (searchForm.isRefused() || ExportFormat.unknown(request)) {
            request.setAttribute(SearchPage.EXPORT, true);
            response.setStatus(DomainError.Kind.INVALID.status());
            request.getRequestDispatcher("/search.xhtml").forward(request, response);
            return;
        }
        super.answer(viewer, request, response);
    }

    @Override
    protected boolean fill(Viewer viewer, TableFile table, HttpServletRequest request, Texts texts) {
        return export.export(
                viewer,
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
    }
}
