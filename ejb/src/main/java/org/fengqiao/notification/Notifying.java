package org.fengqiao.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fengqiao.casefile.CaseEventAppended;
import org.fengqiao.casefile.CaseFile;
import org.fengqiao.casefile.CaseStatus;
import org.fengqiao.delivery.Outbox;
import org.fengqiao.delivery.Topic;
import org.fengqiao.mediation.Mediation;
import org.fengqiao.organisation.Role;
import org.fengqiao.organisation.StaffDirectory;

/**
 * Tells people, in the transaction of the event, what somebody else has done. Every event of every case passes here, so most kinds
 * cost nothing, and those that somebody is told of cost an insert for each and at most one question to the database.
 */
@ApplicationScoped
class Notifying {

    private static final ObjectMapper JSON = new ObjectMapper();

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    StaffDirectory staff;

    @Inject
    Outbox outbox;

    void on(@Observes CaseEventAppended appended) {
        CaseFile file = appended.file();
        switch (appended.event().kind()) {
            case "MEDIATION_ACCEPTED" -> tell(appended, directors(file), "number");
            case "MEDIATORS_ASSIGNED" -> {
                settle(appended, List.of("MEDIATION_ACCEPTED"));
                tell(appended, ids(appended, "staff"));
            }
            case "MEDIATORS_REPLACED" -> {
                Set<Long> people = new LinkedHashSet<>(ids(appended, "staff"));
                people.addAll(ids(appended, "relieved"));
                tell(appended, people, "mediators");
            }
            case "AGREEMENT_SIGNED" -> {
                if (Boolean.TRUE.equals(appended.data().get("complete"))) {
                    tell(appended, directors(file));
                }
            }
            case "AGREEMENT_SEALED" -> {
                settle(appended, List.of("AGREEMENT_SIGNED"));
                tell(appended, host(appended), "number", "effectiveOn");
            }
            case "MEDIATION_TERMINATED" -> {
                settle(appended, List.of("MEDIATION_ACCEPTED", "AGREEMENT_SIGNED"));
                tell(appended, List.of(file.registeredBy()), "ground");
            }
            case "MEDIATION_CLOSED" -> {
                if (file.status() == CaseStatus.CLOSED) {
                    settle(appended, List.of());
                }
                tell(appended, List.of(file.registeredBy()));
            }
            case "DEADLINE_HANDED_OVER" -> tell(appended, ids(appended, "staff"), "rule", "dueAfter");
            case "ROUTED" -> tell(appended, handlers(appended), "unit", "reason");
            case "SUPERVISION_RAISED", "SUPERVISION_RETURNED" -> tell(appended, ids(appended, "people"), "ground");
            case "SUPERVISION_ANSWERED" -> {
                settle(appended, List.of("SUPERVISION_RAISED", "SUPERVISION_RETURNED"));
                tell(appended, ids(appended, "people"), "ground");
            }
            case "SUPERVISION_CLOSED" -> {
                settle(appended, List.of("SUPERVISION_RAISED", "SUPERVISION_RETURNED", "SUPERVISION_ANSWERED"));
                tell(appended, ids(appended, "people"), "ground");
            }
            case "EVALUATED" -> {
                if (Boolean.TRUE.equals(appended.data().get("bad"))) {
                    tell(appended, directors(file), "party", "grade");
                }
            }
            default -> {
                // nobody waits for it
            }
        }
    }

    /** A notice for each but the one who did it himself; {@code kept} names what the sentence needs of the event's data. */
    private void tell(CaseEventAppended appended, Collection<Long> people, String... kept) {
        CaseFile file = appended.file();
        String data = null;
        List<Outbox.Told> told = new ArrayList<>();
        for (Long person : people) {
            if (person.equals(appended.event().actorId())) {
                continue;
            }
            data = data == null ? data(appended, kept) : data;
            Notice notice = new Notice();
            notice.staffId = person;
            notice.at = appended.event().at();
            notice.kind = appended.event().kind();
            notice.caseId = file.id();
            notice.caseNo = file.caseNo();
            notice.data = data;
            em.persist(notice);
            told.add(new Outbox.Told(notice.id, person));
        }
        if (!told.isEmpty()) {
            outbox.tell(told, Topic.CASE);
        }
    }

    /** What was asked of several has been done by one of them: it asks nobody any more. No kinds: all that is open on the case. */
    private void settle(CaseEventAppended appended, List<String> kinds) {
        var update = em.createQuery("update Notice n set n.readAt = :now where n.caseId = :case and n.readAt is null"
                        + (kinds.isEmpty() ? "" : " and n.kind in :kinds"))
                .setParameter("now", appended.event().at())
                .setParameter("case", appended.file().id());
        if (!kinds.isEmpty()) {
            update.setParameter("kinds", kinds);
        }
        update.executeUpdate();
    }

    private List<Long> directors(CaseFile file) {
        return staff.idsOf(file.centreId(), Role.DIRECTOR);
    }

    private List<Long> handlers(CaseEventAppended appended) {
        return ids(appended, "unitId").stream()
                .flatMap(unit -> staff.idsOf(unit, Role.UNIT_HANDLER).stream())
                .toList();
    }

    /** Lies in the persistence context, as the mediation was just acted on. */
    private List<Long> host(CaseEventAppended appended) {
        Long host = em.find(Mediation.class, appended.event().proceedingId()).hostId();
        return host == null ? List.of() : List.of(host);
    }

    private static List<Long> ids(CaseEventAppended appended, String key) {
        Object value = appended.data().get(key);
        Collection<?> values =
                value instanceof Collection<?> several ? several : value == null ? List.of() : List.of(value);
        return values.stream().map(id -> ((Number) id).longValue()).toList();
    }

    private static String data(CaseEventAppended appended, String... kept) {
        Map<String, Object> data = new TreeMap<>();
        data.put("title", appended.file().outwardTitle());
        data.put("who", appended.file().outwardParties());
        for (String key : kept) {
            boolean veiled = appended.file().shielded() && Veiling.FREE_TEXTS.contains(key);
            data.put(key, veiled ? "" : appended.data().get(key));
        }
        return json(data);
    }

    static String json(Map<String, ?> data) {
        try {
            return JSON.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the event's data was JSON a moment ago", e);
        }
    }
}
