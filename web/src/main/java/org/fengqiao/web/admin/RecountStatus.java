package org.fengqiao.web.admin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.List;
import org.fengqiao.access.CalendarDesk;
import org.fengqiao.access.Viewer;
import org.fengqiao.deadline.RecountView;
import org.fengqiao.shared.Texts;

/** One line on the recount that runs, for the page that waits for it; 204 when none runs. */
@WebServlet("/admin/calendar/recount")
public class RecountStatus extends StatusServlet {

    private static final long serialVersionUID = 1L;
    private static final int LOOKED_AT = 5;

    @Inject
    private transient CalendarDesk desk;

    @Override
    String words(Viewer viewer, Texts texts) {
        return words(desk.recounts(viewer, LOOKED_AT), texts);
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
