package org.fengqiao.mediation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What can be done in a mediation. Dates left out mean today. Every record's name in UPPER_SNAKE is its name in the procedure's table
 * and in the API.
 */
public sealed interface MediationAction {

    /** How a consent or refusal was given. */
    enum Manner {
        WRITTEN,
        ORAL
    }

    /** How a paper was signed (Art. 29: signed, sealed or by finger print). */
    enum SigningManner {
        SIGNATURE,
        SEAL,
        FINGERPRINT
    }

    /** Form of the agreement (Art. 28). */
    enum AgreementForm {
        WRITTEN,
        ORAL
    }

    enum SessionResult {
        AGREED,
        CONTINUE,
        FAILED
    }

    /** Why a mediation ended without agreement; the grounds of the Ningbo regulation Art. 23 and Shenzhen Art. 28 serve as the list. */
    enum Ground {
        PARTY_REFUSES,
        NO_AGREEMENT,
        EVENT,
        FALSE_INFORMATION,
        OTHER
    }

    /** The ways that stay open (Art. 26). */
    enum Route {
        ARBITRATION,
        ADMINISTRATIVE,
        LITIGATION
    }

    enum PerformanceStatus {
        OPEN,
        PERFORMED,
        NOT_PERFORMED
    }

    /** A list from outside may have holes; the step tells of them. */
    private static <T> List<T> list(List<T> given) {
        return given == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(given));
    }

    /** Its name in the procedure's table. */
    default String action() {
        return MediationProcedure.name(getClass());
    }

    /** @param parties ids of the parties who consent; none means all who have not been asked yet */
    record Consent(List<Long> parties, Manner manner, LocalDate on, String note) implements MediationAction {
        public Consent {
            parties = list(parties);
            manner = manner == null ? Manner.ORAL : manner;
        }
    }

    /** One party clearly refuses (Art. 17). */
    record Refuse(Long party, Manner manner, LocalDate on, String note) implements MediationAction {
        public Refuse {
            manner = manner == null ? Manner.ORAL : manner;
        }
    }

    /** @param committee id of the committee that takes the case on; none means that of the registering centre */
    record Accept(Long committee, Boolean ownInitiative, LocalDate on) implements MediationAction {}

    /**
     * Names the mediators (Art. 19); given again, it replaces them.
     *
     * @param host id of the one who presides (Rules of 2002, Art. 25)
     * @param others ids of those who help
     * @param recusalChecked asked whether one of them is a near relative, has an interest or another tie; must be true
     * @param disclosure what was disclosed; then all parties must have accepted him all the same
     */
    record Assign(
            Long host,
            List<Long> others,
            Boolean chosenByParties,
            Boolean recusalChecked,
            String disclosure,
            Boolean acceptedByParties)
            implements MediationAction {
        public Assign {
            others = list(others);
        }
    }

    /** @param participants invited people only, not the parties and mediators (Art. 20) */
    record RecordSession(LocalDateTime heldAt, String place, String participants, String record, SessionResult result)
            implements MediationAction {}

    /**
     * @param facts main facts, issues and each side's responsibility (Art. 29 no. 2)
     * @param items what was agreed, point by point (Art. 29 no. 3)
     * @param performance who does what until when
     * @param copies number of copies; none means one a party and one for the committee (Art. 29)
     */
    record Agree(
            AgreementForm form,
            LocalDate on,
            String facts,
            List<String> items,
            String performanceManner,
            List<Performance> performance,
            Integer copies)
            implements MediationAction {
        public Agree {
            items = list(items);
            performance = list(performance);
        }
    }

    /** @param amount yuan, or null when no money is owed */
    record Performance(String obligor, String content, BigDecimal amount, LocalDate dueOn) {}

    /**
     * @param parties ids of the parties who sign; none and {@code mediator} not false means all who have not signed yet
     * @param mediator whether the acting mediator signs too; left out means yes
     */
    record Sign(List<Long> parties, Boolean mediator, SigningManner manner, LocalDate on) implements MediationAction {
        public Sign {
            parties = list(parties);
            manner = manner == null ? SigningManner.SIGNATURE : manner;
        }
    }

    record Seal(LocalDate on) implements MediationAction {}

    /** @param item number of the performance item */
    record RecordPerformance(Integer item, PerformanceStatus status, LocalDate on, String note)
            implements MediationAction {}

    record Terminate(Ground ground, String reason, List<Route> routesTold, LocalDate on) implements MediationAction {
        public Terminate {
            routesTold = list(routesTold);
        }
    }

    record Close(String note, LocalDate on) implements MediationAction {}
}
