package org.fengqiao.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fengqiao.access.Viewer;
import org.fengqiao.procedure.Offer;

/**
 * Where proceedings of one procedure are opened and carried on. Pages and API find the desk by the procedure's name and need to know
 * nothing else of the procedure's package.
 */
public interface ProcedureDesk {

    /** Name of the procedure, {@code MEDIATION}. */
    String procedure();

    /** Opens a proceeding on the file. */
    Acted start(Viewer viewer, String caseNo, Integer expectedVersion);

    /** What this viewer can do now in this proceeding, and why not what he cannot. */
    List<Offer<String>> offers(Viewer viewer, String caseNo, long proceedingId);

    /** The record that carries the fields of an action, empty when the procedure knows no such action. */
    Optional<Class<?>> actionType(String action);

    /**
     * Carries out one action.
     *
     * @param expectedVersion version of the file the person has seen, or null
     * @param action a record of {@link #actionType}
     */
    Acted act(Viewer viewer, String caseNo, long proceedingId, Integer expectedVersion, Object action);

    /**
     * The file is joined to another: its running proceeding ends here without a result and counts for nothing.
     *
     * @throws org.fengqiao.shared.DomainError REFUSED {@code JOIN_CONCLUDED} when it has come to a result already
     */
    void merged(CaseFile file, Proceeding proceeding, LocalDate on);

    /** What came of it. */
    record Acted(String caseNo, long proceedingId, String state, int version) {}
}
