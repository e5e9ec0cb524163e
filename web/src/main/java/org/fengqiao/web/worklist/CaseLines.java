package org.fengqiao.web.worklist;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.casefile.CaseRow;
import org.fengqiao.casefile.Urgency;
import org.fengqiao.category.Categories;
import org.fengqiao.deadline.TrafficLight;
import org.fengqiao.region.Regions;
import org.fengqiao.shared.Texts;
import org.fengqiao.shared.Wording;
import org.fengqiao.web.component.Formats;

/** Puts the rows of a list into words. Asks for each name once. */
@RequestScoped
public class CaseLines {

    @Inject
    private Categories categories;

    @Inject
    private Regions regions;

    @Inject
    private Formats formats;

    private final Map<String, String> categoryNames = new HashMap<>();
    private final Map<String, String> regionNames = new HashMap<>();

    public List<CaseLine> lines(List<CaseRow> rows, Texts texts) {
        return rows.stream().map(row -> line(row, texts)).toList();
    }

    public CaseLine line(CaseRow row, Texts texts) {
        TrafficLight light = row.light();
        return new CaseLine(
                row.caseNo(),
                row.title(),
                row.partySummary(),
                category(row.category(), texts),
                region(row.regionCode()),
                state(row, texts),
                light == null ? null : tone(light.state()),
                light == null ? closed(row, texts) : light.text(texts),
                light == null ? null : Wording.text(row.nextDueName(), texts),
                row.urgency() == Urgency.NORMAL ? null : texts.get("casefile.urgency." + row.urgency()));
    }

    String category(String code, Texts texts) {
        return categoryNames.computeIfAbsent(code, c -> categories.name(c, texts.locale()));
    }

    String region(String code) {
        return regionNames.computeIfAbsent(code, c -> PlaceName.brief(regions.name(c)));
    }

    private String closed(CaseRow row, Texts texts) {
        return row.closedOn() == null
                ? null
                : texts.get(row.joined() ? "worklist.joined-on" : "worklist.closed-on", formats.date(row.closedOn()));
    }

    static String state(CaseRow row, Texts texts) {
        return row.procedureState() == null
                ? texts.get("casefile.status." + row.status())
                : texts.get(ListFilter.stateKey(row.procedure(), row.procedureState()));
    }

    private static String tone(TrafficLight.State state) {
        return switch (state) {
            case CALM -> "ok";
            case SOON -> "soon";
            case OVERDUE -> "overdue";
            case PAUSED -> "paused";
            case MET -> "met";
        };
    }
}
