package org.fengqiao.procedure;

/**
 * An action as the page and the API offer it.
 *
 * @param reason why it is not allowed now, a code whose text is {@code error.CODE}; null when it is allowed
 */
public record Offer<A>(A action, boolean allowed, String reason) {}
