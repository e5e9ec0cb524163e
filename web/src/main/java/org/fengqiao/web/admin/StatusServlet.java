package org.fengqiao.web.admin;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.fengqiao.access.AdministrationPermissions;
import org.fengqiao.access.Viewer;
import org.fengqiao.shared.Texts;
import org.fengqiao.web.component.Language;
import org.fengqiao.web.security.ViewerServlet;

/** One line on long work, for the administrators' page that waits for it; 204 when nothing is under way. Costs the session no view. */
abstract class StatusServlet extends ViewerServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Language language;

    @Override
    protected void answer(Viewer viewer, HttpServletRequest request, HttpServletResponse response) throws IOException {
        AdministrationPermissions.require(viewer, AdministrationPermissions::register);
        String words = words(viewer, Texts.of(language.getLocale()));
        response.setHeader("Cache-Control", "no-store");
        if (words == null) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().write(words);
    }

    /** Null when nothing is under way. */
    abstract String words(Viewer viewer, Texts texts);
}
