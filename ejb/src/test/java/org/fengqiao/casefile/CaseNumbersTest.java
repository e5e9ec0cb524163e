package org.fengqiao.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.fengqiao.region.RegionCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CaseNumbersTest {

    private final Locale before = Locale.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @Test
    void aCaseNumberIsRegionYearAndNumber() {
        assertEquals("130505-2026-00001", no("130505000000", 1));
        assertEquals("130505100-2026-00318", no("130505100000", 318));
        assertEquals("130505100001-2026-99999", no("130505100001", 99_999));
    }

    @Test
    void aBusyYearGetsLongerNumbersNotTheSameOnes() {
        assertEquals("130505-2026-100000", no("130505000000", 100_000));
    }

    @Test
    void digitsAreAsciiWhateverTheServersLanguage() {
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        assertEquals("130505-2026-00042", no("130505000000", 42));
    }

    private static String no(String region, int number) {
        return CaseNumbers.caseNo(RegionCode.of(region), 2026, number);
    }
}
