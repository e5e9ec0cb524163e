package org.fengqiao.web.security;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.io.Serializable;
import java.util.concurrent.TimeUnit;

/**
 * When a person last did something in his session. The container's own idle time-out is pushed on by every request, also by the stream of
 * notices that a forgotten browser keeps asking for; this one only by what people do.
 */
public final class IdleWatch implements HttpSessionBindingListener, Serializable {

    private static final long serialVersionUID = 1L;
    private static final String NAME = IdleWatch.class.getName();

    private final int limitSeconds;
    private volatile boolean ended;
    private volatile long used = System.nanoTime();

    IdleWatch(int limitSeconds) {
        this.limitSeconds = limitSeconds;
    }

    /** The session's watch; a session begins in use. */
    static IdleWatch of(HttpSession session) {
        IdleWatch watch = (IdleWatch) session.getAttribute(NAME);
        if (watch == null) {
            watch = new IdleWatch(session.getMaxInactiveInterval());
            session.setAttribute(NAME, watch);
        }
        return watch;
    }

    void use() {
        used = System.nanoTime();
    }

    /** The session is over: he has signed out, or the container ended it. */
    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
        ended = true;
    }

    boolean ended() {
        return ended;
    }

    /** Asking does not count as use. */
    public boolean expired() {
        return limitSeconds > 0 && System.nanoTime() - used > TimeUnit.SECONDS.toNanos(limitSeconds);
    }
}
