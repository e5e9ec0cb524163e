package org.fengqiao.procedure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.fengqiao.shared.LegalBasis;

/** Looks a table through for what would only show months later, on the one case that needs the missing row. */
final class ProcedureCheck<S extends Enum<S>, A, F> {

    private final Procedure<S, A, F> procedure;
    private final List<String> mistakes = new ArrayList<>();

    ProcedureCheck(Procedure<S, A, F> procedure) {
        this.procedure = procedure;
    }

    List<String> mistakes() {
        Set<S> all = EnumSet.allOf(procedure.initial().getDeclaringClass());
        Set<S> reached = spread(EnumSet.of(procedure.initial()), (row, states) -> states.contains(row.from()), true);
        Set<S> ending = spread(EnumSet.copyOf(procedure.finals()), (row, states) -> states.contains(row.to()), false);
        for (S state : all) {
            if (!reached.contains(state)) {
                mistakes.add("no way leads to " + state);
            }
            if (!ending.contains(state)) {
                mistakes.add("no way leads from " + state + " to an end");
            }
        }
        Set<List<Object>> open = new HashSet<>();
        for (Transition<S, A, F> row : procedure.transitions()) {
            row(row, open);
        }
        return mistakes;
    }

    private void row(Transition<S, A, F> row, Set<List<Object>> open) {
        String name = row.from() + " " + row.action();
        List<Object> key = List.of(row.from(), row.action());
        // Rows are asked in order: whatever stands behind one that always fits would never be reached.
        if (open.contains(key)) {
            mistakes.add(name + ": a row stands behind one without guard and choice");
        }
        if (row.open()) {
            open.add(key);
        }
        if (row.who().isEmpty()) {
            mistakes.add(name + ": nobody may do it");
        }
        if (row.event() == null || !row.event().matches("[A-Z][A-Z0-9_]*")) {
            mistakes.add(name + ": no event");
        }
        if (LegalBasis.parse(row.legalBasis()).isEmpty()) {
            mistakes.add(name + ": neither legal basis nor " + LegalBasis.HOUSE);
        }
    }

    private Set<S> spread(Set<S> from, BiPredicate<Transition<S, A, F>, Set<S>> touches, boolean forward) {
        Set<S> states = EnumSet.copyOf(from);
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Transition<S, A, F> row : procedure.transitions()) {
                if (touches.test(row, states)) {
                    grown |= states.add(forward ? row.to() : row.from());
                }
            }
        }
        return states;
    }
}
