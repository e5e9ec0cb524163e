package org.fengqiao.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.casefile.CaseJoining;
import org.fengqiao.casefile.CaseStatus;
import org.fengqiao.category.Categories;
import org.fengqiao.mediation.MediationState;
import org.fengqiao.mediation.Mediations;
import org.fengqiao.region.RegionCode;
import org.fengqiao.region.Regions;
import org.fengqiao.search.CaseSearch.Sort;
import org.fengqiao.search.Outcome;
import org.fengqiao.search.SearchFilter;
import org.fengqiao.shared.WrittenText;

/**
 * What is looked for, as it stands in the URL. What cannot be read there counts as not asked, so that an old bookmark still opens, and is
 * told at its field.
 */
@Named
@RequestScoped
public class SearchForm {

    /** Parameters of a search besides the page one is at. */
    static final List<String> NAMES = List.of(
            "q",
            "region",
            "level",
            "category",
            "procedure",
            "state",
            "status",
            "outcome",
            "year",
            "from",
            "to",
            "least",
            "most");

    /** What cannot be read in these is told at its field. */
    private static final List<String> RANGES = List.of("from", "to", "least", "most");

    static final int LONGEST = 200;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Regions regions;

    @Inject
    private Categories categories;

    private Function<String, String> values;
    private SearchFilter filter;

    /** Which codes there are, each looked up once. */
    private final Map<String, Boolean> known = new HashMap<>();

    /** The same reading of parameters that come from elsewhere: a search that was kept. */
    static SearchForm of(Map<String, String> parameters) {
        SearchForm form = new SearchForm();
        form.values = parameters::get;
        return form;
    }

    public SearchFilter filter() {
        if (filter == null) {
            filter = read();
        }
        return filter;
    }

    private SearchFilter read() {
        return new SearchFilter(
                getQ(),
                getRegion(),
                word("level", RegionCode.Level.class),
                getCategory(),
                Mediations.PROCEDURE.equals(value("procedure")) ? value("procedure") : null,
                CaseJoining.MERGED.equals(value("state")) ? CaseJoining.MERGED : word("state", MediationState.class),
                word("status", CaseStatus.class),
                word("outcome", Outcome.class) == null ? null : Outcome.valueOf(value("outcome")),
                year(),
                date("from"),
                date("to"),
                amount("least"),
                amount("most"));
    }

    public Sort sort() {
        return Sort.NEWEST.name().equalsIgnoreCase(value("sort")) ? Sort.NEWEST : Sort.RELEVANCE;
    }

    public boolean isAsked() {
        return !SearchFilter.text(null).equals(filter());
    }

    /** Anything besides the words? */
    public boolean isNarrowed() {
        return !SearchFilter.text(getQ()).equals(filter());
    }

    /** What was asked, readable parameters only: kept with a saved search and in the record of an export. */
    Map<String, String> parameters() {
        return parameters(filter());
    }

    static Map<String, String> parameters(SearchFilter filter) {
        Map<String, String> all = new LinkedHashMap<>();
        put(all, "q", filter.text());
        put(all, "region", filter.region());
        put(all, "level", filter.level());
        put(all, "category", filter.category());
        put(all, "procedure", filter.procedure());
        put(all, "state", filter.state());
        put(all, "status", filter.status());
        put(all, "outcome", filter.outcome());
        put(all, "year", filter.year());
        put(all, "from", filter.from());
        put(all, "to", filter.to());
        put(all, "least", filter.least());
        put(all, "most", filter.most());
        return all;
    }

    String described() {
        return parameters().entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("; "));
    }

    private static void put(Map<String, String> all, String name, Object value) {
        if (value != null) {
            all.put(name, value instanceof BigDecimal sum ? sum.toPlainString() : value.toString());
        }
    }

    public String getQ() {
        String text = value("q");
        return text == null || !WrittenText.clean(text)
                ? null
                : text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    public String getRegion() {
        return RegionCode.parse(value("region"))
                .filter(region -> known("region", region.value(), code -> regions.reaches(region)))
                .map(RegionCode::value)
                .orElse(null);
    }

    public String getCategory() {
        String code = value("category");
        return code != null && code.matches("[A-Z0-9]{1,20}") && known("category", code, categories::exists)
                ? code
                : null;
    }

    /** What a search was kept with was known then. */
    private boolean known(String name, String code, Predicate<String> there) {
        return values != null || known.computeIfAbsent(name + " " + code, both -> there.test(code));
    }

    /** Names of what is asked in a way that nothing is meant by it: it is left out, and the page says so. */
    List<String> unknown() {
        Map<String, String> read = parameters();
        List<String> unknown = new ArrayList<>();
        for (String name : NAMES) {
            if (value(name) != null && !read.containsKey(name) && !RANGES.contains(name)) {
                unknown.add(name);
            }
        }
        if (value("sort") != null
                && Stream.of(Sort.values()).noneMatch(sort -> sort.name().equalsIgnoreCase(value("sort")))) {
            unknown.add("sort");
        }
        return unknown;
    }

    /** Whether more words were given than are looked for. */
    boolean isCut() {
        return getQ() != null && value("q").length() > LONGEST;
    }

    public String getFrom() {
        return value("from");
    }

    public String getTo() {
        return value("to");
    }

    public String getLeast() {
        return value("least");
    }

    public String getMost() {
        return value("most");
    }

    /** What is wrong with dates and amounts: the key of a message by the name of the field. */
    Map<String, String> wrong() {
        Map<String, String> wrong = new LinkedHashMap<>();
        for (String name : List.of("from", "to")) {
            if (value(name) != null && date(name) == null) {
                wrong.put(name, "search.wrong.date." + name);
            }
        }
        for (String name : List.of("least", "most")) {
            if (value(name) != null && amount(name) == null) {
                wrong.put(name, "search.wrong.amount." + name);
            }
        }
        if (date("from") != null && date("to") != null && date("from").isAfter(date("to"))) {
            wrong.put("to", "search.wrong.to");
        }
        if (amount("least") != null && amount("most") != null && amount("least").compareTo(amount("most")) > 0) {
            wrong.put("most", "search.wrong.most");
        }
        return wrong;
    }

    /** Whether a file of what is found would hold something else than was asked. */
    boolean isRefused() {
        return !wrong().isEmpty() || !unknown().isEmpty();
    }

    /** Whether a range is asked for, so that its fields are shown. */
    public boolean isRanged() {
        return RANGES.stream().anyMatch(name -> value(name) != null);
    }

    private Integer year() {
        String year = value("year");
        return year != null && year.matches("[12][0-9]{3}") ? Integer.valueOf(year) : null;
    }

    private <E extends Enum<E>> String word(String name, Class<E> type) {
        String value = value(name);
        return Optional.ofNullable(value)
                .filter(v -> List.of(type.getEnumConstants()).stream()
                        .anyMatch(each -> each.name().equals(v)))
                .orElse(null);
    }

    private LocalDate date(String name) {
        try {
            return value(name) == null ? null : LocalDate.parse(value(name));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** As people write it, 1,000 and １０００ too. */
    private BigDecimal amount(String name) {
        String value = value(name);
        String plain = value == null
                ? ""
                : Normalizer.normalize(value, Normalizer.Form.NFKC).replaceAll("[,\\s]", "");
        return plain.matches("[0-9]{1,12}(\\.[0-9]{1,2})?") ? new BigDecimal(plain) : null;
    }

    private String value(String name) {
        String value = values != null ? values.apply(name) : request.getParameter(name);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
