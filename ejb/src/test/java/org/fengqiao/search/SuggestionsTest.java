package org.fengqiao.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.fengqiao.search.Suggestions.Typed;
import org.junit.jupiter.api.Test;

class SuggestionsTest {

    @Test
    void whatIsTooShortTooLongOrNoTextMeansNothing() {
        assertNull(Typed.of(null));
        assertNull(Typed.of(" 沟　"));
        assertNull(Typed.of("𠮷"));
        assertNull(Typed.of("沟".repeat(41)));
        assertNull(Typed.of("水\u0000沟"));
    }

    @Test
    void lettersMayBeANameAndDigitsTheBeginOfANumber() {
        assertEquals(new Typed("zhang san", "zhangsan", null), Typed.of(" Zhang San "));
        assertEquals(new Typed("xi'an", "xian", null), Typed.of("xi'an"));
        assertEquals(new Typed("130505100-2026", null, "130505100-2026"), Typed.of("１３０５０５１００-2026"));
        assertEquals(new Typed("排水", null, null), Typed.of("排水"));
        assertEquals(new Typed("y*", null, null), Typed.of("Y*"));
        assertEquals(new Typed("3号楼", null, null), Typed.of("3号楼"));
    }
}
