package org.fengqiao.search;

/**
 * What somebody may mean who has begun to type.
 *
 * @param text the number, name or title itself
 * @param caseNo the case that it belongs to; null for a name, which several cases can have
 */
public record Suggestion(Kind kind, String text, String caseNo) {

    /** What is offered. */
    public enum Kind {
        NUMBER,
        NAME,
        TITLE
    }
}
