package org.fengqiao.procedure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Writes a procedure's table so that it reads as one:
 *
 * <pre>{@code
 * Procedure.<State, Action, Facts>named("MEDIATION")
 *     .starts(CONSENTING).ends(CLOSED)
 *     .on(AGREE, IN_SESSION).to(AGREED).by("MEDIATOR").when("AGREEMENT_FORM", Facts::written).records("AGREED").basis("PML 29")
 *     .on(AGREE, IN_SESSION).to(EFFECTIVE).by("MEDIATOR").records("AGREED_ORALLY").basis("PML 30")
 *     .build();
 * }</pre>
 */
public final class ProcedureBuilder<S extends Enum<S>, A, F> {

    private final String name;
    private S initial;
    private Set<S> finals = Set.of();
    private final List<Transition<S, A, F>> transitions = new ArrayList<>();
    private Row row;

    private final class Row {
        private final A action;
        private final List<S> from;
        private S to;
        private final Set<String> who = new LinkedHashSet<>();
        private Guard<F> choice;
        private final List<Guard<F>> guards = new ArrayList<>();
        private String event;
        private String basis;

        private Row(A action, List<S> from) {
            this.action = action;
            this.from = from;
        }

        private void finish() {
            for (S state : from) {
                transitions.add(
                        new Transition<>(state, action, choice, guards, to == null ? state : to, who, event, basis));
            }
        }
    }

    ProcedureBuilder(String name) {
        this.name = name;
    }

    public ProcedureBuilder<S, A, F> starts(S state) {
        initial = state;
        return this;
    }

    @SafeVarargs
    public final ProcedureBuilder<S, A, F> ends(S... states) {
        finals = new LinkedHashSet<>(Arrays.asList(states));
        return this;
    }

    /** Begins a row, the same for each of the states it may leave. Without {@link #to} the state stays. */
    @SafeVarargs
    public final ProcedureBuilder<S, A, F> on(A action, S... from) {
        finishRow();
        row = new Row(action, List.of(from));
        return this;
    }

    public ProcedureBuilder<S, A, F> to(S state) {
        row.to = state;
        return this;
    }

    /** Roles that may take the action, by name. */
    public ProcedureBuilder<S, A, F> by(String... roles) {
        row.who.addAll(Arrays.asList(roles));
        return this;
    }

    /** Roles that may take the action, from an enum. */
    public ProcedureBuilder<S, A, F> by(Enum<?>... roles) {
        for (Enum<?> role : roles) {
            row.who.add(role.name());
        }
        return this;
    }

    /** Tells this row from others of the same state and action by what the action brings along. */
    public ProcedureBuilder<S, A, F> when(String code, Predicate<? super F> choice) {
        row.choice = new Guard<>(code, choice);
        return this;
    }

    /** Refuses the action with the code unless the facts pass. */
    public ProcedureBuilder<S, A, F> guard(String code, Predicate<? super F> test) {
        row.guards.add(new Guard<>(code, test));
        return this;
    }

    public ProcedureBuilder<S, A, F> guard(Guard<F> guard) {
        row.guards.add(guard);
        return this;
    }

    public ProcedureBuilder<S, A, F> records(String event) {
        row.event = event;
        return this;
    }

    /** Article, or {@code HOUSE}. */
    public ProcedureBuilder<S, A, F> basis(String legalBasis) {
        row.basis = legalBasis;
        return this;
    }

    public Procedure<S, A, F> build() {
        finishRow();
        return new Procedure<>(name, initial, finals, transitions);
    }

    private void finishRow() {
        if (row != null) {
            row.finish();
            row = null;
        }
    }
}
