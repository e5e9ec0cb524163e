package org.fengqiao.web.casefile;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.fengqiao.access.Viewer;
import org.fengqiao.casefile.Attachments;
import org.fengqiao.casefile.Documents;
import org.fengqiao.intake.Receipts;
import org.fengqiao.shared.DomainError;
import org.fengqiao.web.security.ViewerServlet;

/** Files for the pages: {@code /files/document?id=}, {@code /files/attachment?id=}, {@code /files/receipt?no=}. What lies outside the viewer's scope is not found. */
@WebServlet("/files/*")
public class FileServlet extends ViewerServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Documents documents;

    @Inject
    private transient Attachments attachments;

    @Inject
    private transient Receipts receipts;

    @Override
    protected void answer(Viewer viewer, HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (String.valueOf(request.getPathInfo())) {
            case "/document" -> document(viewer, request, response);
            case "/attachment" -> attachment(viewer, request, response);
            case "/receipt" -> receipt(viewer, request, response);
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void document(Viewer viewer, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Documents.Printed printed = documents.print(viewer, id(request));
        send(response, printed.name(), printed.pdf());
    }

    /** Always saved and never shown: what citizens bring is not run in the browser of this site. */
    private void attachment(Viewer viewer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Attachments.Opened opened = attachments.open(viewer, id(request));
        response.setContentType(opened.mediaType());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Disposition", "attachment; filename*=UTF-8''" + encoded(opened.name()));
        response.setContentLengthLong(opened.size());
        opened.writeTo(response.getOutputStream());
    }

    private static long id(HttpServletRequest request) {
        try {
            return Long.parseLong(request.getParameter("id"));
        } catch (NumberFormatException e) {
            throw DomainError.notFound();
        }
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private void receipt(Viewer viewer, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String caseNo = request.getParameter("no");
        send(response, caseNo, receipts.print(viewer, caseNo));
    }

    private static void send(HttpServletResponse response, String name, byte[] pdf) throws IOException {
        response.setContentType("application/pdf");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Disposition",
                "inline; filename*=UTF-8''"
                        + URLEncoder.encode(name + ".pdf", StandardCharsets.UTF_8)
                                .replace("+", "%20"));
        response.setContentLength(pdf.length);
        response.getOutputStream().write(pdf);
    }
}
