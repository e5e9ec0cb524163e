package org.fengqiao.procedure;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.fengqiao.shared.DomainError;

/**
 * A procedure: states, and the table of transitions between them. From it come the buttons of the page, the actions of the API, their
 * refusals with a reason, and the diagrams of the documentation. Immutable; a table with a mistake does not come into being.
 *
 * @param <S> states
 * @param <A> actions, values with {@code equals} and a {@code toString} that names them
 * @param <F> facts on which guards and choices decide; for the taking of an action with what it brings along
 */
public final class Procedure<S extends Enum<S>, A, F> {

    public static final String NOT_IN_STATE = "ACTION_NOT_IN_STATE";
    public static final String NOT_YOURS = "ACTION_NOT_YOURS";

    private final String name;
    private final S initial;
    private final Set<S> finals;
    private final List<Transition<S, A, F>> transitions;

    /** @throws IllegalArgumentException with every mistake of the table */
    public Procedure(String name, S initial, Set<S> finals, List<Transition<S, A, F>> transitions) {
        this.name = name;
        this.initial = initial;
        this.finals = Collections.unmodifiableSet(EnumSet.copyOf(finals));
        this.transitions = List.copyOf(transitions);
        List<String> mistakes = new ProcedureCheck<>(this).mistakes();
        if (!mistakes.isEmpty()) {
            throw new IllegalArgumentException(name + ": " + String.join("; ", mistakes));
        }
    }

    /** Begins a table, see {@link ProcedureBuilder}. */
    public static <S extends Enum<S>, A, F> ProcedureBuilder<S, A, F> named(String name) {
        return new ProcedureBuilder<>(name);
    }

    /** UPPER_SNAKE; its texts lie in the bundle of the same name in lower case. */
    public String name() {
        return name;
    }

    public S initial() {
        return initial;
    }

    public Set<S> finals() {
        return finals;
    }

    public boolean isFinal(S state) {
        return finals.contains(state);
    }

    public List<Transition<S, A, F>> transitions() {
        return transitions;
    }

    /**
     * Every action that leaves the state and that one of the roles may take, in the order of the table. One that a guard refuses is there
     * too, with the reason: a button that is missing explains nothing.
     */
    public List<Offer<A>> offers(S state, F facts, Collection<String> roles) {
        Set<A> actions = new LinkedHashSet<>();
        transitions.stream()
                .filter(row -> row.from() == state && mine(row, roles))
                .forEach(row -> actions.add(row.action()));
        return actions.stream()
                .map(action -> offer(state, action, facts, roles))
                .toList();
    }

    private Offer<A> offer(S state, A action, F facts, Collection<String> roles) {
        String reason = null;
        for (Transition<S, A, F> row : rows(state, action)) {
            if (mine(row, roles)) {
                String refusal = row.refusal(facts);
                if (refusal == null) {
                    return new Offer<>(action, true, null);
                }
                reason = Objects.requireNonNullElse(reason, refusal);
            }
        }
        return new Offer<>(action, false, reason);
    }

    /**
     * The transition that an action takes now: the first row of its state whose roles, choice and guards agree. Rows without a choice
     * stand for "otherwise".
     *
     * @throws DomainError REFUSED with {@link #NOT_IN_STATE}, {@link #NOT_YOURS}, or the code of the first guard or choice that disagrees;
     *     its arguments are names of action and state
     */
    public Transition<S, A, F> require(S state, A action, F facts, Collection<String> roles) {
        List<Transition<S, A, F>> rows = rows(state, action);
        if (rows.isEmpty()) {
            throw refused(NOT_IN_STATE, action, state);
        }
        List<Transition<S, A, F>> mine =
                rows.stream().filter(row -> mine(row, roles)).toList();
        if (mine.isEmpty()) {
            throw refused(NOT_YOURS, action, state);
        }
        String reason = null;
        for (Transition<S, A, F> row : chosen(mine, facts)) {
            String refusal = row.refusal(facts);
            if (refusal == null) {
                return row;
            }
            reason = Objects.requireNonNullElse(reason, refusal);
        }
        throw refused(reason != null ? reason : mine.get(0).choice().code(), action, state);
    }

    // "Otherwise" only when no choice fits: a written agreement that a guard refuses must not slip through as an oral
    // one.
    private List<Transition<S, A, F>> chosen(List<Transition<S, A, F>> rows, F facts) {
        List<Transition<S, A, F>> fitting = rows.stream()
                .filter(row -> row.choice() != null && row.choice().passes(facts))
                .toList();
        return fitting.isEmpty()
                ? rows.stream().filter(row -> row.choice() == null).toList()
                : fitting;
    }

    private List<Transition<S, A, F>> rows(S state, A action) {
        return transitions.stream().filter(row -> row.leaves(state, action)).toList();
    }

    private static boolean mine(Transition<?, ?, ?> row, Collection<String> roles) {
        return row.who().stream().anyMatch(roles::contains);
    }

    private static DomainError refused(String code, Object action, Enum<?> state) {
        return DomainError.refused(code, String.valueOf(action), state.name());
    }
}
