package org.fengqiao.web.notice;

import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.fengqiao.notification.Notices.Unread;
import org.fengqiao.web.security.SignedIn;

/** One open page that listens. Lines go out as server-sent events (HTML Living Standard, 9.2). */
final class NoticeStream {

    private static final long PING_NANOS = TimeUnit.SECONDS.toNanos(15);
    /** Then the browser asks anew: what was lost on the way comes back to life. */
    private static final long LIFE_NANOS = TimeUnit.MINUTES.toNanos(10);

    private final AsyncContext context;
    private final SignedIn.Session session;
    private final Locale locale;
    private final long begun = System.nanoTime();
    private long written = begun;
    private Unread last;

    NoticeStream(AsyncContext context, SignedIn.Session session, Locale locale) {
        this.context = context;
        this.session = session;
        this.locale = locale;
    }

    long staffId() {
        return session.staffId();
    }

    Locale locale() {
        return locale;
    }

    /** What was shown last, or null before the first look. */
    Unread last() {
        return last;
    }

    /** @return false when it is over: the person has been idle for too long or has left, or the browser is gone */
    boolean alive() {
        if (session.over()) {
            write("event: end\ndata: \n\n");
            session.end();
            close();
            return false;
        }
        long now = System.nanoTime();
        if (now - begun > LIFE_NANOS) {
            close();
            return false;
        }
        return now - written < PING_NANOS || write(": \n\n");
    }

    /** @param json without line breaks */
    boolean tell(Unread now, String json) {
        last = now;
        return write("event: notices\ndata: " + json + "\n\n");
    }

    private boolean write(String lines) {
        try {
            PrintWriter out = context.getResponse().getWriter();
            out.write(lines);
            out.flush();
            written = System.nanoTime();
            if (!out.checkError()) {
                return true;
            }
        } catch (IOException | IllegalStateException gone) {
            // the browser has left: closed below like one that does not take our lines
        }
        close();
        return false;
    }

    void close() {
        try {
            context.complete();
        } catch (IllegalStateException already) {
            // the container was faster
        }
    }
}
