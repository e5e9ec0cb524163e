package org.fengqiao.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.fengqiao.category.Categories;
import org.fengqiao.region.RegionCode;
import org.fengqiao.region.Regions;
import org.fengqiao.search.SearchAnswer;
import org.fengqiao.shared.Texts;
import org.fengqiao.web.component.Formats;
import org.fengqiao.web.component.Language;
import org.fengqiao.web.worklist.PlaceName;

/** What the values of a search are called. Asks for each name once. */
@RequestScoped
public class SearchWords {

    @Inject
    private Categories categories;

    @Inject
    private Regions regions;

    @Inject
    private Formats formats;

    /** Not the texts of a page: an export has none. */
    @Inject
    private Language language;

    private final Map<String, String> known = new HashMap<>();

    /** A value of a facet or filter in words. */
    public String value(String name, String value) {
        return known.computeIfAbsent(name + " " + value, both -> switch (name) {
            case "region" -> PlaceName.brief(regions.name(RegionCode.of(value).value()));
            case "category" -> categories.name(value, language.getLocale());
            case "level" -> texts().get("region.level." + value);
            case "status" -> texts().get("casefile.status." + value);
            case "outcome" -> texts().get("search.outcome." + value);
            case "procedure" ->
                texts().has("search.procedure." + value) ? texts().get("search.procedure." + value) : value;
            case "state" -> state(null, value);
            case "least", "most" -> formats.number(new BigDecimal(value));
            default -> value;
        });
    }

    /** A filter by itself, where neither a field nor a chip says what its value means. */
    String said(String name, String value) {
        String key = "search.said." + name;
        return texts().has(key) ? texts().get(key, value(name, value)) : value(name, value);
    }

    String state(SearchAnswer.Hit hit) {
        return hit.state() == null
                ? texts().get("casefile.status." + hit.status())
                : state(hit.procedure(), hit.state());
    }

    private String state(String procedure, String state) {
        String key = (procedure == null ? "mediation" : procedure.toLowerCase(Locale.ROOT)) + ".state." + state;
        return texts().has(key) ? texts().get(key) : state;
    }

    private Texts texts() {
        return Texts.of(language.getLocale());
    }
}
