package org.fengqiao.web.component;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.fengqiao.access.Viewer;
import org.fengqiao.shared.Texts;
import org.fengqiao.shared.TimeSource;
import org.fengqiao.web.security.ViewerServlet;

/** A list of cases as a file for spreadsheets. It ends with a line that says so when there are more than it takes. */
public abstract class TableServlet extends ViewerServlet {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final List<String> columns;
    private final int most;

    @Inject
    private transient Formats formats;

    @Inject
    private transient Language language;

    @Inject
    private transient TimeSource time;

    /**
     * @param name what the file is called, the day follows; ASCII
     * @param columns keys of their heads below {@code worklist.csv}
     * @param most rows that it takes
     */
    protected TableServlet(String name, List<String> columns, int most) {
        this.name = name;
        this.columns = columns;
        this.most = most;
    }

    /** @return whether there were more rows than the file takes */
    protected abstract boolean fill(Viewer viewer, TableFile table, HttpServletRequest request, Texts texts);

    /** The first where none is asked for. */
    protected List<ExportFormat> formats() {
        return ExportFormat.all();
    }

    @Override
    protected void answer(Viewer viewer, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Texts texts = Texts.of(language.getLocale());
        ExportFormat format = ExportFormat.asked(request, response, texts, formats());
        if (format == null) {
            return;
        }
        TableFile table = new TableFile(columns.stream()
                .map(column -> texts.get("worklist.csv." + column))
                .toList());
        if (fill(viewer, table, request, texts)) {
            table.add(List.of(texts.get("worklist.csv.cut", most)));
        }
        table.send(response, name + "-" + formats.date(time.today()), format);
    }
}
