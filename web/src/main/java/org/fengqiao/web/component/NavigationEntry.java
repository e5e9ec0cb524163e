package org.fengqiao.web.component;

import java.util.Set;
import org.fengqiao.organisation.Role;

/**
 * One line of the navigation.
 *
 * @param name last part of the text key {@code shell.nav.NAME}, and what a page says in {@code <ui:param name="nav">}
 * @param path the page
 * @param key keyboard key, or null
 * @param roles who sees it; empty: everybody
 */
public record NavigationEntry(String name, String path, String key, Set<Role> roles) {

    public String text() {
        return "shell.nav." + name;
    }

    /** One short word for the bar at the bottom of a phone. */
    public String shortText() {
        return text() + ".short";
    }

    boolean isFor(Set<Role> held) {
        return roles.isEmpty() || held.stream().anyMatch(roles::contains);
    }
}
