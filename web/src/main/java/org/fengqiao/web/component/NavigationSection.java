package org.fengqiao.web.component;

import java.util.List;

/** Entries under one heading; the first section has none. */
public record NavigationSection(String name, List<NavigationEntry> entries) {

    public boolean titled() {
        return !name.isEmpty();
    }

    public String text() {
        return "shell.nav.section." + name;
    }
}
