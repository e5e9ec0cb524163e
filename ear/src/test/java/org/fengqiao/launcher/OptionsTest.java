package org.fengqiao.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {

    private static final Path ROOT = Path.of("/opt/fengqiao");

    @Test
    void a_bare_start_has_the_defaults() {
        Options options = Options.parse(ROOT, "start");

        assertEquals(8080, options.port());
        assertEquals(ROOT.resolve("data"), options.data());
        assertTrue(options.demo());
        assertFalse(options.force());
    }

    @Test
    void options_stand_before_or_behind_the_arguments() {
        Options options =
                Options.parse(ROOT, "--data", "/srv/f", "restore", "--force", "b.zip", "--port", "9000", "--no-demo");

        assertEquals("restore", options.command());
        assertEquals(List.of("b.zip"), options.arguments());
        assertEquals(Path.of("/srv/f"), options.data());
        assertEquals(9000, options.port());
        assertTrue(options.force());
        assertFalse(options.demo());
    }

    @Test
    void what_is_mistyped_is_told_and_not_ignored() {
        assertEquals("unknown option --prot: ./fengqiao help lists them", refusal("start", "--prot", "1"));
        assertEquals("a value is missing: --port N", refusal("start", "--port"));
        assertEquals("--port takes a number from 1 to 65535, not 70000", refusal("start", "--port", "70000"));
        assertEquals("--port takes a number from 1 to 65535, not x", refusal("start", "--port", "x"));
        assertEquals("no command given: ./fengqiao help lists them", refusal());
    }

    @Test
    void only_a_recount_repairs_and_only_a_reindex_checks() {
        assertEquals(
                List.of("--check"), Options.parse(ROOT, "reindex", "--check").arguments());
        assertEquals("unknown option --check: ./fengqiao help lists them", refusal("recount", "--check"));
        assertEquals(
                List.of("--repair"), Options.parse(ROOT, "recount", "--repair").arguments());
        assertEquals("unknown option --repair: ./fengqiao help lists them", refusal("start", "--repair"));
    }

    @Test
    void only_a_region_file_is_complete() {
        Options options = Options.parse(ROOT, "import-regions", "regions.csv", "--complete");

        assertEquals(List.of("regions.csv", "--complete"), options.arguments());
        assertEquals("regions.csv", options.onlyArgument("FILE [--complete]"));
        assertEquals("unknown option --complete: ./fengqiao help lists them", refusal("recount", "--complete"));
        Options nameless = Options.parse(ROOT, "import-regions", "--complete");
        assertThrows(Refusal.class, () -> nameless.onlyArgument("FILE [--complete]"));
    }

    @Test
    void a_calendar_has_a_region_and_years() {
        Options options = Options.parse(
                ROOT, "import-calendar", "--region", "450000", "days.csv", "--replace", "2027", "--preview");

        assertEquals(List.of("--region=450000", "days.csv", "--replace=2027", "--preview"), options.arguments());
        assertEquals("days.csv", options.onlyArgument("FILE"));
        assertEquals("a value is missing: --region VALUE", refusal("import-calendar", "days.csv", "--region"));
        assertEquals("unknown option --region: ./fengqiao help lists them", refusal("recount", "--region", "45"));
    }

    @Test
    void a_missing_argument_is_answered_with_the_usage() {
        Options options = Options.parse(ROOT, "backup");

        Refusal told = assertThrows(Refusal.class, () -> options.onlyArgument("FILE"));

        assertEquals("usage: ./fengqiao backup FILE", told.getMessage());
    }

    private static String refusal(String... args) {
        return assertThrows(Refusal.class, () -> Options.parse(ROOT, args)).getMessage();
    }
}
