package org.fengqiao.deadline;

/**
 * How much a period was given more.
 *
 * @param fromRolled true when it counts on from the working day to which the period had given way, false when from the end by counting
 *     alone. No law says which; the operator's setting at the time of granting decides, and stays with the extension.
 */
public record Extension(Span span, boolean fromRolled) {

    /** {@code FENGQIAO_EXTENSION_FROM=rolled} makes extensions count on from the working day; anything else from the unrolled end. */
    static final String SETTING = "FENGQIAO_EXTENSION_FROM";

    /** As this house grants it. */
    public static Extension of(Span span) {
        return new Extension(span, "rolled".equalsIgnoreCase(System.getenv(SETTING)));
    }
}
