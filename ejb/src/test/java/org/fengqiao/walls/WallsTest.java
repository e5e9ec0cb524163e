package org.fengqiao.walls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class WallsTest {

    private static final String BROKEN = "org.fengqiao.walls.broken";

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.fengqiao");

    private static final JavaClasses RUIN = new ClassFileImporter().importPackages(BROKEN);

    /** Which class of the ruin breaks which wall. */
    private static final Map<String, String> BREAKERS = new TreeMap<>(Map.of(
            "floors", "KnowsTheFloorAbove",
            "cycles", "RoundAndRound",
            "quartz", "SchedulesByItself",
            "pdf", "DrawsByItself",
            "search", "SearchesByItself",
            "clock", "ReadsTheClock",
            "version", "LastWriterWins",
            "web", "KnowsThePage"));

    @TestFactory
    Stream<DynamicTest> the_house_keeps_its_walls() {
        return new Walls("org.fengqiao")
                .all().entrySet().stream()
                        .map(wall -> DynamicTest.dynamicTest(
                                wall.getKey(), () -> wall.getValue().check(HOUSE)));
    }

    @TestFactory
    Stream<DynamicTest> every_wall_stops_who_breaks_it() {
        return new Walls(BROKEN)
                .all().entrySet().stream()
                        .map(wall -> DynamicTest.dynamicTest(wall.getKey(), () -> {
                            AssertionError told = assertThrows(
                                    AssertionError.class, () -> wall.getValue().check(RUIN));
                            String breaker = BREAKERS.get(wall.getKey());
                            assertTrue(told.getMessage().contains(breaker), told.getMessage());
                        }));
    }

    @Test
    void every_wall_has_a_breaker() {
        assertEquals(new Walls(BROKEN).all().keySet(), BREAKERS.keySet());
    }

    @Test
    void neighbours_on_the_upper_floors_are_strangers_and_a_room_needs_a_floor() {
        AssertionError told = assertThrows(
                AssertionError.class, () -> new Walls(BROKEN).floors().check(RUIN));

        assertTrue(told.getMessage().contains("KnowsItsNeighbour"), told.getMessage());
        assertTrue(told.getMessage().contains("NoFloor"), told.getMessage());
    }

    @Test
    void the_walls_stand_around_something() {
        assertTrue(HOUSE.contain("org.fengqiao.shared.TimeSource"));
        assertTrue(HOUSE.size() > 100, "only " + HOUSE.size() + " classes were looked at");
    }
}
