package org.fengqiao.deadline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One rung of a rule's ladder: when who is told. Written {@code POINT>WHO} or {@code POINT>WHO!}: {@code -3>OWNER}, {@code 0>OWNER},
 * {@code +1>DIRECTOR!}.
 *
 * @param point units of the rule's length before (-) or after (+) the due moment, days for months; 0 the due day's morning, for hours the moment
 * @param urgent told at once, not bundled with others, outside service hours too
 */
public record AlertStep(int point, Who who, boolean urgent) {

    /** Whom a warning goes to. */
    public enum Who {
        /** The person whose clock it is; where none is named yet, the people of the organisation. */
        OWNER,
        /** The director of the centre that leads the case. */
        DIRECTOR,
        /** The director of the centre above. */
        UPPER,
        /** Who supervises (督办) in the region. */
        SUPERVISOR
    }

    private static final Pattern WRITTEN =
            Pattern.compile("(0|[+-][1-9]\\d{0,2})>(OWNER|DIRECTOR|UPPER|SUPERVISOR)(!?)");

    /** @throws IllegalArgumentException when it is not written as above */
    public static AlertStep of(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no step of a ladder: " + text);
        }
        return new AlertStep(
                Integer.parseInt(matcher.group(1)),
                Who.valueOf(matcher.group(2)),
                !matcher.group(3).isEmpty());
    }

    /** Steps separated by blanks. */
    public static List<AlertStep> ladder(String text) {
        List<AlertStep> steps = new ArrayList<>();
        for (String step : text.strip().split("\\s+")) {
            if (!step.isEmpty()) {
                steps.add(of(step));
            }
        }
        return steps;
    }

    @Override
    public String toString() {
        return (point > 0 ? "+" : "") + point + ">" + who + (urgent ? "!" : "");
    }
}
