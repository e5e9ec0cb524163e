package org.fengqiao.web.component;

import jakarta.json.Json;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.fengqiao.shared.Texts;

/** Where the container sends every error: a page for people, problem+json for machines, never a stack trace. */
@WebServlet("/error-dispatch")
public class ErrorDispatch extends HttpServlet {

    /** Request attribute with a problem+json text that somebody has prepared. */
    public static final String PROBLEM = "fengqiao.problem";

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Throwable fault = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        int status = (int) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (fault != null && status >= 500) {
            Incident.log(request, fault);
        }
        String asked = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (asked.startsWith(request.getContextPath() + "/api/")) {
            problem(request, response, status);
            return;
        }
        String page = status == 403 || status == 404 ? String.valueOf(status) : status < 500 ? "400" : "500";
        request.getRequestDispatcher("/error/" + page + ".xhtml").forward(new AsGet(request), response);
    }

    private static void problem(HttpServletRequest request, HttpServletResponse response, int status)
            throws IOException {
        Texts texts = Texts.of(request.getHeader("Accept-Language") == null ? null : request.getLocale());
        String key = "shell.error." + (texts.has("shell.error." + status) ? status : status < 500 ? 400 : 500);
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setCharacterEncoding("UTF-8");
        if (request.getAttribute(PROBLEM) != null) {
            response.getWriter().write(request.getAttribute(PROBLEM).toString());
            return;
        }
        var problem = Json.createObjectBuilder()
                .add("title", texts.get(key))
                .add("status", status)
                .add("code", status == 404 ? "NOT_FOUND" : status == 403 ? "FORBIDDEN" : "HTTP_" + status);
        Object number = request.getAttribute(Incident.ATTRIBUTE);
        if (number != null) {
            problem.add("incident", number.toString());
        }
        response.getWriter().write(problem.build().toString());
    }

    /** A failed form post must not make the error page look for the form's state. */
    private static final class AsGet extends HttpServletRequestWrapper {

        AsGet(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public String getParameter(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public String[] getParameterValues(String name) {
            return null;
        }

        @Override
        public String getHeader(String name) {
            return "Faces-Request".equalsIgnoreCase(name) ? null : super.getHeader(name);
        }
    }
}
