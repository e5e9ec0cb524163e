package org.fengqiao.deadline;

import java.time.LocalDate;
import java.util.List;

/**
 * What a change of the calendar would do to the periods that run. All numbers are of clocks.
 *
 * @param touched whose count looks at one of the days
 * @param provisionalEnds whose due date is provisional now and would be no more
 * @param examples the first few that would move
 * @param capped more than this were not looked at: the numbers are the least that there would be
 */
public record RecountPreview(
        long touched, long earlier, long later, long provisionalEnds, List<Example> examples, boolean capped) {

    /** A clock that would move; what is suspended has no due date and moves when it is resumed. */
    public record Example(long clockId, long caseId, String rule, LocalDate before, LocalDate after) {}

    public RecountPreview {
        examples = List.copyOf(examples);
    }
}
