package org.fengqiao.web.admin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import org.fengqiao.access.Viewer;
import org.fengqiao.shared.Texts;

/** One line on the import that runs, for the page that waits for it; 204 when none runs. Costs the session no view. */
@WebServlet("/admin/regions/import")
public class RegionImportStatus extends StatusServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient RegionImportJob job;

    @Override
    String words(Viewer viewer, Texts texts) {
        RegionImportJob.State state = job.state();
        return state == null || !state.running()
                ? null
                : texts.get("admin.import.running", state.fileName(), state.rows());
    }
}
