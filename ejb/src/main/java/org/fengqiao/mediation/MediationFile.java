package org.fengqiao.mediation;

import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.fengqiao.access.Viewer;
import org.fengqiao.casefile.CaseFile;
import org.fengqiao.casefile.Party;
import org.fengqiao.casefile.Proceeding;
import org.fengqiao.mediation.MediationAction.PerformanceStatus;
import org.fengqiao.organisation.Role;
import org.fengqiao.shared.FieldCheck;

/** A mediation with everything that hangs on it, as read in one go for an action or a view. */
record MediationFile(
        CaseFile file,
        Proceeding proceeding,
        Mediation mediation,
        List<Party> parties,
        List<Consent> consents,
        List<Assignment> mediators,
        List<Session> sessions,
        List<Signature> signatures,
        List<PerformanceItem> performance) {

    static MediationFile read(EntityManager em, CaseFile file, Proceeding proceeding, List<Party> parties) {
        Mediation mediation = em.find(Mediation.class, proceeding.id());
        return new MediationFile(
                file,
                proceeding,
                mediation,
                parties,
                mediation.consents,
                mediation.mediators,
                mediation.sessions,
                mediation.signatures,
                mediation.performance);
    }

    MediationState state() {
        return MediationState.valueOf(proceeding.state());
    }

    List<Party> principals() {
        return parties.stream().filter(Party::principal).toList();
    }

    List<Party> principals(FieldCheck fields, List<Long> ids) {
        List<Party> found =
                principals().stream().filter(p -> ids.contains(p.id())).toList();
        fields.when(found.size() < new HashSet<>(ids).size(), "parties", "UNKNOWN_PARTY");
        return found;
    }

    static String names(List<Party> parties) {
        return parties.stream().map(Party::name).collect(Collectors.joining("、"));
    }

    static String orEmpty(String text) {
        return text == null ? "" : text.strip();
    }

    /** @param unexplained see {@link MediationFacts#unexplained} */
    MediationFacts facts(Viewer viewer, BooleanSupplier unexplained) {
        return new MediationFacts(
                (int) principals().stream().filter(p -> !consented(p)).count(),
                mediators.stream().anyMatch(m -> m.staffId == viewer.staffId()),
                viewer.has(Role.DIRECTOR),
                null,
                (int) principals().stream().filter(p -> !signed(p)).count(),
                !signatures.isEmpty(),
                signatures.stream().anyMatch(s -> s.staffId != null),
                (int) performance.stream()
                        .filter(i -> i.status == PerformanceStatus.OPEN)
                        .count(),
                unexplained);
    }

    boolean consented(Party party) {
        return consents.stream().anyMatch(c -> c.partyId == party.id() && c.given);
    }

    boolean signed(Party party) {
        return signatures.stream().anyMatch(s -> Objects.equals(s.partyId, party.id()));
    }
}
