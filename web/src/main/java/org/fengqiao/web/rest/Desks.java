package org.fengqiao.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.fengqiao.access.Viewer;
import org.fengqiao.casefile.CaseView;
import org.fengqiao.casefile.ProcedureDesk;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.FieldError;
import org.fengqiao.shared.Texts;

/** Finds the desk where a procedure is carried on; the API knows no procedure by itself. */
@ApplicationScoped
class Desks {

    @Inject
    @Any
    Instance<ProcedureDesk> desks;

    /** @throws DomainError INVALID {@code UNKNOWN_PROCEDURE} in the field {@code procedure} */
    ProcedureDesk named(String procedure) {
        if (procedure == null || procedure.isBlank()) {
            throw DomainError.invalidFields(List.of(new FieldError("procedure", "REQUIRED")));
        }
        return find(procedure)
                .orElseThrow(() -> DomainError.invalidFields(
                        List.of(new FieldError("procedure", "UNKNOWN_PROCEDURE", procedure))));
    }

    /** @throws DomainError NOT_FOUND when the file has no such proceeding */
    ProcedureDesk of(CaseView view, long proceedingId) {
        return find(proceeding(view, proceedingId).procedure()).orElseThrow(DomainError::notFound);
    }

    static CaseView.ProceedingView proceeding(CaseView view, long id) {
        return view.proceedings().stream().filter(p -> p.id() == id).findFirst().orElseThrow(DomainError::notFound);
    }

    List<CaseJson.Proceeding> proceedings(Viewer viewer, CaseView view, Texts texts) {
        return view.proceedings().stream()
                .map(p -> proceeding(viewer, view, p, texts))
                .toList();
    }

    private CaseJson.Proceeding proceeding(
            Viewer viewer, CaseView view, CaseView.ProceedingView proceeding, Texts texts) {
        List<CaseJson.Action> actions = find(proceeding.procedure())
                .map(desk -> desk.offers(viewer, view.caseNo(), proceeding.id()).stream()
                        .map(offer -> CaseJson.Action.of(offer, texts))
                        .toList())
                .orElse(List.of());
        return new CaseJson.Proceeding(
                proceeding.id(),
                proceeding.procedure(),
                proceeding.state(),
                view.version(),
                proceeding.startedAt(),
                proceeding.endedOn(),
                actions);
    }

    private Optional<ProcedureDesk> find(String procedure) {
        return desks.stream().filter(desk -> desk.procedure().equals(procedure)).findFirst();
    }
}
