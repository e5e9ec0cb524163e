package org.fengqiao.web.supervision;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fengqiao.region.RegionCode;
import org.fengqiao.region.Regions;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.Keyset;
import org.fengqiao.shared.Slice;
import org.fengqiao.shared.Wording;
import org.fengqiao.supervision.SupervisionFilter;
import org.fengqiao.supervision.SupervisionGround;
import org.fengqiao.supervision.SupervisionList;
import org.fengqiao.supervision.SupervisionRow;
import org.fengqiao.supervision.SupervisionState;
import org.fengqiao.web.component.Here;
import org.fengqiao.web.component.PageTexts;
import org.fengqiao.web.security.CurrentViewer;

/**
 * Supervisions by where they stand, the newest first, with the filters of the URL: {@code state, region, ground, from, to, mine}. What
 * cannot be read there counts as not chosen.
 */
@Named("supervisionList")
@RequestScoped
public class SupervisionListPage {

    private static final int ROWS = 20;

    /** A chosen filter and the same list without it. */
    public record Chip(String label, String href) {}

    @Inject
    private SupervisionList list;

    @Inject
    private Regions regions;

    @Inject
    private CurrentViewer current;

    @Inject
    private PageTexts texts;

    @Inject
    private Here here;

    @Inject
    private HttpServletRequest request;

    private Slice<SupervisionRow> slice;

    public void load() {
        slice = list.slice(current.viewer(), filter(), cursor("after"), cursor("before"), ROWS);
    }

    private SupervisionFilter filter() {
        return new SupervisionFilter(region(), getShown(), ground(), day("from"), day("to"), isMine());
    }

    /** A damaged cursor counts as none: the list opens at its first page. */
    private String cursor(String name) {
        try {
            Keyset.decode(value(name), 1);
            return value(name);
        } catch (DomainError damaged) {
            return null;
        }
    }

    public List<SupervisionRow> getRows() {
        return slice.items();
    }

    public String getPrevious() {
        return slice.previous() == null ? null : here.with("before", slice.previous());
    }

    public String getNext() {
        return slice.next() == null ? null : here.with("after", slice.next());
    }

    public SupervisionState getShown() {
        return word(SupervisionState.values(), "state", SupervisionState.OPEN);
    }

    public SupervisionState[] getStates() {
        return SupervisionState.values();
    }

    public long count(SupervisionState wanted) {
        return list.count(current.viewer(), filter().in(wanted));
    }

    public String rule(SupervisionRow row) {
        return row.rule() == null ? "" : Wording.text(row.ruleName(), texts.texts());
    }

    public List<Chip> getChips() {
        List<Chip> chips = new ArrayList<>();
        if (region() != null) {
            chip(chips, "region", texts.of("worklist.chip.below", regions.name(getRegion())));
        }
        if (ground() != null) {
            chip(chips, "ground", texts.get("supervision.ground." + ground()));
        }
        if (day("from") != null) {
            chip(chips, "from", texts.of("supervising.chip.from", getFrom()));
        }
        if (day("to") != null) {
            chip(chips, "to", texts.of("supervising.chip.to", getTo()));
        }
        if (isMine()) {
            chip(chips, "mine", texts.get("supervising.mine"));
        }
        return chips;
    }

    private void chip(List<Chip> chips, String name, String label) {
        chips.add(new Chip(label, here.without(name)));
    }

    public SupervisionGround[] getGrounds() {
        return SupervisionGround.values();
    }

    private SupervisionGround ground() {
        return word(SupervisionGround.values(), "ground", null);
    }

    private RegionCode region() {
        return RegionCode.parse(value("region")).orElse(null);
    }

    private LocalDate day(String name) {
        try {
            return value(name) == null ? null : LocalDate.parse(value(name));
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    private <E extends Enum<E>> E word(E[] known, String name, E otherwise) {
        return Arrays.stream(known)
                .filter(each -> each.name().equals(value(name)))
                .findFirst()
                .orElse(otherwise);
    }

    private String value(String name) {
        String value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    public String getRegion() {
        return region() == null ? null : region().value();
    }

    public String getGround() {
        return ground() == null ? null : ground().name();
    }

    public String getFrom() {
        return day("from") == null ? null : value("from");
    }

    public String getTo() {
        return day("to") == null ? null : value("to");
    }

    public boolean isMine() {
        return "true".equals(value("mine"));
    }
}
