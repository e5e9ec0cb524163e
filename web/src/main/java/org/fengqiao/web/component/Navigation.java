package org.fengqiao.web.component;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.organisation.Role;
import org.fengqiao.shared.Together;
import org.fengqiao.web.security.CurrentViewer;

/** What stands in the navigation, for whom. A new page adds one line here. */
@Named
@RequestScoped
public class Navigation {

    private static final Role[] CASE_PEOPLE = {
        Role.CLERK, Role.MEDIATOR, Role.DIRECTOR, Role.UNIT_HANDLER, Role.SUPERVISOR, Role.GRID_WORKER
    };

    /** Whoever sees cases at all may look for them and list them. */
    private static final Role[] READERS = {
        Role.CLERK, Role.MEDIATOR, Role.DIRECTOR, Role.UNIT_HANDLER, Role.SUPERVISOR, Role.LEADER, Role.GRID_WORKER
    };

    private static final Role[] AGENDA_PEOPLE = {
        Role.CLERK, Role.MEDIATOR, Role.DIRECTOR, Role.UNIT_HANDLER, Role.SUPERVISOR, Role.LEADER
    };

    private static final List<NavigationSection> SECTIONS = List.of(
            section(
                    "",
                    entry("worklist", "/worklist.xhtml", "g w", CASE_PEOPLE),
                    entry("agenda", "/agenda.xhtml", "g a", AGENDA_PEOPLE),
                    entry("cases", "/cases/list.xhtml", null, READERS),
                    entry("supervision", "/supervision/list.xhtml", null, AGENDA_PEOPLE),
                    entry("intake", "/intake.xhtml", "n", Role.CLERK, Role.GRID_WORKER, Role.MEDIATOR, Role.DIRECTOR),
                    entry("duplicates", "/cases/duplicates.xhtml", null, Role.CLERK, Role.DIRECTOR)),
            section(
                    "statistics",
                    entry(
                            "mediation-statistics",
                            "/statistics/mediation.xhtml",
                            null,
                            Role.LEADER,
                            Role.DIRECTOR,
                            Role.SUPERVISOR),
                    entry("calendar", "/calendar.xhtml", null)),
            section(
                    "administration",
                    entry("organisations", "/admin/organisations.xhtml", null, Role.SYSTEM_ADMIN),
                    entry("staff", "/admin/staff.xhtml", null, Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN),
                    entry("regions", "/admin/regions.xhtml", null, Role.SYSTEM_ADMIN),
                    entry("rules", "/admin/rules.xhtml", null, Role.SYSTEM_ADMIN),
                    entry("synonyms", "/admin/synonyms.xhtml", null, Role.SYSTEM_ADMIN),
                    entry("search-index", "/admin/search-index.xhtml", null, Role.SYSTEM_ADMIN),
                    entry("working", "/admin/calendar.xhtml", null, Role.SYSTEM_ADMIN),
                    entry("jobs", "/admin/jobs.xhtml", null, Role.SYSTEM_ADMIN),
                    entry("deliveries", "/admin/deliveries.xhtml", null, Role.SYSTEM_ADMIN),
                    entry("audit", "/admin/audit.xhtml", null, Role.AUDITOR)));

    private static final List<NavigationEntry> TOOLS = List.of(entry("notices", "/notices.xhtml", null));
    private static final List<String> BOTTOM = List.of(
            "worklist",
            "intake",
            "cases",
            "mediation-statistics",
            "agenda",
            "organisations",
            "staff",
            "regions",
            "audit");

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Here here;

    @Inject
    @Any
    private Instance<NavigationCount> counters;

    @Inject
    private Together together;

    private Map<String, Long> counts;
    private Set<NavigationEntry> visible;

    public List<NavigationSection> getSections() {
        return SECTIONS.stream()
                .map(section -> new NavigationSection(
                        section.name(),
                        section.entries().stream().filter(this::visible).toList()))
                .filter(section -> !section.entries().isEmpty())
                .toList();
    }

    /** Beside the search box. */
    public List<NavigationEntry> getTools() {
        return TOOLS.stream().filter(this::visible).toList();
    }

    /** On phones, at most three and the person. */
    public List<NavigationEntry> getBottom() {
        return BOTTOM.stream()
                .flatMap(name -> all().filter(entry -> entry.name().equals(name)))
                .filter(this::visible)
                .limit(3)
                .toList();
    }

    /** On phones behind the name of the person: all that does not fit into the bar. */
    public List<NavigationEntry> getRest() {
        List<NavigationEntry> shown = getBottom();
        return all().filter(this::visible)
                .filter(entry -> !shown.contains(entry))
                .toList();
    }

    public boolean isSearchable() {
        return all().anyMatch(entry -> entry.name().equals("cases") && visible(entry));
    }

    /** The first page that this person has: where the day begins. */
    public String getHome() {
        return getSections().stream()
                .flatMap(section -> section.entries().stream())
                .map(NavigationEntry::path)
                .findFirst()
                .orElse("/password.xhtml");
    }

    /** Called by the front door. */
    public String goHome() {
        return getHome() + "?faces-redirect=true";
    }

    /** {@code page} for the entry of this page, {@code true} for the section it belongs to, nothing otherwise. */
    String current(NavigationEntry entry, String nav) {
        if (entry.path().equals(here.getPath())) {
            return "page";
        }
        return entry.name().equals(nav) ? "true" : null;
    }

    String href(NavigationEntry entry) {
        return here.to(entry.path());
    }

    long count(NavigationEntry entry) {
        if (counts == null) {
            counts = together.ask(this::counted);
        }
        return counts.getOrDefault(entry.name(), 0L);
    }

    private Map<String, Long> counted() {
        Set<String> names =
                entries().filter(this::visible).map(NavigationEntry::name).collect(Collectors.toSet());
        return counters.stream()
                .filter(counter -> names.contains(counter.entry()))
                .collect(Collectors.toMap(NavigationCount::entry, counter -> counter.count(viewer), Long::sum));
    }

    String countShown(NavigationEntry entry) {
        return count(entry) >= NavigationCount.MOST ? NavigationCount.MOST - 1 + "+" : String.valueOf(count(entry));
    }

    static Stream<NavigationEntry> entries() {
        return Stream.concat(all(), TOOLS.stream());
    }

    private static Stream<NavigationEntry> all() {
        return SECTIONS.stream().flatMap(section -> section.entries().stream());
    }

    private boolean visible(NavigationEntry entry) {
        if (visible == null) {
            Set<Role> held = viewer.roles();
            visible = viewer.isKnown()
                    ? entries().filter(each -> each.isFor(held)).collect(Collectors.toSet())
                    : Set.of();
        }
        return visible.contains(entry);
    }

    private static NavigationSection section(String name, NavigationEntry... entries) {
        return new NavigationSection(name, List.of(entries));
    }

    private static NavigationEntry entry(String name, String path, String key, Role... roles) {
        return new NavigationEntry(name, path, key, Set.of(roles));
    }
}
