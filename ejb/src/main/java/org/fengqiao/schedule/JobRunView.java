package org.fengqiao.schedule;

import java.time.Duration;
import java.time.Instant;
import org.fengqiao.shared.Texts;

/** A run of a job that was put on record. */
public record JobRunView(
        long id,
        String job,
        String node,
        Cause cause,
        Instant startedAt,
        Duration took,
        boolean failed,
        boolean waiting,
        String counts,
        String error) {

    public String did(Texts texts) {
        return JobView.words(counts, texts);
    }
}
