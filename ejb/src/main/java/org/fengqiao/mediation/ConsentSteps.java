package org.fengqiao.mediation;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.access.Viewer;
import org.fengqiao.casefile.CaseFiles;
import org.fengqiao.casefile.CaseNumbers;
import org.fengqiao.casefile.Party;
import org.fengqiao.mediation.MediationAction.Accept;
import org.fengqiao.mediation.MediationAction.Assign;
import org.fengqiao.mediation.MediationAction.Refuse;
import org.fengqiao.organisation.Organisation;
import org.fengqiao.organisation.Organisations;
import org.fengqiao.organisation.Role;
import org.fengqiao.organisation.StaffDirectory;
import org.fengqiao.region.RegionCode;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.FieldCheck;
import org.fengqiao.shared.NumberTemplate;
import org.fengqiao.shared.TimeSource;

/** The way into a mediation: the parties' consent or refusal, the acceptance by a committee, the mediators (PML Art. 17, 19). */
@ApplicationService
class ConsentSteps {

    /** Style of the official volume cover, {@code （年份）人调字第 号} (DOMAIN 1.4). */
    private static final NumberTemplate NUMBER = NumberTemplate.of("（{yyyy}）{orgAbbr}人调字第{seq}号");

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    TimeSource time;

    @Inject
    CaseFiles files;

    @Inject
    CaseNumbers numbers;

    @Inject
    Organisations organisations;

    @Inject
    StaffDirectory staff;

    Map<String, Object> consent(MediationFile file, MediationAction.Consent action) {
        FieldCheck fields = new FieldCheck();
        LocalDate on = fields.day("on", action.on(), time.today(), null);
        fields.text("note", action.note(), false, 500);
        List<Party> asked = action.parties().isEmpty()
                ? file.principals().stream().filter(p -> !file.consented(p)).toList()
                : file.principals(fields, action.parties());
        fields.complain();
        asked.forEach(party -> record(file, party, true, action.manner(), on, action.note()));
        return Map.of(
                "parties",
                MediationFile.names(asked),
                "manner",
                "@mediation.manner." + action.manner(),
                "on",
                on.toString());
    }

    Map<String, Object> refuse(MediationFile file, Refuse action) {
        FieldCheck fields = new FieldCheck();
        LocalDate on = fields.day("on", action.on(), time.today(), null);
        fields.required("party", action.party());
        fields.text("note", action.note(), false, 500);
        List<Party> refusing = file.principals(fields, action.party() == null ? List.of() : List.of(action.party()));
        fields.complain();
        record(file, refusing.get(0), false, action.manner(), on, action.note());
        file.mediation().terminatedOn = on;
        return Map.of(
                "parties",
                MediationFile.names(refusing),
                "manner",
                "@mediation.manner." + action.manner(),
                "on",
                on.toString(),
                "note",
                MediationFile.orEmpty(action.note()));
    }

    private void record(
            MediationFile file, Party party, boolean given, MediationAction.Manner manner, LocalDate on, String note) {
        Consent consent = file.consents().stream()
                .filter(c -> c.partyId == party.id())
                .findFirst()
                .orElseGet(Consent::new);
        consent.proceedingId = file.proceeding().id();
        consent.partyId = party.id();
        consent.given = given;
        consent.manner = manner;
        consent.on = on;
        consent.note = note;
        if (consent.id == null) {
            em.persist(consent);
            file.consents().add(consent);
        }
    }

    Map<String, Object> accept(Viewer viewer, MediationFile file, Accept action) {
        FieldCheck fields = new FieldCheck();
        LocalDate on = fields.day("on", action.on(), time.today(), null);
        Organisation committee = committee(viewer, file, action.committee(), fields);
        fields.complain();
        Mediation mediation = file.mediation();
        mediation.committeeId = committee.id();
        mediation.ownInitiative = Boolean.TRUE.equals(action.ownInitiative());
        mediation.acceptedOn = on;
        int seq = numbers.next("MEDIATION", committee.id(), on.getYear());
        mediation.number = NUMBER.format(on.getYear(), seq, Map.of("orgAbbr", committee.abbreviation()));
        files.attach(file.file(), committee.id(), "COMMITTEE", null);
        return Map.of("committee", committee.name(), "number", mediation.number, "on", on.toString());
    }

    private Organisation committee(Viewer viewer, MediationFile file, Long chosen, FieldCheck fields) {
        if (chosen == null) {
            return organisations.committeesOf(file.file().centreId()).stream()
                    .findFirst()
                    .orElseThrow(() -> DomainError.refused("NO_COMMITTEE"));
        }
        Organisation committee = organisations.find(chosen).orElse(null);
        boolean inReach = committee != null
                && committee.kind() == org.fengqiao.organisation.OrganisationKind.COMMITTEE
                && RegionCode.of(viewer.regionCode()).contains(RegionCode.of(committee.regionCode()));
        fields.when(!inReach, "committee", "UNKNOWN_COMMITTEE");
        return committee;
    }

    Map<String, Object> assign(MediationFile file, Assign action) {
        FieldCheck fields = new FieldCheck();
        fields.required("host", action.host());
        fields.when(!Boolean.TRUE.equals(action.recusalChecked()), "recusalChecked", "RECUSAL_NOT_CHECKED");
        boolean disclosed = action.disclosure() != null && !action.disclosure().isBlank();
        fields.text("disclosure", action.disclosure(), false, 500);
        fields.when(
                disclosed && !Boolean.TRUE.equals(action.acceptedByParties()), "acceptedByParties", "RECUSAL_REQUIRED");
        Set<Long> chosen = new LinkedHashSet<>();
        if (action.host() != null) {
            chosen.add(action.host());
        }
        chosen.addAll(action.others());
        List<Long> eligible = staff.idsOf(file.mediation().committeeId, Role.MEDIATOR);
        fields.when(!eligible.containsAll(chosen), "host", "NOT_A_MEDIATOR_HERE");
        fields.complain();
        List<Long> relieved = new ArrayList<>();
        for (Assignment before : List.copyOf(file.mediators())) {
            if (!chosen.contains(before.staffId)) {
                relieved.add(before.staffId);
                files.relieve(file.file(), before.staffId);
                file.mediators().remove(before);
                em.remove(before);
            }
        }
        for (Long id : chosen) {
            boolean host = id.equals(action.host());
            assign(
                    file,
                    new Assignment(
                            file.proceeding().id(),
                            id,
                            host,
                            disclosed ? action.disclosure().strip() : null));
            files.putInCharge(file.file(), id, host ? "HOST" : "MEDIATOR");
        }
        file.mediation().hostId = action.host();
        file.mediation().chosenByParties = Boolean.TRUE.equals(action.chosenByParties());
        Map<Long, String> names = staff.names(chosen);
        return Map.of(
                "mediators",
                chosen.stream().map(names::get).collect(Collectors.joining("、")),
                "chosen",
                "@mediation.chosen." + file.mediation().chosenByParties,
                "recusal",
                "@mediation.recusal." + (disclosed ? "DISCLOSED" : "NONE"),
                "staff",
                List.copyOf(chosen),
                "relieved",
                relieved);
    }

    private void assign(MediationFile file, Assignment assignment) {
        Assignment before = file.mediators().stream()
                .filter(each -> each.staffId == assignment.staffId)
                .findFirst()
                .orElse(null);
        if (before == null) {
            em.persist(assignment);
            file.mediators().add(assignment);
        } else {
            before.host = assignment.host;
            before.disclosure = assignment.disclosure;
        }
    }
}
