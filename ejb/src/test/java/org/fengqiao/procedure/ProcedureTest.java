package org.fengqiao.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.fengqiao.shared.DomainError;
import org.junit.jupiter.api.Test;

class ProcedureTest {

    enum State {
        CONSENTING,
        ACCEPTED,
        AGREED,
        EFFECTIVE,
        CLOSED,
        TERMINATED
    }

    enum Action {
        ACCEPT,
        NOTE,
        AGREE,
        SEAL,
        CLOSE,
        TERMINATE
    }

    enum Role {
        CLERK,
        MEDIATOR
    }

    record Facts(boolean allConsent, boolean heard, Boolean written, boolean signed) {}

    private static final Facts NOTHING = new Facts(false, false, null, false);
    private static final Facts HEARD = new Facts(true, true, null, false);
    private static final Set<String> MEDIATOR = Set.of("MEDIATOR");
    private static final Set<String> CLERK = Set.of("CLERK");

    private static ProcedureBuilder<State, Action, Facts> table() {
        return Procedure.<State, Action, Facts>named("SAMPLE")
                .starts(State.CONSENTING)
                .ends(State.CLOSED, State.TERMINATED)
                .on(Action.ACCEPT, State.CONSENTING)
                .to(State.ACCEPTED)
                .by(Role.CLERK, Role.MEDIATOR)
                .guard("ALL_CONSENT", Facts::allConsent)
                .records("ACCEPTED")
                .basis("PML 17")
                .on(Action.NOTE, State.CONSENTING, State.ACCEPTED)
                .by(Role.CLERK)
                .records("NOTED")
                .basis("HOUSE")
                .on(Action.AGREE, State.ACCEPTED)
                .to(State.AGREED)
                .by(Role.MEDIATOR)
                .when("AGREEMENT_FORM", facts -> facts.written() != null && facts.written())
                .guard("NOT_HEARD", Facts::heard)
                .records("AGREED")
                .basis("PML 29")
                .on(Action.AGREE, State.ACCEPTED)
                .to(State.EFFECTIVE)
                .by(Role.MEDIATOR)
                .when("AGREEMENT_FORM", facts -> facts.written() != null && !facts.written())
                .guard("NOT_HEARD", Facts::heard)
                .records("AGREED_ORALLY")
                .basis("PML 30")
                .on(Action.SEAL, State.AGREED)
                .to(State.EFFECTIVE)
                .by(Role.CLERK)
                .guard("SIGNATURES_MISSING", Facts::signed)
                .records("SEALED")
                .basis("PML 29")
                .on(Action.CLOSE, State.EFFECTIVE)
                .to(State.CLOSED)
                .by(Role.MEDIATOR)
                .records("CLOSED")
                .basis("PML 31")
                .on(Action.TERMINATE, State.CONSENTING, State.ACCEPTED)
                .to(State.TERMINATED)
                .by(Role.MEDIATOR)
                .records("TERMINATED")
                .basis("PML 26");
    }

    private final Procedure<State, Action, Facts> procedure = table().build();

    @Test
    void offersWhatTheRoleMayDoAndSaysWhyNot() {
        assertEquals(
                List.of(new Offer<>(Action.ACCEPT, false, "ALL_CONSENT"), new Offer<>(Action.NOTE, true, null)),
                procedure.offers(State.CONSENTING, NOTHING, CLERK));
        assertEquals(
                List.of(new Offer<>(Action.ACCEPT, true, null), new Offer<>(Action.TERMINATE, true, null)),
                procedure.offers(State.CONSENTING, HEARD, MEDIATOR));
        assertEquals(List.of(), procedure.offers(State.CONSENTING, HEARD, Set.of("LEADER")));
        assertEquals(List.of(), procedure.offers(State.CLOSED, HEARD, MEDIATOR));
    }

    @Test
    void anActionWithTwoRowsIsOfferedOnceAndBeforeItsChoiceIsKnown() {
        assertEquals(
                List.of(new Offer<>(Action.AGREE, true, null), new Offer<>(Action.TERMINATE, true, null)),
                procedure.offers(State.ACCEPTED, HEARD, MEDIATOR));
        assertEquals(
                new Offer<>(Action.AGREE, false, "NOT_HEARD"),
                procedure.offers(State.ACCEPTED, NOTHING, MEDIATOR).get(0));
    }

    @Test
    void mediationLaw29And30_writtenAndOralAgreementsPartHere() {
        assertEquals(
                State.AGREED,
                require(Action.AGREE, new Facts(true, true, true, false)).to());
        assertEquals(
                "AGREED_ORALLY",
                require(Action.AGREE, new Facts(true, true, false, false)).event());
        assertEquals("AGREEMENT_FORM", refusal(State.ACCEPTED, Action.AGREE, HEARD, MEDIATOR));
        assertEquals("NOT_HEARD", refusal(State.ACCEPTED, Action.AGREE, new Facts(true, false, true, false), MEDIATOR));
    }

    @Test
    void aRefusedChoiceDoesNotSlipThroughTheRowForOtherwise() {
        Procedure<State, Action, Facts> sample = table().on(Action.SEAL, State.EFFECTIVE)
                .to(State.CLOSED)
                .by(Role.CLERK)
                .when("FORM_WRITTEN", facts -> facts.written() != null && facts.written())
                .guard("SIGNATURES_MISSING", Facts::signed)
                .records("SEALED")
                .basis("PML 29")
                .on(Action.SEAL, State.EFFECTIVE)
                .by(Role.CLERK)
                .records("SEALED_ORALLY")
                .basis("PML 30")
                .build();
        DomainError error = assertThrows(
                DomainError.class,
                () -> sample.require(State.EFFECTIVE, Action.SEAL, new Facts(true, true, true, false), CLERK));
        assertEquals("SIGNATURES_MISSING", error.code());
        assertEquals(
                "SEALED_ORALLY",
                sample.require(State.EFFECTIVE, Action.SEAL, HEARD, CLERK).event());
    }

    @Test
    void refusalsSayWhetherStateRoleOrFactStandsInTheWay() {
        assertEquals("ACTION_NOT_IN_STATE", refusal(State.CONSENTING, Action.CLOSE, HEARD, MEDIATOR));
        assertEquals("ACTION_NOT_IN_STATE", refusal(State.CLOSED, Action.CLOSE, HEARD, MEDIATOR));
        assertEquals("ACTION_NOT_YOURS", refusal(State.EFFECTIVE, Action.CLOSE, HEARD, CLERK));
        assertEquals("ACTION_NOT_YOURS", refusal(State.EFFECTIVE, Action.CLOSE, HEARD, Set.of()));
        assertEquals("ALL_CONSENT", refusal(State.CONSENTING, Action.ACCEPT, NOTHING, MEDIATOR));
    }

    @Test
    void whatIsOfferedIsTakenAndWhatIsNotOfferedIsRefused() {
        for (State state : State.values()) {
            for (Set<String> roles : List.of(CLERK, MEDIATOR, Set.of("CLERK", "MEDIATOR"), Set.<String>of())) {
                for (int bits = 0; bits < 16; bits++) {
                    Facts facts = new Facts((bits & 1) > 0, (bits & 2) > 0, (bits & 4) > 0, (bits & 8) > 0);
                    List<Offer<Action>> offers = procedure.offers(state, facts, roles);
                    for (Action action : Action.values()) {
                        boolean offered = offers.contains(new Offer<>(action, true, null));
                        if (offered) {
                            assertEquals(
                                    state,
                                    procedure
                                            .require(state, action, facts, roles)
                                            .from());
                        } else {
                            String code = refusal(state, action, facts, roles);
                            offers.stream()
                                    .filter(offer -> offer.action() == action)
                                    .forEach(offer -> assertEquals(offer.reason(), code));
                        }
                    }
                }
            }
        }
    }

    @Test
    void aRowWithoutTargetStays() {
        assertEquals(
                State.ACCEPTED,
                procedure.require(State.ACCEPTED, Action.NOTE, HEARD, CLERK).to());
    }

    @Test
    void aTableWithAMistakeDoesNotComeIntoBeing() {
        assertMistake(
                "no way leads to EFFECTIVE",
                Procedure.<State, Action, Facts>named("X")
                        .starts(State.CONSENTING)
                        .ends(State.CLOSED)
                        .on(Action.CLOSE, State.CONSENTING)
                        .to(State.CLOSED)
                        .by(Role.CLERK)
                        .records("CLOSED")
                        .basis("HOUSE"));
        assertMistake(
                "no way leads from AGREED to an end",
                table().on(Action.CLOSE, State.CLOSED)
                        .to(State.CLOSED)
                        .by(Role.CLERK)
                        .records("X")
                        .basis("HOUSE"),
                State.AGREED);
        assertMistake(
                "CONSENTING NOTE: a row stands behind one without guard and choice",
                table().on(Action.NOTE, State.CONSENTING)
                        .by(Role.CLERK)
                        .records("X")
                        .basis("HOUSE"));
        assertMistake(
                "CLOSED NOTE: nobody may do it",
                table().on(Action.NOTE, State.CLOSED).records("X").basis("HOUSE"));
        assertMistake(
                "CLOSED NOTE: no event",
                table().on(Action.NOTE, State.CLOSED).by(Role.CLERK).basis("HOUSE"));
        assertMistake(
                "CLOSED NOTE: neither legal basis nor HOUSE",
                table().on(Action.NOTE, State.CLOSED).by(Role.CLERK).records("X"));
        assertMistake(
                "CLOSED NOTE: neither legal basis nor HOUSE",
                table().on(Action.NOTE, State.CLOSED)
                        .by(Role.CLERK)
                        .records("X")
                        .basis("Art. 29"));
    }

    // The second form takes out the rows that leave a state, so that it becomes a dead end.
    private static void assertMistake(String mistake, ProcedureBuilder<State, Action, Facts> builder, State deadEnd) {
        List<Transition<State, Action, Facts>> rows = builder.build().transitions().stream()
                .filter(row -> row.from() != deadEnd)
                .toList();
        assertMistake(
                mistake,
                assertThrows(
                        IllegalArgumentException.class,
                        () -> new Procedure<>("X", State.CONSENTING, Set.of(State.CLOSED, State.TERMINATED), rows)));
    }

    private static void assertMistake(String mistake, ProcedureBuilder<State, Action, Facts> builder) {
        assertMistake(mistake, assertThrows(IllegalArgumentException.class, builder::build));
    }

    private static void assertMistake(String mistake, IllegalArgumentException error) {
        assertTrue(error.getMessage().contains(mistake), error.getMessage());
    }

    private Transition<State, Action, Facts> require(Action action, Facts facts) {
        return procedure.require(State.ACCEPTED, action, facts, MEDIATOR);
    }

    private String refusal(State state, Action action, Facts facts, Set<String> roles) {
        DomainError error = assertThrows(DomainError.class, () -> procedure.require(state, action, facts, roles));
        assertEquals(DomainError.Kind.REFUSED, error.kind());
        return error.code();
    }
}
