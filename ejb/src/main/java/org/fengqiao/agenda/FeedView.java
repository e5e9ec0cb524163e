package org.fengqiao.agenda;

import java.time.Instant;

/**
 * How a person's feed is set up. Its address is not known here.
 *
 * @param usedAt when a calendar last fetched it, to the hour; null when none did yet
 */
public record FeedView(Whose whose, boolean withNames, Instant madeAt, Instant usedAt) {}
