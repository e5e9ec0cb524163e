package org.fengqiao.mediation;

import static org.fengqiao.mediation.MediationState.ACCEPTED;
import static org.fengqiao.mediation.MediationState.AGREED;
import static org.fengqiao.mediation.MediationState.ASSIGNED;
import static org.fengqiao.mediation.MediationState.CLOSED;
import static org.fengqiao.mediation.MediationState.EFFECTIVE;
import static org.fengqiao.mediation.MediationState.IN_SESSION;
import static org.fengqiao.mediation.MediationState.OPENED;
import static org.fengqiao.mediation.MediationState.REFUSED;
import static org.fengqiao.mediation.MediationState.TERMINATED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.mediation.MediationAction.AgreementForm;
import org.fengqiao.organisation.Role;
import org.fengqiao.procedure.Offer;
import org.fengqiao.procedure.Transition;
import org.fengqiao.shared.DomainError;
import org.junit.jupiter.api.Test;

/** The table of mediation against what the law and the house rules say, written down here a second time. */
class MediationProcedureTest {

    private static final Set<Role> DESK = Set.of(Role.CLERK, Role.MEDIATOR, Role.DIRECTOR);
    private static final Set<Role> HOSTS = Set.of(Role.MEDIATOR);
    private static final Set<Role> HEADS = Set.of(Role.DIRECTOR);

    private record Row(
            MediationState from, String action, Set<Role> who, MediationState to, String event, String basis) {}

    private static final List<Row> ROWS = List.of(
            new Row(OPENED, "CONSENT", DESK, OPENED, "MEDIATION_CONSENTED", "PML 17"),
            new Row(OPENED, "REFUSE", DESK, REFUSED, "MEDIATION_REFUSED", "PML 17"),
            new Row(OPENED, "ACCEPT", Set.of(Role.CLERK, Role.DIRECTOR), ACCEPTED, "MEDIATION_ACCEPTED", "MOJ75 24"),
            new Row(ACCEPTED, "ASSIGN", HEADS, ASSIGNED, "MEDIATORS_ASSIGNED", "PML 19"),
            new Row(ASSIGNED, "ASSIGN", HEADS, ASSIGNED, "MEDIATORS_REPLACED", "MOJ75 25"),
            new Row(IN_SESSION, "ASSIGN", HEADS, IN_SESSION, "MEDIATORS_REPLACED", "MOJ75 25"),
            new Row(ASSIGNED, "RECORD_SESSION", HOSTS, IN_SESSION, "SESSION_RECORDED", "PML 27"),
            new Row(IN_SESSION, "RECORD_SESSION", HOSTS, IN_SESSION, "SESSION_RECORDED", "PML 27"),
            new Row(IN_SESSION, "AGREE", HOSTS, AGREED, "AGREEMENT_WRITTEN", "PML 28"),
            new Row(AGREED, "AGREE", HOSTS, AGREED, "AGREEMENT_REWRITTEN", "PML 29"),
            new Row(AGREED, "SIGN", HOSTS, AGREED, "AGREEMENT_SIGNED", "PML 29"),
            new Row(AGREED, "SEAL", HEADS, EFFECTIVE, "AGREEMENT_SEALED", "PML 29"),
            new Row(EFFECTIVE, "RECORD_PERFORMANCE", DESK, EFFECTIVE, "PERFORMANCE_RECORDED", "PML 31"),
            new Row(
                    ACCEPTED,
                    "TERMINATE",
                    Set.of(Role.MEDIATOR, Role.DIRECTOR),
                    TERMINATED,
                    "MEDIATION_TERMINATED",
                    "PML 26"),
            new Row(
                    ASSIGNED,
                    "TERMINATE",
                    Set.of(Role.MEDIATOR, Role.DIRECTOR),
                    TERMINATED,
                    "MEDIATION_TERMINATED",
                    "PML 26"),
            new Row(
                    IN_SESSION,
                    "TERMINATE",
                    Set.of(Role.MEDIATOR, Role.DIRECTOR),
                    TERMINATED,
                    "MEDIATION_TERMINATED",
                    "PML 26"),
            new Row(
                    AGREED,
                    "TERMINATE",
                    Set.of(Role.MEDIATOR, Role.DIRECTOR),
                    TERMINATED,
                    "MEDIATION_TERMINATED",
                    "PML 26"),
            new Row(EFFECTIVE, "CLOSE", DESK, CLOSED, "MEDIATION_CLOSED", "PML 27"),
            new Row(REFUSED, "CLOSE", DESK, CLOSED, "MEDIATION_CLOSED", "PML 27"),
            new Row(TERMINATED, "CLOSE", DESK, CLOSED, "MEDIATION_CLOSED", "PML 27"));

    /** Facts that every guard of an action lets pass. */
    private static MediationFacts passing(String action) {
        return switch (action) {
            case "CONSENT" -> facts(2, true, false, 2, false, false, 0);
            case "SIGN" -> facts(0, true, false, 1, true, false, 1);
            case "SEAL" -> facts(0, true, true, 0, true, true, 1);
            case "RECORD_PERFORMANCE" -> facts(0, true, false, 0, true, true, 1);
            default -> facts(0, true, true, 0, false, false, 0);
        };
    }

    private static MediationFacts facts(
            int unasked,
            boolean mine,
            boolean director,
            int unsigned,
            boolean anySignature,
            boolean mediatorSigned,
            int openItems) {
        return new MediationFacts(
                unasked,
                mine,
                director,
                AgreementForm.WRITTEN,
                unsigned,
                anySignature,
                mediatorSigned,
                openItems,
                () -> false);
    }

    private static Transition<MediationState, String, MediationFacts> take(
            MediationState state, String action, MediationFacts facts, Role role) {
        return MediationProcedure.TABLE.require(state, action, facts, List.of(role.name()));
    }

    private static void assertRefused(
            String code, MediationState state, String action, MediationFacts facts, Role role) {
        DomainError refused = assertThrows(
                DomainError.class, () -> take(state, action, facts, role), state + " " + action + " " + role);
        assertEquals(DomainError.Kind.REFUSED, refused.kind());
        assertEquals(code, refused.code(), state + " " + action + " " + role);
        // What is refused is also offered as refused, for the same reason, to whom it is offered at all.
        MediationProcedure.TABLE.offers(state, facts, List.of(role.name())).stream()
                .filter(offer -> offer.action().equals(action))
                .forEach(offer -> assertEquals(new Offer<>(action, false, code), offer));
    }

    @Test
    void everyActionInEveryStateForEveryRoleIsAsWrittenHereAndNothingElseIsPossible() {
        List<String> actions = actions();
        assertEquals(11, actions.size());
        for (MediationState state : MediationState.values()) {
            for (String action : actions) {
                Row row = ROWS.stream()
                        .filter(r -> r.from == state && r.action.equals(action))
                        .findFirst()
                        .orElse(null);
                for (Role role : Role.values()) {
                    if (row == null) {
                        assertRefused("ACTION_NOT_IN_STATE", state, action, passing(action), role);
                    } else if (!row.who.contains(role)) {
                        assertRefused("ACTION_NOT_YOURS", state, action, passing(action), role);
                    } else {
                        var taken = take(state, action, passing(action), role);
                        assertEquals(row.to, taken.to(), row + " " + role);
                        assertEquals(row.event, taken.event(), row + " " + role);
                        assertEquals(row.basis, taken.legalBasis(), row + " " + role);
                    }
                }
            }
        }
    }

    private static List<String> actions() {
        return Arrays.stream(MediationAction.class.getPermittedSubclasses())
                .map(MediationProcedure::name)
                .toList();
    }

    @Test
    void everyRowBelongsToAnActionRecordAndTheOtherWayRound() {
        Set<String> inTable = MediationProcedure.TABLE.transitions().stream()
                .map(Transition::action)
                .collect(Collectors.toSet());
        assertEquals(Set.copyOf(actions()), inTable);
        assertEquals(
                List.of(),
                MediationProcedure.TABLE.transitions().stream()
                        .filter(t -> ROWS.stream().noneMatch(r -> r.from == t.from() && r.action.equals(t.action())))
                        .toList());
    }

    @Test
    void everyButtonLeadsOnFromEveryStateButTheLast() {
        for (MediationState state : MediationState.values()) {
            Set<String> reachable = new java.util.HashSet<>();
            for (Role role : Role.values()) {
                MediationProcedure.TABLE
                        .offers(state, passing("ACCEPT"), List.of(role.name()))
                        .forEach(offer -> reachable.add(offer.action()));
            }
            assertEquals(state == CLOSED, reachable.isEmpty(), state.name());
        }
    }

    @Test
    void pml17_whoHasConsentedIsNotAskedAgain() {
        assertRefused("EVERYONE_CONSENTED", OPENED, "CONSENT", facts(0, false, false, 2, false, false, 0), Role.CLERK);
    }

    @Test
    void pml17_withoutEveryonesConsentNothingIsAccepted() {
        assertRefused("CONSENT_MISSING", OPENED, "ACCEPT", facts(1, false, true, 2, false, false, 0), Role.DIRECTOR);
    }

    @Test
    void pml17_aPartyMayStillRefuseAfterAllHaveConsented() {
        assertEquals(
                REFUSED,
                take(OPENED, "REFUSE", facts(0, false, false, 2, false, false, 0), Role.CLERK)
                        .to());
    }

    @Test
    void pml19_onlyTheMediatorsOfTheCaseMediateIt() {
        MediationFacts notMine = facts(0, false, false, 0, false, false, 0);
        for (Map.Entry<String, MediationState> each : Map.of(
                        "RECORD_SESSION", ASSIGNED, "AGREE", IN_SESSION, "TERMINATE", IN_SESSION)
                .entrySet()) {
            assertRefused("NOT_YOUR_MEDIATION", each.getValue(), each.getKey(), notMine, Role.MEDIATOR);
        }
        assertRefused("NOT_YOUR_MEDIATION", AGREED, "SIGN", facts(0, false, false, 1, true, false, 0), Role.MEDIATOR);
    }

    @Test
    void pml26_aDirectorMayTerminateWhatHeDoesNotMediate() {
        assertEquals(
                TERMINATED,
                take(IN_SESSION, "TERMINATE", facts(0, false, true, 2, false, false, 0), Role.DIRECTOR)
                        .to());
    }

    @Test
    void pml26_whatBindsIsNotTerminatedAnyMore() {
        assertRefused("ACTION_NOT_IN_STATE", EFFECTIVE, "TERMINATE", passing("TERMINATE"), Role.DIRECTOR);
    }

    @Test
    void pml28_30_anOralAgreementBindsAtOnce() {
        MediationFacts oral = passing("AGREE").asking(AgreementForm.ORAL);
        for (MediationState state : List.of(IN_SESSION, AGREED)) {
            var taken = take(state, "AGREE", oral, Role.MEDIATOR);
            assertEquals(EFFECTIVE, taken.to());
            assertEquals("AGREEMENT_ORAL", taken.event());
            assertEquals("PML 30", taken.legalBasis());
        }
    }

    @Test
    void pml28_withoutAFormItIsTakenForWritten() {
        assertEquals(
                AGREED,
                take(IN_SESSION, "AGREE", passing("AGREE").asking(null), Role.MEDIATOR)
                        .to());
    }

    @Test
    void pml29_onceOneHasSignedTheTextStandsWrittenOrOral() {
        for (AgreementForm form : AgreementForm.values()) {
            assertRefused(
                    "ALREADY_SIGNED",
                    AGREED,
                    "AGREE",
                    facts(0, true, false, 1, true, false, 0).asking(form),
                    Role.MEDIATOR);
        }
    }

    @Test
    void pml29_whenAllHaveSignedNobodySignsAgain() {
        assertRefused("EVERYONE_SIGNED", AGREED, "SIGN", facts(0, true, false, 0, true, true, 0), Role.MEDIATOR);
    }

    @Test
    void pml29_theSealComesLastAfterAllPartiesAndTheMediator() {
        assertRefused("SIGNATURES_MISSING", AGREED, "SEAL", facts(0, false, true, 1, true, true, 0), Role.DIRECTOR);
        assertRefused("SIGNATURES_MISSING", AGREED, "SEAL", facts(0, false, true, 0, true, false, 0), Role.DIRECTOR);
        assertEquals(
                EFFECTIVE,
                take(AGREED, "SEAL", facts(0, false, true, 0, true, true, 3), Role.DIRECTOR)
                        .to());
    }

    @Test
    void pml31_performanceIsRecordedAsLongAsSomethingIsPromised() {
        assertRefused(
                "NOTHING_TO_PERFORM",
                EFFECTIVE,
                "RECORD_PERFORMANCE",
                facts(0, true, false, 0, true, true, 0),
                Role.CLERK);
    }

    @Test
    void pml31_aCaseIsClosedWhenNothingPromisedIsOpen() {
        assertRefused("PERFORMANCE_OPEN", EFFECTIVE, "CLOSE", facts(0, true, false, 0, true, true, 1), Role.CLERK);
        assertEquals(
                CLOSED,
                take(TERMINATED, "CLOSE", facts(0, true, false, 0, false, false, 1), Role.CLERK)
                        .to());
    }

    @Test
    void severalRolesAddUp() {
        List<String> both = List.of("MEDIATOR", "DIRECTOR");
        List<String> offered = new ArrayList<>();
        MediationProcedure.TABLE
                .offers(AGREED, facts(0, true, true, 0, true, true, 0), both)
                .forEach(offer -> offered.add(offer.action() + " " + offer.allowed()));
        assertEquals(List.of("AGREE false", "SIGN false", "SEAL true", "TERMINATE true"), offered);
    }

    @Test
    void actionRecordsAreNamedAsInTheApi() {
        assertEquals("RECORD_SESSION", MediationProcedure.name(MediationAction.RecordSession.class));
        assertEquals("CLOSE", MediationProcedure.name(MediationAction.Close.class));
    }
}
