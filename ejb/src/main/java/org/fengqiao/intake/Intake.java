package org.fengqiao.intake;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import org.fengqiao.access.Viewer;
import org.fengqiao.casefile.CaseFile;
import org.fengqiao.casefile.CaseFiles;
import org.fengqiao.casefile.CaseForm;
import org.fengqiao.casefile.ProcedureDesk;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.FieldError;

/** Registers what comes to the window. */
@ApplicationService
public class Intake {

    @Inject
    CaseFiles files;

    @Inject
    @Any
    Instance<ProcedureDesk> desks;

    /** What the citizen and the clerk are told. */
    public record Registered(String caseNo, String queryCode, int version) {}

    /** All mistakes in the form, none when it can be registered. */
    public List<FieldError> check(Viewer viewer, CaseForm form) {
        return files.check(viewer, form);
    }

    /**
     * Registers a matter.
     *
     * @param procedure procedure to open on it at once, or null to leave that to triage
     * @throws DomainError INVALID with field errors; FORBIDDEN {@code MAY_NOT_REGISTER}; INVALID {@code UNKNOWN_PROCEDURE}
     */
    public Registered register(Viewer viewer, CaseForm form, String procedure) {
        CaseFile file = files.open(viewer, form);
        if (procedure != null) {
            desk(procedure).start(viewer, file.caseNo(), file.version());
        }
        return new Registered(file.caseNo(), file.queryCode(), file.version());
    }

    private ProcedureDesk desk(String procedure) {
        return desks.stream()
                .filter(desk -> desk.procedure().equals(procedure))
                .findFirst()
                .orElseThrow(() -> DomainError.invalid("UNKNOWN_PROCEDURE", procedure));
    }
}
