package org.fengqiao.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTextTest {

    private static final String RARE = "\uD840\uDC0B"; // 𠀋, four bytes in UTF-8

    @ParameterizedTest
    @ValueSource(strings = {"演甲某", "a\tb\r\nc", "\uD840\uDC0B", "😀", "\uE000", "\u3000", "e\u0301"})
    void whatPeopleWriteIsClean(String text) {
        assertTrue(WrittenText.clean(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\u0000", "\u0007", "\u007F", "\u0085", "\uFFFE", "\uFFFF", "\uD83F\uDFFF", "a\uD840", "\uDC0Bb"
            })
    void noiseAndTornCharactersAreNot(String text) {
        assertFalse(WrittenText.clean(text));
    }

    @Test
    void aRareCharacterCountsAsOneAndIsNeverTorn() {
        assertEquals(3, WrittenText.length("张" + RARE + "三"));
        assertEquals("张" + RARE, WrittenText.start("张" + RARE + "三", 2));
        assertEquals("张" + RARE + "三", WrittenText.start("张" + RARE + "三", 3));
        assertEquals("", WrittenText.start(RARE, 0));
    }
}
