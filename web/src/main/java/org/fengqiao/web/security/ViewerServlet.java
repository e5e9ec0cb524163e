package org.fengqiao.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.fengqiao.access.Viewer;
import org.fengqiao.shared.DomainError;

/** Answers GET for whoever works here: 403 to anybody else, and with the status of a {@link DomainError} where a service refuses. */
public abstract class ViewerServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CurrentViewer current;

    protected abstract void answer(Viewer viewer, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException;

    @Override
    protected final void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!current.isKnown()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        try {
            answer(current.viewer(), request, response);
        } catch (DomainError error) {
            response.sendError(error.kind().status());
        }
    }
}
