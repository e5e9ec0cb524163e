package org.fengqiao.feedback;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The evaluations of a case.
 *
 * @param mayEnter whether the viewer may enter one
 */
public record EvaluationView(boolean mayEnter, List<Line> parties) {

    /**
     * A party, asked or not, and what it said.
     *
     * @param invitedAt when it was asked by text message, or null
     * @param grade null while it has said nothing; then the rest is null, too
     */
    public record Line(
            long party,
            String name,
            Instant invitedAt,
            Grade grade,
            String comment,
            GivenBy channel,
            LocalDate givenOn,
            String enteredBy) {}

    /** Those who have said nothing yet. */
    public List<Line> silent() {
        return parties.stream().filter(line -> line.grade() == null).toList();
    }
}
