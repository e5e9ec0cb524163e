package org.fengqiao.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.fengqiao.shared.ScheduledJob.Timing;
import org.fengqiao.shared.Texts;

/**
 * A job as it is shown.
 *
 * @param state PAUSED, FAILING (it waits for its next try), WAITING (a part of the house did not answer), FINE or NEVER (it has not run yet)
 * @param next the next time; null when it is paused or no jobs run on the node that was asked
 * @param counts {@code alerts=20 clocks=18}, or null
 */
public record JobView(
        String name,
        Timing timing,
        String state,
        String lastNode,
        Instant lastStartedAt,
        Duration took,
        String counts,
        String error,
        int failures,
        Instant next,
        String pausedBy) {

    public String title(Texts texts) {
        return texts.get("job." + name + ".title");
    }

    public String purpose(Texts texts) {
        return texts.get("job." + name + ".purpose");
    }

    /** 每5秒, 每天02:30. */
    public String rhythm(Texts texts) {
        if (timing.daily() != null) {
            return texts.get("job.daily", timing.daily().toString());
        }
        long seconds = timing.every().toSeconds();
        return seconds % 60 == 0
                ? texts.get("job.every.minutes", seconds / 60)
                : texts.get("job.every.seconds", seconds);
    }

    public String did(Texts texts) {
        return words(counts, texts);
    }

    /** 提醒20人次，期限18个. */
    static String words(String counts, Texts texts) {
        return counts == null
                ? texts.get("job.nothing")
                : Arrays.stream(counts.split(" "))
                        .map(count -> count.split("="))
                        .map(count -> texts.get("job.count." + count[0], Long.parseLong(count[1])))
                        .collect(Collectors.joining(texts.get("job.separator")));
    }
}
