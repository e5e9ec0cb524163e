package org.fengqiao.mediation;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fengqiao.access.Viewer;
import org.fengqiao.casefile.CaseFile;
import org.fengqiao.casefile.CaseFiles;
import org.fengqiao.casefile.Party;
import org.fengqiao.mediation.MediationView.Item;
import org.fengqiao.mediation.MediationView.Mediator;
import org.fengqiao.mediation.MediationView.PartyStanding;
import org.fengqiao.mediation.MediationView.SessionEntry;
import org.fengqiao.organisation.Organisation;
import org.fengqiao.organisation.OrganisationKind;
import org.fengqiao.organisation.Organisations;
import org.fengqiao.organisation.StaffDirectory;
import org.fengqiao.region.RegionCode;
import org.fengqiao.shared.ApplicationService;

/** Puts a mediation together for a viewer, and what he may choose from when he acts. */
@ApplicationService
public class MediationViews {

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    CaseFiles files;

    @Inject
    Mediations mediations;

    @Inject
    Organisations organisations;

    @Inject
    StaffDirectory staff;

    /** A person who can be named as mediator. */
    public record Candidate(long id, String login, String name) {}

    /** @throws org.fengqiao.shared.DomainError NOT_FOUND when the viewer sees no such mediation */
    public MediationView view(Viewer viewer, String caseNo, long proceedingId) {
        CaseFile file = files.find(viewer, caseNo);
        MediationFile m = mediations.read(file, proceedingId);
        Mediation mediation = m.mediation();
        Map<Long, String> names =
                staff.names(m.mediators().stream().map(a -> a.staffId).toList());
        return new MediationView(
                caseNo,
                proceedingId,
                m.state(),
                file.version(),
                mediation.number,
                mediation.committeeId,
                mediation.committeeId == null
                        ? null
                        : organisations
                                .find(mediation.committeeId)
                                .map(Organisation::name)
                                .orElse(""),
                mediation.ownInitiative,
                mediation.acceptedOn,
                mediation.chosenByParties,
                m.mediators().stream().map(a -> mediator(m, a, names)).toList(),
                m.principals().stream().map(p -> standing(m, p)).toList(),
                m.sessions().stream()
                        .map(s -> new SessionEntry(s.number, s.heldAt, s.place, s.participants, s.record, s.result))
                        .toList(),
                mediation.form,
                mediation.agreedOn,
                mediation.facts,
                mediation.itemList(),
                mediation.performanceManner,
                mediation.copies,
                m.performance().stream()
                        .map(i -> new Item(
                                i.number, i.obligor, i.content, i.amount, i.dueOn, i.status, i.settledOn, i.note))
                        .toList(),
                mediation.sealedOn,
                mediation.effectiveOn,
                mediation.terminationGround,
                mediation.terminationReason,
                mediation.routesTold == null ? List.of() : List.of(mediation.routesTold.split(",")),
                mediation.terminatedOn,
                mediation.closedOn,
                mediations.offers(viewer, m));
    }

    /** The mediators of the committee that took the case on. */
    public List<Candidate> candidates(Viewer viewer, String caseNo, long proceedingId) {
        Mediation mediation =
                mediations.read(files.find(viewer, caseNo), proceedingId).mediation();
        return mediation.committeeId == null
                ? List.of()
                : staff.mediatorsOf(mediation.committeeId).stream()
                        .map(s -> new Candidate(s.id(), s.login(), s.name()))
                        .toList();
    }

    /** Committees that could take the case on: those at the place of the dispute or above it, within the viewer's reach; own first. */
    public List<Organisation> committees(Viewer viewer, String caseNo) {
        CaseFile file = files.find(viewer, caseNo);
        RegionCode place = RegionCode.of(file.regionCode());
        RegionCode reach = RegionCode.of(viewer.regionCode());
        return organisations.within(reach.low(), reach.high(), OrganisationKind.COMMITTEE).stream()
                .filter(c -> RegionCode.of(c.regionCode()).contains(place))
                .toList();
    }

    private static Mediator mediator(MediationFile m, Assignment a, Map<Long, String> names) {
        return new Mediator(
                a.staffId,
                names.get(a.staffId),
                a.host,
                a.disclosure,
                m.signatures().stream()
                        .filter(s -> Objects.equals(s.staffId, a.staffId))
                        .map(s -> s.signedOn)
                        .findFirst()
                        .orElse(null));
    }

    private static PartyStanding standing(MediationFile m, Party party) {
        Consent consent = m.consents().stream()
                .filter(c -> c.partyId == party.id())
                .findFirst()
                .orElse(null);
        Signature signature = m.signatures().stream()
                .filter(s -> Objects.equals(s.partyId, party.id()))
                .findFirst()
                .orElse(null);
        return new PartyStanding(
                party.id(),
                party.name(),
                consent == null ? null : consent.given,
                consent == null ? null : consent.manner,
                consent == null ? null : consent.on,
                consent == null ? null : consent.note,
                signature == null ? null : signature.manner,
                signature == null ? null : signature.signedOn);
    }
}
