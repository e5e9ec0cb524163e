package org.fengqiao.web.admin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.fengqiao.access.AdministrationPermissions;
import org.fengqiao.access.CalendarDesk;
import org.fengqiao.deadline.RecountView;
import org.fengqiao.shared.Texts;
import org.fengqiao.web.component.Language;
import org.fengqiao.web.security.CurrentViewer;

/** One line on the recount that runs, for the page that waits for it; 204 when none runs. */
@WebServlet("/admin/calendar/recount")
public class RecountStatus extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int LOOKED_AT = 5;

    @Inject
    private transient CalendarDesk desk;

    @Inject
    private transient CurrentViewer current;

    @Inject
    private transient Language language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!AdministrationPermissions.of(current.viewer()).register()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        String words = words(desk.recounts(current.viewer(), LOOKED_AT), Texts.of(language.getLocale()));
        response.setHeader("Cache-Control", "no-store");
        if (words == null) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().write(words);
    }

    /** Null when none runs. */
    static String words(List<RecountView> recounts, Texts texts) {
        return recounts.stream()
                .filter(each -> each.state() == RecountView.State.RUNNING)
                .findFirst()
                .map(each -> texts.get("working.running", each.percent(), each.touched(), each.moved()))
                .orElse(null);
    }
}
