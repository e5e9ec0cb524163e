package org.fengqiao.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryCodeTest {

    @Test
    void codesAreReadableAndDoNotRepeat() {
        Set<String> seen = new HashSet<>();
        Set<Integer> characters = new HashSet<>();
        for (int i = 0; i < 20_000; i++) {
            String code = QueryCode.random();
            assertTrue(code.matches("[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}"), code);
            assertTrue(seen.add(code), code);
            code.chars().forEach(characters::add);
        }
        assertEquals(31, characters.size(), "thirty characters and the hyphen all come up");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7K4M-92QF", "7k4m92qf", " 7K4M 92QF ", "７Ｋ４Ｍ－９２ＱＦ", "7K4M—92QF"})
    void isFoundHoweverItIsTyped(String typed) {
        assertEquals(Optional.of("7K4M-92QF"), QueryCode.parse(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7K4M-92Q", "7K4M-92QFF", "7K4M-92Q0", "7K4M-92QI", "七K4M-92QF"})
    void whatCannotBeACodeIsNone(String typed) {
        assertEquals(Optional.empty(), QueryCode.parse(typed));
    }
}
