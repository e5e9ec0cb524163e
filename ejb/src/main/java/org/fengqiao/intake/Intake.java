package org.fengqiao.intake;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.fengqiao.access.Viewer;
import org.fengqiao.casefile.CaseFile;
import org.fengqiao.casefile.CaseFiles;
import org.fengqiao.casefile.CaseForm;
import org.fengqiao.casefile.ProcedureDesk;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.FieldError;
import org.fengqiao.shared.Idempotency;

/** Registers what comes to the window. */
@ApplicationService
public class Intake {

    @Inject
    CaseFiles files;

    @Inject
    Idempotency idempotency;

    @Inject
    Drafts drafts;

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

    /**
     * Registers the form of a page once, however often its button arrives, and clears its draft away in the same transaction.
     *
     * @param key of this form, the same for as long as it is not registered
     * @param draftId its draft, or null
     * @return the case number, on a repetition that of the first time
     * @throws DomainError as {@link #register}; REFUSED {@code IDEMPOTENCY_KEY_REUSED} when the form was registered and then changed
     */
    public String registerOnce(Viewer viewer, CaseForm form, String procedure, String key, Long draftId) {
        return idempotency.once(viewer.staffId(), "INTAKE_PAGE", key, hash(form + "|" + procedure), () -> {
            String caseNo = register(viewer, form, procedure).caseNo();
            if (draftId != null) {
                drafts.discard(viewer, draftId);
            }
            return caseNo;
        });
    }

    private ProcedureDesk desk(String procedure) {
        return desks.stream()
                .filter(desk -> desk.procedure().equals(procedure))
                .findFirst()
                .orElseThrow(() -> DomainError.invalid("UNKNOWN_PROCEDURE", procedure));
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }
}
