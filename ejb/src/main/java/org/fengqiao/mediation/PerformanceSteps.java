package org.fengqiao.mediation;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.fengqiao.mediation.MediationAction.Close;
import org.fengqiao.mediation.MediationAction.PerformanceStatus;
import org.fengqiao.mediation.MediationAction.RecordPerformance;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.FieldCheck;
import org.fengqiao.shared.TimeSource;

/** What became of an agreement, and the end of the mediation (PML Art. 31, 32). */
@ApplicationService
class PerformanceSteps {

    @Inject
    TimeSource time;

    Map<String, Object> perform(MediationFile file, RecordPerformance action) {
        FieldCheck fields = new FieldCheck();
        LocalDate on = fields.day("on", action.on(), time.today(), file.mediation().effectiveOn);
        fields.required("item", action.item());
        fields.when(action.status() == null || action.status() == PerformanceStatus.OPEN, "status", "REQUIRED");
        PerformanceItem item = file.performance().stream()
                .filter(i -> action.item() != null && i.number == action.item())
                .findFirst()
                .orElse(null);
        fields.when(action.item() != null && item == null, "item", "UNKNOWN_ITEM");
        fields.when(item != null && item.status != PerformanceStatus.OPEN, "item", "ITEM_SETTLED");
        // A promise that was not kept needs the words why: whoever sues later starts from here (Art. 32).
        fields.text("note", action.note(), action.status() == PerformanceStatus.NOT_PERFORMED, 500);
        fields.complain();
        item.status = action.status();
        item.settledOn = on;
        item.note = action.note();
        return Map.of(
                "item",
                item.number,
                "obligor",
                item.obligor,
                "content",
                item.content,
                "status",
                "@mediation.performance." + action.status(),
                "on",
                on.toString());
    }

    Map<String, Object> close(MediationFile file, Close action) {
        FieldCheck fields = new FieldCheck();
        Mediation mediation = file.mediation();
        LocalDate ended = mediation.effectiveOn == null ? mediation.terminatedOn : mediation.effectiveOn;
        LocalDate on = fields.day("on", action.on(), time.today(), ended);
        fields.text("note", action.note(), false, 500);
        fields.complain();
        mediation.closedOn = on;
        return Map.of("on", on.toString(), "note", MediationFile.orEmpty(action.note()));
    }
}
