package org.fengqiao.mediation;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.fengqiao.access.Viewer;
import org.fengqiao.casefile.Party;
import org.fengqiao.mediation.MediationAction.Agree;
import org.fengqiao.mediation.MediationAction.AgreementForm;
import org.fengqiao.mediation.MediationAction.Performance;
import org.fengqiao.mediation.MediationAction.PerformanceStatus;
import org.fengqiao.mediation.MediationAction.Seal;
import org.fengqiao.mediation.MediationAction.Sign;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.FieldCheck;
import org.fengqiao.shared.TimeSource;

/** The agreement: its content, the signatures and the seal that make it binding (PML Art. 28 to 30). */
@ApplicationService
class AgreementSteps {

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    TimeSource time;

    @Inject
    MediationPapers papers;

    Map<String, Object> agree(Viewer viewer, MediationFile file, Agree action) {
        FieldCheck fields = new FieldCheck();
        LocalDate on = fields.day("on", action.on(), time.today(), file.mediation().acceptedOn);
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

    private void performance(FieldCheck fields, String at, Performance item, LocalDate agreedOn) {
        if (item == null) {
            fields.required(at + "content", null);
            return;
        }
        fields.text(at + "obligor", item.obligor(), true, 80);
        fields.text(at + "content", item.content(), true, 1_000);
        fields.required(at + "dueOn", item.dueOn());
        fields.when(
                item.dueOn() != null && item.dueOn().isBefore(agreedOn), at + "dueOn", "BEFORE", agreedOn.toString());
        fields.money(at + "amount", item.amount());
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

    Map<String, Object> sign(Viewer viewer, MediationFile file, Sign action) {
        FieldCheck fields = new FieldCheck();
        LocalDate on = fields.day("on", action.on(), time.today(), file.mediation().agreedOn);
        boolean mediator = !Boolean.FALSE.equals(action.mediator());
        List<Party> signing = action.parties().isEmpty() && mediator
                ? file.principals().stream().filter(p -> !file.signed(p)).toList()
                : file.principals(fields, action.parties());
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
        boolean complete = file.facts(viewer, () -> false).everyoneSigned();
        return Map.of(
                "parties",
                MediationFile.names(signing),
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
    Map<String, Object> seal(Viewer viewer, MediationFile file, Seal action) {
        FieldCheck fields = new FieldCheck();
        LocalDate on = fields.day("on", action.on(), time.today(), file.mediation().agreedOn);
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
}
