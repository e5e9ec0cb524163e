package org.fengqiao.web.component;

import java.util.Locale;

/**
 * One stage of a procedure for {@code fq:stages}.
 *
 * @param label its name in the reader's language
 */
public record Stage(String label, State state) {

    /** Where the case stands. */
    public enum State {
        DONE,
        CURRENT,
        NEXT
    }

    public boolean done() {
        return state == State.DONE;
    }

    public boolean current() {
        return state == State.CURRENT;
    }

    public String styleClass() {
        return "fq-stage-" + state.name().toLowerCase(Locale.ROOT);
    }
}
