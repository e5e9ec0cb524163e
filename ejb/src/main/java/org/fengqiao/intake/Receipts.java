package org.fengqiao.intake;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.fengqiao.access.Viewer;
import org.fengqiao.casefile.CaseView;
import org.fengqiao.casefile.CaseViews;
import org.fengqiao.casefile.PartyView;
import org.fengqiao.casefile.Side;
import org.fengqiao.document.OfficialForms;
import org.fengqiao.document.ReceiptForm;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.Masks;
import org.fengqiao.shared.TimeSource;

/** The receipt (受理回执) that a citizen takes home: case number and query code as text and as QR code. */
@ApplicationService
public class Receipts {

    @Inject
    CaseViews views;

    @Inject
    OfficialForms forms;

    /** The receipt as PDF, the same bytes each time. */
    public byte[] print(Viewer viewer, String caseNo) {
        CaseView view = views.view(viewer, caseNo);
        String applicants = view.parties().stream()
                .filter(p -> p.side() == Side.APPLICANT)
                .map(PartyView::name)
                .map(Masks::name)
                .collect(Collectors.joining("、"));
        ReceiptForm form = new ReceiptForm(
                view.caseNo(),
                view.queryCode(),
                null,
                view.centreName(),
                LocalDate.ofInstant(view.registeredAt(), TimeSource.ZONE),
                applicants,
                view.title(),
                view.registeredBy(),
                null);
        return forms.receipt(form, view.registeredAt());
    }
}
