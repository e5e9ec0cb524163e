package org.fengqiao.web.dashboard;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.fengqiao.access.Viewer;
import org.fengqiao.region.RegionCode.Level;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.Texts;
import org.fengqiao.shared.TimeSource;
import org.fengqiao.statistics.MediationStatistics;
import org.fengqiao.statistics.MediationStatistics.By;
import org.fengqiao.statistics.MediationStatistics.Row;
import org.fengqiao.statistics.Statistics;
import org.fengqiao.web.component.ExportFormat;
import org.fengqiao.web.component.Language;
import org.fengqiao.web.security.CurrentViewer;

/** The table of the page of figures as an Excel file, or as CSV with {@code format=csv}; the other parameters are the page's. */
@WebServlet("/statistics/export")
public class StatisticsExport extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Statistics statistics;

    @Inject
    private transient CurrentViewer current;

    @Inject
    private transient Language language;

    @Inject
    private transient TimeSource time;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            export(request, response);
        } catch (DomainError refused) {
            boolean wrong = refused.kind() == DomainError.Kind.INVALID;
            response.sendError(
                    wrong ? HttpServletResponse.SC_BAD_REQUEST : refused.kind().status());
        }
    }

    private void export(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Viewer viewer = current.viewer();
        Locale locale = language.getLocale();
        ExportFormat format = ExportFormat.asked(request, response, Texts.of(locale), ExportFormat.all());
        if (format == null) {
            return;
        }
        PeriodChoice choice = PeriodChoice.of(
                request.getParameter("period"), request.getParameter("from"), request.getParameter("to"), time.today());
        MediationStatistics shown = statistics.mediation(
                viewer,
                request.getParameter("region"),
                choice.period().from(),
                choice.period().to(),
                By.REGION,
                locale);
        boolean byMediator = shown.level().ordinal() >= Level.VILLAGE.ordinal()
                || MediationStatisticsPage.BY_MEDIATOR.equals(request.getParameter("view"));
        List<Row> rows = byMediator
                ? statistics.rows(
                        viewer,
                        shown.region(),
                        choice.period().from(),
                        choice.period().to(),
                        By.MEDIATOR,
                        locale)
                : shown.rows();
        ExportTable table = ExportTable.of(shown, rows, byMediator ? By.MEDIATOR : By.REGION, Texts.of(locale));
        response.setHeader("Cache-Control", "no-store");
        if (format == ExportFormat.CSV) {
            name(response, table, "csv");
            response.setContentType("text/csv;charset=UTF-8");
            response.getOutputStream().write(table.csv().getBytes(StandardCharsets.UTF_8));
        } else {
            name(response, table, "xlsx");
            response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            excel(table, response.getOutputStream());
        }
    }

    private static void name(HttpServletResponse response, ExportTable table, String ending) {
        String name = URLEncoder.encode(table.title() + "." + ending, StandardCharsets.UTF_8)
                .replace("+", "%20");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"mediation." + ending + "\"; filename*=UTF-8''" + name);
    }

    private static void excel(ExportTable table, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Fengqiao", "1.0")) {
            Worksheet sheet = book.newWorksheet("1");
            sheet.value(0, 0, table.title());
            sheet.style(0, 0).bold().set();
            for (int column = 0; column < table.heads().size(); column++) {
                sheet.value(1, column, table.heads().get(column));
                sheet.style(1, column).bold().set();
            }
            int line = 2;
            for (List<Object> row : table.rows()) {
                for (int column = 0; column < row.size(); column++) {
                    if (row.get(column) instanceof BigDecimal number) {
                        sheet.value(line, column, number);
                    } else if (row.get(column) != null) {
                        sheet.value(line, column, row.get(column).toString());
                    }
                }
                line++;
            }
            sheet.width(1, 24);
            sheet.freezePane(2, 2);
            line++;
            for (List<String> definition : table.definitions()) {
                for (int column = 0; column < definition.size(); column++) {
                    sheet.value(line, column, definition.get(column));
                }
                line++;
            }
        }
    }
}
