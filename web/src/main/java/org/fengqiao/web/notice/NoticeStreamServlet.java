package org.fengqiao.web.notice;

import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.fengqiao.web.component.Language;
import org.fengqiao.web.security.SignedIn;

/** {@code GET /notices/stream}: tells a page at once when its person gets a notice. Whoever is not signed in gets 204, which tells the browser to stop asking. */
@WebServlet(urlPatterns = SignedIn.STREAM, asyncSupported = true)
public class NoticeStreamServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient NoticeStreams streams;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SignedIn.Session session = SignedIn.session(request).orElse(null);
        if (session == null || session.over()) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        response.setContentType("text/event-stream");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        // a proxy that gathers what comes would hold it back for good
        response.setHeader("X-Accel-Buffering", "no");
        response.getWriter().write("retry: 5000\n\n");
        response.flushBuffer();
        AsyncContext context = request.startAsync();
        context.setTimeout(0);
        NoticeStream stream = new NoticeStream(context, session, Language.of(request));
        context.addListener(new Leaving(stream));
        streams.add(stream);
    }

    private final class Leaving implements AsyncListener {

        private final NoticeStream stream;

        Leaving(NoticeStream stream) {
            this.stream = stream;
        }

        @Override
        public void onComplete(AsyncEvent event) {
            streams.remove(stream);
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            stream.close();
        }

        @Override
        public void onError(AsyncEvent event) {
            streams.remove(stream);
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // begun before this listener came
        }
    }
}
