package org.fengqiao.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code ./fengqiao clock [+3d | +90m | 2026-12-01T09:00]}: tells the time of the server, and puts it forward where that is allowed. */
@ApplicationScoped
class ClockCommand implements OperatorCommand {

    private static final Pattern STEP = Pattern.compile("\\+(\\d{1,5})([dhm])");

    @Inject
    TimeSource time;

    @Override
    public String name() {
        return "clock";
    }

    @Override
    public void run(List<String> args, InputStream body, Consumer<String> progress) {
        if (args.size() > 1) {
            throw DomainError.invalid("CLOCK_USAGE");
        }
        if (!args.isEmpty()) {
            time.forward(distance(args.get(0), time.now()));
        }
        progress.accept(LocalDateTime.ofInstant(time.now(), TimeSource.ZONE)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString());
    }

    /** @param now what a moment is counted from */
    static Duration distance(String text, Instant now) {
        Matcher step = STEP.matcher(text);
        if (step.matches()) {
            long amount = Long.parseLong(step.group(1));
            return switch (step.group(2)) {
                case "d" -> Duration.ofDays(amount);
                case "h" -> Duration.ofHours(amount);
                default -> Duration.ofMinutes(amount);
            };
        }
        try {
            return Duration.between(
                    now, LocalDateTime.parse(text).atZone(TimeSource.ZONE).toInstant());
        } catch (DateTimeException neither) {
            throw DomainError.invalid("CLOCK_USAGE");
        }
    }
}
