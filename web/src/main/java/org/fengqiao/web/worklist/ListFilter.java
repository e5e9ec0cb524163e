package org.fengqiao.web.worklist;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fengqiao.casefile.CaseFilter;
import org.fengqiao.casefile.CaseStatus;
import org.fengqiao.category.Categories;
import org.fengqiao.region.RegionCode;
import org.fengqiao.region.Regions;
import org.fengqiao.shared.Texts;
import org.fengqiao.web.component.Here;
import org.fengqiao.web.component.PageTexts;

/**
 * The filters of a list as they stand in the URL: {@code q, region, category, state, from, to}. What cannot be read there counts as
 * not chosen, so that an old bookmark still opens.
 */
@Named
@RequestScoped
public class ListFilter {

    /** A chosen filter and the same list without it. */
    public record Chip(String label, String href) {}

    private static final int LONGEST = 200;
    private static final String NOT_STARTED = CaseStatus.REGISTERED.name();

    @Inject
    private HttpServletRequest request;

    @Inject
    private Here here;

    @Inject
    private PageTexts texts;

    @Inject
    private Regions regions;

    @Inject
    private Categories categories;

    public CaseFilter in(CaseFilter.Tab tab) {
        String state = getState();
        boolean notStarted = NOT_STARTED.equals(state);
        return new CaseFilter(
                tab,
                getRegion(),
                notStarted ? CaseStatus.REGISTERED : null,
                null,
                notStarted ? null : state,
                getCategory(),
                getQ(),
                false,
                date("from"),
                date("to"));
    }

    public boolean isChosen() {
        return !CaseFilter.all().equals(in(null));
    }

    public List<Chip> getChips() {
        List<Chip> chips = new ArrayList<>();
        chip(chips, "region", getRegion() == null ? null : texts.of("worklist.chip.below", place(getRegion())));
        chip(
                chips,
                "category",
                getCategory() == null
                        ? null
                        : categories.name(getCategory(), texts.texts().locale()));
        chip(chips, "state", getState() == null ? null : stateName(getState(), texts.texts()));
        chip(chips, "from", date("from") == null ? null : date("from").toString());
        chip(chips, "to", date("to") == null ? null : date("to").toString());
        chip(chips, "q", getQ());
        return chips;
    }

    /** The filters in one line, for the record of an export. */
    public String described() {
        return List.of("tab", "region", "category", "state", "from", "to", "q").stream()
                .filter(name -> value(name) != null)
                .map(name -> name + "=" + value(name))
                .collect(Collectors.joining("; "));
    }

    private void chip(List<Chip> chips, String name, String value) {
        if (value != null) {
            chips.add(new Chip(texts.of("worklist.chip." + name, value), here.without(name)));
        }
    }

    public String getQ() {
        String text = value("q");
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    public String getRegion() {
        return RegionCode.parse(value("region")).map(RegionCode::value).orElse(null);
    }

    public String getCategory() {
        String code = value("category");
        return code != null && code.matches("[A-Z0-9]{1,20}") ? code : null;
    }

    public String getState() {
        String state = value("state");
        return state != null && FilterChoices.STATES.contains(state) ? state : null;
    }

    public String getFrom() {
        return date("from") == null ? null : value("from");
    }

    public String getTo() {
        return date("to") == null ? null : value("to");
    }

    private String place(String code) {
        return PlaceName.brief(regions.name(code));
    }

    static String stateName(String state, Texts texts) {
        return NOT_STARTED.equals(state)
                ? texts.get("casefile.status." + state)
                : texts.get(stateKey("MEDIATION", state));
    }

    /** @param procedure null for a file that was joined before anything was begun in it */
    static String stateKey(String procedure, String state) {
        return (procedure == null ? "mediation" : procedure.toLowerCase(Locale.ROOT)) + ".state." + state;
    }

    private LocalDate date(String name) {
        try {
            return value(name) == null ? null : LocalDate.parse(value(name));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private String value(String name) {
        String value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
