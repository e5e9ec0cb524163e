package org.fengqiao.web.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fengqiao.access.Viewer;
import org.fengqiao.category.Categories;
import org.fengqiao.organisation.StaffDirectory;
import org.fengqiao.region.Regions;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.Page;
import org.fengqiao.shared.Texts;
import org.fengqiao.shared.TimeSource;
import org.fengqiao.statistics.CountedCase;
import org.fengqiao.statistics.CountedCases;
import org.fengqiao.statistics.CountedFilter;
import org.fengqiao.statistics.Listing;
import org.fengqiao.statistics.Period;
import org.fengqiao.web.component.Formats;
import org.fengqiao.web.component.Here;
import org.fengqiao.web.component.Language;
import org.fengqiao.web.security.CurrentViewer;

/** The very cases behind a number. Which number stands in the address, and the way through the pages too. */
@Named("statisticsCases")
@RequestScoped
public class StatisticsCasesPage {

    private static final int PAGE = 50;

    /** A filter that can be taken away. */
    public record Chip(String label, String href) {}

    @Inject
    private CountedCases cases;

    @Inject
    private CurrentViewer current;

    @Inject
    private Regions regions;

    @Inject
    private Categories categories;

    @Inject
    private StaffDirectory staff;

    @Inject
    private Language language;

    @Inject
    private Formats formats;

    @Inject
    private Here here;

    @Inject
    private HttpServletRequest request;

    @Inject
    private TimeSource time;

    private String listing;
    private String region;
    private String from;
    private String to;
    private String own;
    private String category;
    private String mediator;

    private CountedFilter filter;
    private long total;
    private long veiled;
    private Page<CountedCase> page;
    private Map<Long, String> mediators = Map.of();
    private List<String> trail = List.of();
    private final Map<String, String> regionNames = new HashMap<>();
    private final Map<String, String> categoryNames = new HashMap<>();

    public void load() {
        Viewer viewer = current.viewer();
        filter = new CountedFilter(
                which(),
                region,
                Boolean.parseBoolean(own),
                PeriodChoice.date("from", from),
                PeriodChoice.date("to", to),
                category,
                mediator());
        trail = afters();
        total = cases.count(viewer, filter);
        veiled = cases.veiled(viewer, filter);
        page = cases.page(viewer, filter, PAGE, trail.isEmpty() ? null : trail.get(trail.size() - 1));
        mediators = staff.names(page.items().stream().map(CountedCase::hostId).collect(Collectors.toSet()));
    }

    private Listing which() {
        return Arrays.stream(Listing.values())
                .filter(one -> one.name().equals(listing))
                .findFirst()
                .orElseThrow(DomainError::notFound);
    }

    private Long mediator() {
        try {
            return mediator == null ? null : Long.valueOf(mediator);
        } catch (NumberFormatException e) {
            throw DomainError.notFound();
        }
    }

    /** Where the pages before this one ended: the last is where this one goes on, and without it one is back on the page before. */
    private List<String> afters() {
        String[] values = request.getParameterValues("after");
        return values == null ? List.of() : List.of(values);
    }

    public String getTitle() {
        return texts().get(
                        "dashboard.cases.title",
                        regions.name(regionCode()),
                        texts().get("dashboard.listing." + filter.listing()));
    }

    public String getSubtitle() {
        String counted = texts().get("dashboard.cases.count", formats.number(total));
        return veiled == 0 ? counted : counted + texts().get("dashboard.cases.veiled", formats.number(veiled));
    }

    public String getListingDefinition() {
        return texts().get("dashboard.listing." + filter.listing() + ".definition");
    }

    public List<Chip> getChips() {
        List<Chip> chips = new ArrayList<>();
        if (filter.listing() != Listing.OVERDUE) {
            Period period = Period.of(filter.from(), filter.to(), time.today());
            chips.add(new Chip(
                    texts().get(
                                    "dashboard.period.range",
                                    period.from().toString(),
                                    period.to().toString()),
                    null));
        }
        if (filter.ownOnly()) {
            chips.add(new Chip(texts().get("dashboard.chip.own"), here.without("own")));
        }
        if (category != null) {
            chips.add(new Chip(
                    texts().get("dashboard.chip.category", categories.name(category, language.getLocale())),
                    here.without("category")));
        }
        if (filter.mediator() != null) {
            chips.add(new Chip(
                    texts().get("dashboard.chip.mediator", mediatorName(filter.mediator())), here.without("mediator")));
        }
        return chips;
    }

    public String getDayHeader() {
        return texts().get("dashboard.listing." + filter.listing() + ".day");
    }

    public List<CountedCase> getRows() {
        return page.items();
    }

    public long getTotal() {
        return total;
    }

    public String getNote() {
        int first = trail.size() * PAGE + 1;
        return page.items().isEmpty()
                ? ""
                : texts().get(
                                "dashboard.cases.range",
                                formats.number(first),
                                formats.number(first + page.items().size() - 1),
                                formats.number(total));
    }

    public String getPrevious() {
        return trail.isEmpty() ? "" : address(trail.subList(0, trail.size() - 1));
    }

    public String getNext() {
        if (page.next() == null) {
            return "";
        }
        List<String> further = new ArrayList<>(trail);
        further.add(page.next());
        return address(further);
    }

    private String address(List<String> afters) {
        String first = here.without("after");
        String rest = afters.stream().map(after -> "&after=" + after).collect(Collectors.joining());
        return first + rest;
    }

    public String regionName(String code) {
        return regionNames.computeIfAbsent(code, regions::name);
    }

    public String categoryName(String code) {
        return categoryNames.computeIfAbsent(code, c -> categories.name(c, language.getLocale()));
    }

    public String mediatorName(long id) {
        if (id == 0) {
            return texts().get("dashboard.no-mediator");
        }
        return mediators.containsKey(id)
                ? mediators.get(id)
                : staff.names(List.of(id)).getOrDefault(id, "");
    }

    public String getBackHref() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("region", region);
        parameters.put("from", from);
        parameters.put("to", to);
        String query = parameters.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return here.to("/statistics/mediation.xhtml") + (query.isEmpty() ? "" : "?" + query);
    }

    private String regionCode() {
        return region == null
                ? current.viewer().regionCode()
                : regions.require(region).code();
    }

    private Texts texts() {
        return Texts.of(language.getLocale());
    }

    public String getListing() {
        return listing;
    }

    public void setListing(String listing) {
        this.listing = listing;
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getOwn() {
        return own;
    }

    public void setOwn(String own) {
        this.own = own;
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = category;
    }

    public String getMediator() {
        return mediator;
    }

    public void setMediator(String mediator) {
        this.mediator = mediator;
    }
}
