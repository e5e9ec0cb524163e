package org.fengqiao.web.component;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.fengqiao.organisation.Role;
import org.fengqiao.shared.Texts;
import org.junit.jupiter.api.Test;

class NavigationTest {

    @Test
    void entriesHaveNamesInBothLanguages() {
        Navigation.entries().forEach(entry -> {
            assertTrue(Texts.of(Locale.SIMPLIFIED_CHINESE).has(entry.text()), entry.text());
            assertTrue(Texts.of(Locale.ENGLISH).has(entry.text()), entry.text());
        });
    }

    @Test
    void everyEntryHasItsPage() {
        Navigation.entries()
                .forEach(entry -> assertTrue(Files.exists(Path.of("src/main/webapp" + entry.path())), entry.path()));
    }

    @Test
    void theThreeAdministratorsDoNotSeeCases() {
        Set<Role> separated = EnumSet.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDITOR);
        Navigation.entries()
                .filter(entry -> Set.of("worklist", "cases", "intake").contains(entry.name()))
                .forEach(entry -> assertFalse(entry.isFor(separated), entry.name()));
    }

    @Test
    void pathsAndKeysAreUsedOnce() {
        assertEquals(
                Navigation.entries().count(),
                Navigation.entries().map(NavigationEntry::path).distinct().count());
    }
}
