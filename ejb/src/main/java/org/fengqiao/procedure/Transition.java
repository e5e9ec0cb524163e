package org.fengqiao.procedure;

import java.util.List;
import java.util.Set;

/**
 * One row of a procedure's table.
 *
 * @param choice tells rows of the same state and action apart by what the action brings along (written or oral); null for "otherwise".
 *     Asked only when the action is taken, as before nobody knows what it will bring
 * @param guards asked in this order, for the offer as well as for the action
 * @param to the new state; may be the old one
 * @param who roles that may act, any of them
 * @param event name of the event that is appended
 * @param legalBasis as {@link org.fengqiao.shared.LegalBasis} writes it; {@code HOUSE} for a rule that no law asks for
 */
public record Transition<S extends Enum<S>, A, F>(
        S from,
        A action,
        Guard<F> choice,
        List<Guard<F>> guards,
        S to,
        Set<String> who,
        String event,
        String legalBasis) {

    public Transition {
        guards = List.copyOf(guards);
    }

    boolean leaves(S state, A by) {
        return from == state && action.equals(by);
    }

    boolean open() {
        return choice == null && guards.isEmpty();
    }

    /** Code of the first guard that fails, or null. */
    String refusal(F facts) {
        for (Guard<F> guard : guards) {
            if (!guard.passes(facts)) {
                return guard.code();
            }
        }
        return null;
    }
}
