package org.fengqiao.mediation;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.fengqiao.mediation.MediationAction.RecordSession;
import org.fengqiao.mediation.MediationAction.Terminate;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.FieldCheck;
import org.fengqiao.shared.TimeSource;

/** The talks and, where they lead nowhere, their end with the ways told that stay open (PML Art. 21, 26, 27). */
@ApplicationService
class SessionSteps {

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    TimeSource time;

    Map<String, Object> session(MediationFile file, RecordSession action) {
        FieldCheck fields = new FieldCheck();
        fields.required("heldAt", action.heldAt());
        fields.text("place", action.place(), true, 200);
        fields.text("participants", action.participants(), false, 500);
        fields.text("record", action.record(), true, 20_000);
        fields.required("result", action.result());
        if (action.heldAt() != null) {
            fields.day("heldAt", action.heldAt().toLocalDate(), time.today(), file.mediation().acceptedOn);
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

    Map<String, Object> terminate(MediationFile file, Terminate action) {
        FieldCheck fields = new FieldCheck();
        LocalDate on = fields.day("on", action.on(), time.today(), file.mediation().acceptedOn);
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
}
