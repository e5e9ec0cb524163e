package org.fengqiao.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource({
        "13812341234,            MOBILE,  13812341234",
        "138 1234 1234,          MOBILE,  13812341234",
        "138-1234-1234,          MOBILE,  13812341234",
        "+86 138 1234 1234,      MOBILE,  13812341234",
        "+86-13812341234,        MOBILE,  13812341234",
        "8613812341234,          MOBILE,  13812341234",
        "0086-138-1234-1234,     MOBILE,  13812341234",
        "１３８１２３４１２３４,      MOBILE,  13812341234",
        "0319-2345678,           FIXED,   03192345678",
        "(0319)2345678,          FIXED,   03192345678",
        "0319 2345678,           FIXED,   03192345678",
        "03192345678,            FIXED,   03192345678",
        "010-62051234,           FIXED,   01062051234",
        "010-6205-1234,          FIXED,   01062051234",
        "+86 10 62051234,        FIXED,   01062051234",
        "+86 319 2345678,        FIXED,   03192345678",
        "0319-2345678-801,       FIXED,   03192345678-801",
        "0319-2345678转801,       FIXED,   03192345678-801",
        "0319-2345678 分机 801,   FIXED,   03192345678-801",
        "0319—2345678,           FIXED,   03192345678",
        "400-123-4567,           SERVICE, 4001234567",
        "400 1234 567,           SERVICE, 4001234567",
        "800-820-8820,           SERVICE, 8008208820",
    })
    void oneSpellingForEachNumber(String typed, PhoneNumber.Kind kind, String digits) {
        assertEquals(Optional.of(new PhoneNumber(kind, digits)), PhoneNumber.parse(typed));
        assertEquals(digits, PhoneNumber.normalise(typed));
        assertEquals(digits, PhoneNumber.normalise(PhoneNumber.normalise(typed)));
    }

    @ParameterizedTest
    @CsvSource({
        "1381234123,    PHONE_MOBILE_LENGTH",
        "138123412345,  PHONE_MOBILE_LENGTH",
        "2345678,       PHONE_AREA_CODE",
        "12812341234,   PHONE_FORMAT",
        "abc,           PHONE_FORMAT",
        "'',            PHONE_FORMAT",
        "村口小卖部转,     PHONE_FORMAT",
        "00001234567,   PHONE_FORMAT",
    })
    void saysWhatIsWrong(String typed, String code) {
        assertEquals(code, PhoneNumber.check(typed).orElseThrow().code());
        assertFalse(PhoneNumber.isValid(typed));
    }

    @Test
    void freeTextKeepsItsWords() {
        assertEquals("村口小卖部转", PhoneNumber.normalise(" 村口小卖部转 "));
        assertEquals("", PhoneNumber.normalise(null));
    }

    @Test
    void fixedNumbersAreShownWithTheirAreaCode() {
        assertEquals(
                "0319-2345678-801",
                PhoneNumber.parse("03192345678转801").orElseThrow().toString());
        assertEquals(
                "010-62051234", PhoneNumber.parse("01062051234").orElseThrow().toString());
        assertEquals(
                "13812341234", PhoneNumber.parse("138 1234 1234").orElseThrow().toString());
    }
}
