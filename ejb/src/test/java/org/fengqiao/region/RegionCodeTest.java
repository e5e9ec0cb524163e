package org.fengqiao.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.fengqiao.region.RegionCode.Level;
import org.fengqiao.shared.DomainError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionCodeTest {

    @ParameterizedTest
    @CsvSource({
        "13,              130000000000,    PROVINCE, 000000000000",
        "1305,            130500000000,    CITY,     130000000000",
        "130505,          130505000000,    COUNTY,   130500000000",
        "130505100,       130505100000,    TOWN,     130505000000",
        "130505100001,    130505100001,    VILLAGE,  130505100000",
        "130505100001002, 130505100001002, GRID,     130505100001",
        "130505100000002, 130505100000002, GRID,     130505100000",
        "441900003000,    441900003000,    TOWN,     441900000000",
        "419001000000,    419001000000,    COUNTY,   419000000000",
    })
    void shortFormsArePaddedAndKnowTheirPlace(String text, String value, Level level, String parent) {
        RegionCode code = RegionCode.of(text);
        assertEquals(value, code.value());
        assertEquals(level, code.level());
        assertEquals(Optional.of(RegionCode.of(parent)), code.parent());
    }

    @Test
    void theCountryIsAboveAll() {
        RegionCode country = RegionCode.of("000000000000");
        assertEquals(Level.COUNTRY, country.level());
        assertEquals(Optional.empty(), country.parent());
        assertTrue(country.contains(RegionCode.of("130505100001002")));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "1",
                "123",
                "13050510000",
                "1305051000011",
                "130505100001000",
                "13050510000x",
                "１３",
                "130505 100001"
            })
    void anythingElseIsNoCode(String text) {
        assertEquals(Optional.empty(), RegionCode.parse(text));
        DomainError error = assertThrows(DomainError.class, () -> RegionCode.of(text));
        assertEquals("REGION_CODE", error.code());
    }

    @Test
    void findsTheRegionOfALevel() {
        RegionCode grid = RegionCode.of("130505100001002");
        assertEquals(Optional.of(RegionCode.of("130505")), grid.at(Level.COUNTY));
        assertEquals(Optional.of(RegionCode.of("130505100001")), grid.at(Level.VILLAGE));
        assertEquals(Optional.of(grid), grid.at(Level.GRID));
        assertEquals(Optional.empty(), RegionCode.of("130505").at(Level.TOWN));
        assertEquals(Optional.empty(), RegionCode.of("441900003001").at(Level.COUNTY), "a city without counties");
    }

    @Test
    void theRangeHoldsExactlyTheCodesWithThePrefix() {
        Random random = new Random(200);
        List<RegionCode> codes = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            codes.add(random(random));
        }
        int inside = 0;
        for (RegionCode region : codes) {
            assertTrue(region.contains(region));
            for (RegionCode other : codes) {
                boolean below = other.value().startsWith(region.prefix());
                boolean inRange = other.value().compareTo(region.low()) >= 0
                        && other.value().compareTo(region.high()) <= 0;
                assertEquals(below, inRange, () -> other + " in " + region);
                assertEquals(below, region.contains(other));
                inside += below ? 1 : 0;
            }
        }
        assertTrue(inside > 3 * codes.size(), "the sample has regions inside each other");
    }

    @Test
    void everyRegionLiesInItsParentAndOutsideItsSiblings() {
        Random random = new Random(201);
        for (int i = 0; i < 5_000; i++) {
            RegionCode code = random(random);
            code.parent().ifPresent(parent -> {
                assertTrue(parent.contains(code));
                assertFalse(code.contains(parent), () -> code + " holds its parent");
                assertTrue(parent.level().compareTo(code.level()) < 0);
            });
        }
    }

    // Few digits, many zeros and nines: borders of ranges meet often.
    private static RegionCode random(Random random) {
        int[] lengths = {2, 4, 6, 9, 12, 15};
        int length = lengths[random.nextInt(lengths.length)];
        while (true) {
            StringBuilder digits = new StringBuilder();
            for (int i = 0; i < length; i++) {
                digits.append("0019".charAt(random.nextInt(4)));
            }
            Optional<RegionCode> code = RegionCode.parse(digits.toString());
            if (code.isPresent()) {
                return code.get();
            }
        }
    }
}
