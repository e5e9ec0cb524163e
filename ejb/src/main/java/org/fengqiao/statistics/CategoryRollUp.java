package org.fengqiao.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fengqiao.category.Categories;
import org.fengqiao.category.Category;
import org.fengqiao.statistics.MediationStatistics.Row;

/** From the local kinds of disputes to the top of their tree, the one that is mapped to the ministry's 18 types. */
@ApplicationScoped
class CategoryRollUp {

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    Categories categories;

    /** A row for each top category, in the official order, whether it has cases or not. */
    List<Row> rows(Map<String, Figures> leaves, Locale locale) {
        Map<String, String> tops = tops();
        Map<String, Figures> sums = new LinkedHashMap<>();
        for (Category category : categories.all()) {
            if (category.parent() == null) {
                sums.put(category.code(), Figures.NONE);
            }
        }
        leaves.forEach((code, figures) -> sums.merge(tops.getOrDefault(code, code), figures, Figures::plus));
        List<Row> rows = new ArrayList<>();
        sums.forEach((code, figures) -> rows.add(new Row(code, categories.name(code, locale), false, figures)));
        return rows;
    }

    /** The category and all that lie below it, those no longer in force too: old cases keep theirs. */
    List<String> below(String top) {
        List<String> codes = new ArrayList<>(tops().entrySet().stream()
                .filter(entry -> entry.getValue().equals(top) || entry.getKey().equals(top))
                .map(Map.Entry::getKey)
                .toList());
        return codes.isEmpty() ? List.of(top) : codes;
    }

    private Map<String, String> tops() {
        Map<String, String> parents = new LinkedHashMap<>();
        em.createQuery("select c.code, c.parent from Category c order by c.code", Object[].class)
                .getResultList()
                .forEach(row -> parents.put((String) row[0], (String) row[1]));
        Map<String, String> tops = new LinkedHashMap<>();
        for (String code : parents.keySet()) {
            String top = code;
            while (parents.get(top) != null) {
                top = parents.get(top);
            }
            tops.put(code, top);
        }
        return tops;
    }
}
