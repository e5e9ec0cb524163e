package org.fengqiao.web.admin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.fengqiao.access.AdministrationPermissions;
import org.fengqiao.shared.Texts;
import org.fengqiao.web.component.Language;
import org.fengqiao.web.security.CurrentViewer;

/** One line on the import that runs, for the page that waits for it; 204 when none runs. Costs the session no view. */
@WebServlet("/admin/regions/import")
public class RegionImportStatus extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient RegionImportJob job;

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
        RegionImportJob.State state = job.state();
        response.setHeader("Cache-Control", "no-store");
        if (state == null || !state.running()) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter()
                .write(Texts.of(language.getLocale()).get("admin.import.running", state.fileName(), state.rows()));
    }
}
