package org.fengqiao.web.worklist;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fengqiao.casefile.CaseStatus;
import org.fengqiao.category.Categories;
import org.fengqiao.category.Category;
import org.fengqiao.mediation.MediationState;
import org.fengqiao.region.Region;
import org.fengqiao.region.RegionCode;
import org.fengqiao.region.Regions;
import org.fengqiao.web.component.PageTexts;
import org.fengqiao.web.security.CurrentViewer;

/** What can be chosen in the filter panel, and in forms that ask for a place or a kind of dispute. */
@Named("choices")
@RequestScoped
public class FilterChoices {

    /** A file nothing was started on, then the states of a mediation. */
    static final List<String> STATES = Stream.concat(
                    Stream.of(CaseStatus.REGISTERED.name()),
                    Stream.of(MediationState.values()).map(Enum::name))
            .toList();

    /** More places than that are not chosen from a list; there the search helps. */
    private static final int PLACES = 600;

    @Inject
    private CurrentViewer current;

    @Inject
    private Regions regions;

    @Inject
    private Categories categories;

    @Inject
    private PageTexts texts;

    private List<Region> places;

    /** The viewer's region and those below it, towns as headings of their villages. */
    public List<SelectItem> getRegions() {
        String own = current.viewer().regionCode();
        Map<String, SelectItemGroup> groups = new LinkedHashMap<>();
        List<SelectItem> items = new ArrayList<>();
        for (Region place : places()) {
            SelectItem item = new SelectItem(place.code(), PlaceName.brief(place.name()));
            boolean town =
                    place.level() == RegionCode.Level.TOWN && !place.code().equals(own);
            if (town) {
                SelectItemGroup group = new SelectItemGroup(place.name());
                groups.put(place.code(), group);
                items.add(group);
                item.setLabel(texts.of("worklist.below", place.name()));
                group.setSelectItems(List.of(item));
            } else if (groups.containsKey(place.parentCode())) {
                add(groups.get(place.parentCode()), item);
            } else if (!place.code().equals(own)) {
                items.add(item);
            }
        }
        return items;
    }

    public boolean isPlaceful() {
        return places().size() > 1;
    }

    private List<Region> places() {
        if (places == null) {
            places = regions.search("", current.viewer().regionCode(), PLACES);
        }
        return places;
    }

    /** Both levels; the upper one stands for all below it. */
    public List<SelectItem> getCategories() {
        return categories(true);
    }

    /** The lower level only, under headings: what a new case is put under. */
    public List<SelectItem> getKinds() {
        return categories(false);
    }

    private List<SelectItem> categories(boolean whole) {
        boolean english = "en".equals(texts.texts().locale().getLanguage());
        Map<String, SelectItemGroup> groups = new LinkedHashMap<>();
        for (Category category : categories.all()) {
            String name = english ? category.nameEn() : category.name();
            if (category.parent() == null) {
                SelectItemGroup group = new SelectItemGroup(name);
                group.setSelectItems(List.of());
                groups.put(category.code(), group);
                if (whole) {
                    add(group, new SelectItem(category.code(), texts.of("worklist.whole", name)));
                }
            } else if (groups.containsKey(category.parent())) {
                add(groups.get(category.parent()), new SelectItem(category.code(), name));
            }
        }
        return List.copyOf(groups.values());
    }

    public List<SelectItem> getStates() {
        return STATES.stream()
                .map(state -> new SelectItem(state, ListFilter.stateName(state, texts.texts())))
                .toList();
    }

    private static void add(SelectItemGroup group, SelectItem item) {
        List<SelectItem> items = new ArrayList<>(List.of(group.getSelectItems()));
        items.add(item);
        group.setSelectItems(items);
    }
}
