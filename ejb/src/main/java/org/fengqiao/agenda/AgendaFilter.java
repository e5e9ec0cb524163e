package org.fengqiao.agenda;

import java.time.LocalDate;

/**
 * Which of the running clocks.
 *
 * @param from first due day, or null
 * @param to last due day, or null
 * @param paused only those that are suspended, which have no due day
 */
public record AgendaFilter(Whose whose, LocalDate from, LocalDate to, boolean paused) {

    public static AgendaFilter due(Whose whose, LocalDate from, LocalDate to) {
        return new AgendaFilter(whose, from, to, false);
    }

    public static AgendaFilter paused(Whose whose) {
        return new AgendaFilter(whose, null, null, true);
    }
}
