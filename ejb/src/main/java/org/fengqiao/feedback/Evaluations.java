package org.fengqiao.feedback;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fengqiao.access.Viewer;
import org.fengqiao.casefile.CaseEvents;
import org.fengqiao.casefile.CaseFile;
import org.fengqiao.casefile.CaseFiles;
import org.fengqiao.casefile.CaseStatus;
import org.fengqiao.casefile.Parties;
import org.fengqiao.casefile.Party;
import org.fengqiao.organisation.OrganisationKind;
import org.fengqiao.organisation.Role;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.FieldCheck;
import org.fengqiao.shared.TimeSource;
import org.fengqiao.shared.WrittenText;

/** Enters and shows what parties say of a closed case. Each evaluation is an event of the case. */
@ApplicationService
public class Evaluations {

    private static final int LONGEST = 500;

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    CaseFiles files;

    @Inject
    CaseEvents events;

    @Inject
    Parties parties;

    @Inject
    TimeSource time;

    /** @throws DomainError NOT_FOUND outside the scope */
    public EvaluationView of(Viewer viewer, String caseNo) {
        CaseFile file = files.find(viewer, caseNo);
        Map<Long, Evaluation> given = byParty(
                em.createQuery("select e from Evaluation e where e.caseId = :case", Evaluation.class)
                        .setParameter("case", file.id())
                        .getResultList(),
                e -> e.partyId);
        Map<Long, Invitation> asked = byParty(
                em.createQuery("select i from Invitation i where i.caseId = :case", Invitation.class)
                        .setParameter("case", file.id())
                        .getResultList(),
                i -> i.partyId);
        return new EvaluationView(
                mayEnter(viewer) && closed(file),
                parties.of(file).stream()
                        .filter(Party::principal)
                        .map(party -> line(party, given.get(party.id()), asked.get(party.id())))
                        .toList());
    }

    private static <T> Map<Long, T> byParty(List<T> found, Function<T, Long> party) {
        return found.stream().collect(Collectors.toMap(party, Function.identity()));
    }

    private static EvaluationView.Line line(Party party, Evaluation e, Invitation asked) {
        return new EvaluationView.Line(
                party.id(),
                party.name(),
                asked == null ? null : asked.at,
                e == null ? null : e.grade,
                e == null ? null : e.comment,
                e == null ? null : e.channel,
                e == null ? null : e.givenOn,
                e == null ? null : e.enteredName);
    }

    /**
     * Enters what a party said on the telephone or at the window.
     *
     * @throws DomainError NOT_FOUND outside the scope; FORBIDDEN {@code EVALUATION_NOT_YOURS}; REFUSED {@code EVALUATION_OPEN_CASE} or
     *     {@code EVALUATION_TWICE}; INVALID with field errors
     */
    public void enter(Viewer viewer, String caseNo, EvaluationForm form) {
        CaseFile file = files.lock(viewer, caseNo, null);
        if (!mayEnter(viewer)) {
            throw DomainError.forbidden("EVALUATION_NOT_YOURS");
        }
        if (!closed(file)) {
            throw DomainError.refused("EVALUATION_OPEN_CASE");
        }
        Party party = parties.of(file).stream()
                .filter(each -> each.principal() && Objects.equals(each.id(), form.party()))
                .findFirst()
                .orElse(null);
        FieldCheck wrong = new FieldCheck();
        wrong.required("party", party);
        wrong.required("grade", form.grade());
        wrong.required("channel", form.channel());
        // of what was bad one has to know what
        boolean bad = form.grade() != null && form.grade().bad();
        wrong.text("comment", form.comment(), bad, LONGEST);
        LocalDate on = wrong.day("givenOn", form.givenOn(), time.today(), file.closedOn());
        wrong.complain();
        if (given(file.id(), party.id())) {
            throw DomainError.refused("EVALUATION_TWICE", party.name());
        }
        Evaluation evaluation = new Evaluation();
        evaluation.caseId = file.id();
        evaluation.partyId = party.id();
        evaluation.grade = form.grade();
        evaluation.comment = form.comment() == null || form.comment().isBlank()
                ? null
                : form.comment().strip();
        evaluation.channel = form.channel();
        evaluation.givenOn = on;
        evaluation.enteredBy = viewer.staffId();
        evaluation.enteredName = WrittenText.start(viewer.name(), 80);
        evaluation.enteredAt = time.now();
        em.persist(evaluation);
        events.append(file, viewer, "EVALUATED", null, null, data(evaluation, party));
    }

    private static Map<String, Object> data(Evaluation evaluation, Party party) {
        Map<String, Object> data = new TreeMap<>();
        data.put("party", party.name());
        data.put("partyId", party.id());
        data.put("grade", "@feedback.grade." + evaluation.grade);
        data.put("bad", evaluation.grade.bad());
        data.put("channel", "@feedback.channel." + evaluation.channel);
        data.put("comment", evaluation.comment == null ? "" : evaluation.comment);
        data.put("givenOn", evaluation.givenOn.toString());
        return data;
    }

    boolean given(long caseId, long partyId) {
        return !em.createQuery(
                        "select e.id from Evaluation e where e.caseId = :case and e.partyId = :party", Long.class)
                .setParameter("case", caseId)
                .setParameter("party", partyId)
                .getResultList()
                .isEmpty();
    }

    /** A joined file is evaluated where it went on. */
    private static boolean closed(CaseFile file) {
        return file.status() == CaseStatus.CLOSED && !file.merged();
    }

    /** The people of a centre's window; not who has mediated. */
    private static boolean mayEnter(Viewer viewer) {
        return viewer.organisationKind() == OrganisationKind.CENTRE && viewer.hasAny(Role.CLERK, Role.DIRECTOR);
    }
}
