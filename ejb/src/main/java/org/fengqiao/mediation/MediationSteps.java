package org.fengqiao.mediation;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.access.Viewer;
import org.fengqiao.casefile.CaseFiles;
import org.fengqiao.casefile.CaseNumbers;
import org.fengqiao.casefile.Party;
import org.fengqiao.mediation.MediationAction.Accept;
import org.fengqiao.mediation.MediationAction.Agree;
import org.fengqiao.mediation.MediationAction.AgreementForm;
import org.fengqiao.mediation.MediationAction.Assign;
import org.fengqiao.mediation.MediationAction.Close;
import org.fengqiao.mediation.MediationAction.Performance;
import org.fengqiao.mediation.MediationAction.PerformanceStatus;
import org.fengqiao.mediation.MediationAction.RecordPerformance;
import org.fengqiao.mediation.MediationAction.RecordSession;
import org.fengqiao.mediation.MediationAction.Refuse;
import org.fengqiao.mediation.MediationAction.Seal;
import org.fengqiao.mediation.MediationAction.Sign;
import org.fengqiao.mediation.MediationAction.Terminate;
import org.fengqiao.organisation.Organisation;
import org.fengqiao.organisation.Organisations;
import org.fengqiao.organisation.Role;
import org.fengqiao.organisation.StaffDirectory;
import org.fengqiao.region.RegionCode;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.NumberTemplate;
import org.fengqiao.shared.TimeSource;

/** What each action of a mediation does to it. Whether it may be done has been decided by the table before. */
@ApplicationService
class MediationSteps {

    /** Style of the official volume cover, {@code （年份）人调字第 号} (DOMAIN 1.4). */
    private static final NumberTemplate NUMBER = NumberTemplate.of("（{yyyy}）{orgAbbr}人调字第{seq}号");

    private static final BigDecimal MOST = new BigDecimal("999999999999.99");

    /** Older than any mediation that could still be written down here; keeps slips of the pen out of numbers and statistics. */
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

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

    @Inject
    MediationPapers papers;

    /** Does what the action says and tells what the event's sentence needs. */
    Map<String, Object> take(Viewer viewer, MediationFile file, MediationAction action) {
        if (action instanceof MediationAction.Consent consent) {
            return consent(file, consent);
        } else if (action instanceof Refuse refuse) {
            return refuse(file, refuse);
        } else if (action instanceof Accept accept) {
            return accept(viewer, file, accept);
        } else if (action instanceof Assign assign) {
            return assign(file, assign);
        } else if (action instanceof RecordSession session) {
            return session(file, session);
        } else if (action instanceof Agree agree) {
            return agree(viewer, file, agree);
        } else if (action instanceof Sign sign) {
            return sign(viewer, file, sign);
        } else if (action instanceof Seal seal) {
            return seal(viewer, file, seal);
        } else if (action instanceof RecordPerformance performance) {
            return perform(file, performance);
        } else if (action instanceof Terminate terminate) {
            return terminate(file, terminate);
        }
        return close(file, (Close) action);
    }

    private Map<String, Object> consent(MediationFile file, MediationAction.Consent action) {
        Fields fields = new Fields();
        LocalDate on = day(fields, "on", action.on(), null);
        fields.text("note", action.note(), false, 500);
        List<Party> asked = action.parties().isEmpty()
                ? file.principals().stream().filter(p -> !file.consented(p)).toList()
                : principals(file, fields, action.parties());
        fields.complain();
        asked.forEach(party -> record(file, party, true, action.manner(), on, action.note()));
        return Map.of("parties", names(asked), "manner", "@mediation.manner." + action.manner(), "on", on.toString());
    }

    private Map<String, Object> refuse(MediationFile file, Refuse action) {
        Fields fields = new Fields();
        LocalDate on = day(fields, "on", action.on(), null);
        fields.required("party", action.party());
        fields.text("note", action.note(), false, 500);
        List<Party> refusing = principals(file, fields, action.party() == null ? List.of() : List.of(action.party()));
        fields.complain();
        record(file, refusing.get(0), false, action.manner(), on, action.note());
        file.mediation().terminatedOn = on;
        return Map.of(
                "parties",
                names(refusing),
                "manner",
                "@mediation.manner." + action.manner(),
                "on",
                on.toString(),
                "note",
                orEmpty(action.note()));
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

    private Map<String, Object> accept(Viewer viewer, MediationFile file, Accept action) {
        Fields fields = new Fields();
        LocalDate on = day(fields, "on", action.on(), null);
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

    private Organisation committee(Viewer viewer, MediationFile file, Long chosen, Fields fields) {
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

    private Map<String, Object> assign(MediationFile file, Assign action) {
        Fields fields = new Fields();
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

    private Map<String, Object> session(MediationFile file, RecordSession action) {
        Fields fields = new Fields();
        fields.required("heldAt", action.heldAt());
        fields.text("place", action.place(), true, 200);
        fields.text("participants", action.participants(), false, 500);
        fields.text("record", action.record(), true, 20_000);
        fields.required("result", action.result());
        if (action.heldAt() != null) {
            day(fields, "heldAt", action.heldAt().toLocalDate(), file.mediation().acceptedOn);
        }
        fields.complain();
        Session session = new Session();
        session.proceedingId = file.proceeding().id();
        session.number = file.sessions().size() + 1;
        session.heldAt = action.heldAt();
        session.place = action.place().strip();
        session.participants = action.participants();
        session.record = action.record().strip();
        session.result = action.result();
        em.persist(session);
        file.sessions().add(session);
        return Map.of(
                "number",
                session.number,
                "place",
                session.place,
                "heldAt",
                action.heldAt().toString(),
                "result",
                "@mediation.result." + action.result());
    }

    private Map<String, Object> agree(Viewer viewer, MediationFile file, Agree action) {
        Fields fields = new Fields();
        LocalDate on = day(fields, "on", action.on(), file.mediation().acceptedOn);
        fields.required("form", action.form());
        fields.text("facts", action.facts(), true, 20_000);
        fields.when(action.items().isEmpty(), "items", "REQUIRED");
        for (int i = 0; i < action.items().size(); i++) {
            fields.text("items[" + i + "]", action.items().get(i), true, 2_000);
        }
        fields.text("performanceManner", action.performanceManner(), false, 2_000);
        for (int i = 0; i < action.performance().size(); i++) {
            performance(fields, "performance[" + i + "].", action.performance().get(i), on);
        }
        fields.when(
                action.copies() != null && (action.copies() < 1 || action.copies() > 99),
                "copies",
                "OUT_OF_RANGE",
                "1",
                "99");
        fields.complain();
        Mediation mediation = file.mediation();
        mediation.form = action.form();
        mediation.agreedOn = on;
        mediation.facts = action.facts().strip();
        mediation.items = action.items().stream()
                .map(item -> item.strip().replaceAll("\\s*\\R\\s*", " "))
                .collect(Collectors.joining("\n"));
        mediation.performanceManner = action.performanceManner();
        mediation.copies = action.copies() == null ? file.principals().size() + 1 : action.copies();
        if (!file.performance().isEmpty() || !file.signatures().isEmpty()) {
            file.performance().forEach(em::remove);
            file.signatures().forEach(em::remove);
            file.performance().clear();
            file.signatures().clear();
            em.flush(); // the numbers of the new items are those of the old ones
        }
        List<PerformanceItem> items = new ArrayList<>();
        for (Performance performance : action.performance()) {
            items.add(item(file, items.size() + 1, performance));
        }
        if (action.form() == AgreementForm.ORAL) {
            mediation.effectiveOn = on;
        }
        papers.agreement(viewer, file, items, List.of());
        return Map.of(
                "form",
                "@mediation.form." + action.form(),
                "on",
                on.toString(),
                "items",
                action.items().size(),
                "number",
                mediation.number);
    }

    private void performance(Fields fields, String at, Performance item, LocalDate agreedOn) {
        if (item == null) {
            fields.required(at + "content", null);
            return;
        }
        fields.text(at + "obligor", item.obligor(), true, 80);
        fields.text(at + "content", item.content(), true, 1_000);
        fields.required(at + "dueOn", item.dueOn());
        fields.when(
                item.dueOn() != null && item.dueOn().isBefore(agreedOn), at + "dueOn", "BEFORE", agreedOn.toString());
        if (item.amount() != null) {
            boolean inRange = item.amount().signum() >= 0 && item.amount().compareTo(MOST) <= 0;
            fields.when(!inRange, at + "amount", "OUT_OF_RANGE", "0", MOST.toPlainString());
            // The database would round it without a word.
            fields.when(inRange && item.amount().stripTrailingZeros().scale() > 2, at + "amount", "TOO_PRECISE", 2);
        }
    }

    private PerformanceItem item(MediationFile file, int number, Performance performance) {
        PerformanceItem item = new PerformanceItem();
        item.proceedingId = file.proceeding().id();
        item.number = number;
        item.obligor = performance.obligor().strip();
        item.content = performance.content().strip();
        item.amount = performance.amount();
        item.dueOn = performance.dueOn();
        item.status = PerformanceStatus.OPEN;
        em.persist(item);
        file.performance().add(item);
        return item;
    }

    private Map<String, Object> sign(Viewer viewer, MediationFile file, Sign action) {
        Fields fields = new Fields();
        LocalDate on = day(fields, "on", action.on(), file.mediation().agreedOn);
        boolean mediator = !Boolean.FALSE.equals(action.mediator());
        List<Party> signing = action.parties().isEmpty() && mediator
                ? file.principals().stream().filter(p -> !file.signed(p)).toList()
                : principals(file, fields, action.parties());
        boolean again = file.signatures().stream().anyMatch(s -> Objects.equals(s.staffId, viewer.staffId()));
        boolean nobody = signing.stream().allMatch(file::signed) && (!mediator || again);
        fields.when(nobody, "parties", "NOBODY_SIGNS");
        fields.complain();
        for (Party party : signing) {
            if (!file.signed(party)) {
                signature(file, party.id(), null, action.manner(), on);
            }
        }
        if (mediator && !again) {
            signature(file, null, viewer.staffId(), MediationAction.SigningManner.SIGNATURE, on);
        }
        papers.agreement(viewer, file, file.performance(), file.signatures());
        boolean complete = file.facts(viewer).everyoneSigned();
        return Map.of(
                "parties",
                names(signing),
                "mediator",
                mediator ? viewer.name() : "",
                "on",
                on.toString(),
                "complete",
                complete);
    }

    private void signature(
            MediationFile file, Long party, Long staffId, MediationAction.SigningManner manner, LocalDate on) {
        Signature signature = new Signature();
        signature.proceedingId = file.proceeding().id();
        signature.partyId = party;
        signature.staffId = staffId;
        signature.manner = manner;
        signature.signedOn = on;
        em.persist(signature);
        file.signatures().add(signature);
    }

    /** The agreement binds from the day on which the last of all signatures and the seal stands under it (Art. 29). */
    private Map<String, Object> seal(Viewer viewer, MediationFile file, Seal action) {
        Fields fields = new Fields();
        LocalDate on = day(fields, "on", action.on(), file.mediation().agreedOn);
        fields.complain();
        Mediation mediation = file.mediation();
        mediation.sealedOn = on;
        mediation.effectiveOn = file.signatures().stream()
                .map(s -> s.signedOn)
                .filter(signed -> signed.isAfter(on))
                .max(LocalDate::compareTo)
                .orElse(on);
        papers.agreement(viewer, file, file.performance(), file.signatures());
        return Map.of("on", on.toString(), "effectiveOn", mediation.effectiveOn.toString(), "number", mediation.number);
    }

    private Map<String, Object> perform(MediationFile file, RecordPerformance action) {
        Fields fields = new Fields();
        LocalDate on = day(fields, "on", action.on(), file.mediation().effectiveOn);
        fields.required("item", action.item());
        fields.when(action.status() == null || action.status() == PerformanceStatus.OPEN, "status", "REQUIRED");
        PerformanceItem item = file.performance().stream()
                .filter(i -> action.item() != null && i.number == action.item())
                .findFirst()
                .orElse(null);
        fields.when(action.item() != null && item == null, "item", "UNKNOWN_ITEM");
        fields.when(item != null && item.status != PerformanceStatus.OPEN, "item", "ITEM_SETTLED");
        // A promise that was not kept needs the words why: whoever sues later starts from here (Art. 32).
        fields.text("note", action.note(), action.status() == PerformanceStatus.NOT_PERFORMED, 500);
        fields.complain();
        item.status = action.status();
        item.settledOn = on;
        item.note = action.note();
        return Map.of(
                "item",
                item.number,
                "obligor",
                item.obligor,
                "content",
                item.content,
                "status",
                "@mediation.performance." + action.status(),
                "on",
                on.toString());
    }

    private Map<String, Object> terminate(MediationFile file, Terminate action) {
        Fields fields = new Fields();
        LocalDate on = day(fields, "on", action.on(), file.mediation().acceptedOn);
        fields.required("ground", action.ground());
        fields.text("reason", action.reason(), true, 2_000);
        List<MediationAction.Route> told =
                action.routesTold().stream().filter(Objects::nonNull).distinct().toList();
        fields.when(told.isEmpty(), "routesTold", "ROUTES_NOT_TOLD");
        fields.complain();
        Mediation mediation = file.mediation();
        mediation.terminationGround = action.ground();
        mediation.terminationReason = action.reason().strip();
        mediation.routesTold = told.stream().map(Enum::name).collect(Collectors.joining(","));
        mediation.terminatedOn = on;
        return Map.of(
                "ground",
                "@mediation.ground." + action.ground(),
                "reason",
                mediation.terminationReason,
                "on",
                on.toString());
    }

    private Map<String, Object> close(MediationFile file, Close action) {
        Fields fields = new Fields();
        Mediation mediation = file.mediation();
        LocalDate ended = mediation.effectiveOn == null ? mediation.terminatedOn : mediation.effectiveOn;
        LocalDate on = day(fields, "on", action.on(), ended);
        fields.text("note", action.note(), false, 500);
        fields.complain();
        mediation.closedOn = on;
        return Map.of("on", on.toString(), "note", orEmpty(action.note()));
    }

    /** A day on which something was done: today when left out, never in the future, never before what it follows from. */
    private LocalDate day(Fields fields, String field, LocalDate given, LocalDate notBefore) {
        LocalDate on = given == null ? time.today() : given;
        fields.when(on.isAfter(time.today()), field, "IN_FUTURE");
        LocalDate earliest = notBefore == null ? EARLIEST : notBefore;
        fields.when(on.isBefore(earliest), field, "BEFORE", earliest.toString());
        return on;
    }

    private static List<Party> principals(MediationFile file, Fields fields, List<Long> ids) {
        List<Party> found =
                file.principals().stream().filter(p -> ids.contains(p.id())).toList();
        fields.when(found.size() < new HashSet<>(ids).size(), "parties", "UNKNOWN_PARTY");
        return found;
    }

    private static String names(List<Party> parties) {
        return parties.stream().map(Party::name).collect(Collectors.joining("、"));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text.strip();
    }
}
