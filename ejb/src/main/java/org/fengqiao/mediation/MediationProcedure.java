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
import static org.fengqiao.organisation.Role.CLERK;
import static org.fengqiao.organisation.Role.DIRECTOR;
import static org.fengqiao.organisation.Role.MEDIATOR;

import java.util.Locale;
import org.fengqiao.mediation.MediationAction.AgreementForm;
import org.fengqiao.procedure.Procedure;

/** The table of people's mediation. Buttons, guards, API actions, docs/procedures.md and the tests all come from here. */
public final class MediationProcedure {

    static final Procedure<MediationState, String, MediationFacts> TABLE =
            Procedure.<MediationState, String, MediationFacts>named(Mediations.PROCEDURE)
                    .starts(OPENED)
                    .ends(CLOSED)
                    .on("CONSENT", OPENED)
                    .by(CLERK, MEDIATOR, DIRECTOR)
                    .guard("EVERYONE_CONSENTED", facts -> facts.unasked() > 0)
                    .records("MEDIATION_CONSENTED")
                    .basis("PML 17")
                    .on("REFUSE", OPENED)
                    .to(REFUSED)
                    .by(CLERK, MEDIATOR, DIRECTOR)
                    .guard("OVERDUE_REASON_MISSING", MediationFacts::delayExplained)
                    .records("MEDIATION_REFUSED")
                    .basis("PML 17")
                    .on("ACCEPT", OPENED)
                    .to(ACCEPTED)
                    .by(CLERK, DIRECTOR)
                    .guard("CONSENT_MISSING", MediationFacts::everyoneConsents)
                    .guard("OVERDUE_REASON_MISSING", MediationFacts::delayExplained)
                    .records("MEDIATION_ACCEPTED")
                    .basis("MOJ75 24")
                    .on("ASSIGN", ACCEPTED)
                    .to(ASSIGNED)
                    .by(DIRECTOR)
                    .records("MEDIATORS_ASSIGNED")
                    .basis("PML 19")
                    .on("ASSIGN", ASSIGNED, IN_SESSION)
                    .by(DIRECTOR)
                    .records("MEDIATORS_REPLACED")
                    .basis("MOJ75 25")
                    .on("RECORD_SESSION", ASSIGNED, IN_SESSION)
                    .to(IN_SESSION)
                    .by(MEDIATOR)
                    .guard("NOT_YOUR_MEDIATION", MediationFacts::mine)
                    .records("SESSION_RECORDED")
                    .basis("PML 27")
                    .on("AGREE", IN_SESSION)
                    .to(AGREED)
                    .by(MEDIATOR)
                    .when("FORM_WRITTEN", facts -> facts.form() != AgreementForm.ORAL)
                    .guard("NOT_YOUR_MEDIATION", MediationFacts::mine)
                    .records("AGREEMENT_WRITTEN")
                    .basis("PML 28")
                    .on("AGREE", IN_SESSION)
                    .to(EFFECTIVE)
                    .by(MEDIATOR)
                    .guard("NOT_YOUR_MEDIATION", MediationFacts::mine)
                    .guard("OVERDUE_REASON_MISSING", MediationFacts::delayExplained)
                    .records("AGREEMENT_ORAL")
                    .basis("PML 30")
                    .on("AGREE", AGREED)
                    .by(MEDIATOR)
                    .when("FORM_WRITTEN", facts -> facts.form() != AgreementForm.ORAL)
                    .guard("NOT_YOUR_MEDIATION", MediationFacts::mine)
                    .guard("ALREADY_SIGNED", facts -> !facts.anySignature())
                    .records("AGREEMENT_REWRITTEN")
                    .basis("PML 29")
                    .on("AGREE", AGREED)
                    .to(EFFECTIVE)
                    .by(MEDIATOR)
                    .guard("NOT_YOUR_MEDIATION", MediationFacts::mine)
                    .guard("ALREADY_SIGNED", facts -> !facts.anySignature())
                    .guard("OVERDUE_REASON_MISSING", MediationFacts::delayExplained)
                    .records("AGREEMENT_ORAL")
                    .basis("PML 30")
                    .on("SIGN", AGREED)
                    .by(MEDIATOR)
                    .guard("NOT_YOUR_MEDIATION", MediationFacts::mine)
                    .guard("EVERYONE_SIGNED", facts -> !facts.everyoneSigned())
                    .records("AGREEMENT_SIGNED")
                    .basis("PML 29")
                    .on("SEAL", AGREED)
                    .to(EFFECTIVE)
                    .by(DIRECTOR)
                    .guard("SIGNATURES_MISSING", MediationFacts::everyoneSigned)
                    .guard("OVERDUE_REASON_MISSING", MediationFacts::delayExplained)
                    .records("AGREEMENT_SEALED")
                    .basis("PML 29")
                    .on("RECORD_PERFORMANCE", EFFECTIVE)
                    .by(MEDIATOR, CLERK, DIRECTOR)
                    .guard("NOTHING_TO_PERFORM", facts -> facts.openItems() > 0)
                    .records("PERFORMANCE_RECORDED")
                    .basis("PML 31")
                    .on("TERMINATE", ACCEPTED, ASSIGNED, IN_SESSION, AGREED)
                    .to(TERMINATED)
                    .by(MEDIATOR, DIRECTOR)
                    .guard("NOT_YOUR_MEDIATION", facts -> facts.mine() || facts.director())
                    .guard("OVERDUE_REASON_MISSING", MediationFacts::delayExplained)
                    .records("MEDIATION_TERMINATED")
                    .basis("PML 26")
                    .on("CLOSE", EFFECTIVE)
                    .to(CLOSED)
                    .by(MEDIATOR, CLERK, DIRECTOR)
                    .guard("PERFORMANCE_OPEN", facts -> facts.openItems() == 0)
                    .guard("OVERDUE_REASON_MISSING", MediationFacts::delayExplained)
                    .records("MEDIATION_CLOSED")
                    .basis("PML 27")
                    .on("CLOSE", REFUSED, TERMINATED)
                    .to(CLOSED)
                    .by(MEDIATOR, CLERK, DIRECTOR)
                    .guard("OVERDUE_REASON_MISSING", MediationFacts::delayExplained)
                    .records("MEDIATION_CLOSED")
                    .basis("PML 27")
                    .build();

    private MediationProcedure() {}

    /** The table, for the docs. */
    public static Procedure<?, ?, ?> table() {
        return TABLE;
    }

    /** An action record's name in the table and in the API: {@code RecordSession} is {@code RECORD_SESSION}. */
    public static String name(Class<?> action) {
        return action.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }
}
