package org.fengqiao.deadline;

import java.time.LocalDate;

/**
 * Days that a period does not count, such as those of a hearing (信访工作条例 Art. 36).
 *
 * @param from first day that is not counted
 * @param to last day that is not counted; null while the suspension lasts
 */
public record Suspension(LocalDate from, LocalDate to) {

    public Suspension {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("a suspension ends before it begins: " + from + " to " + to);
        }
    }

    public boolean open() {
        return to == null;
    }

    boolean covers(LocalDate date) {
        return !date.isBefore(from) && (open() || !date.isAfter(to));
    }
}
