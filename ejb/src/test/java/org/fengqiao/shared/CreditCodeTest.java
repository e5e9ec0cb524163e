package org.fengqiao.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"9144030071526726XG", "91330100799655058B", "91110000802100433B"})
    void gb32100_realCodesAreValid(String code) {
        assertEquals(Optional.empty(), CreditCode.check(code));
        assertEquals(
                code,
                CreditCode.parse(" " + code.toLowerCase() + " ").orElseThrow().code());
    }

    @ParameterizedTest
    @CsvSource({
        "91330100799655058C, CREDIT_CODE_CHECK_DIGIT",
        "9133010079965505B,  CREDIT_CODE_LENGTH",
        "9133010079965505OB, CREDIT_CODE_CHARACTER",
        "91330100799655中58B, CREDIT_CODE_CHARACTER",
        "'',                 CREDIT_CODE_LENGTH",
    })
    void saysWhatIsWrong(String code, String problem) {
        assertEquals(problem, CreditCode.check(code).orElseThrow().code());
    }

    @Test
    void gb32100_everySingleWrongCharacterIsFound() {
        String code = "9144030071526726XG";
        for (int i = 0; i < 18; i++) {
            for (char c : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
                if (c != code.charAt(i)) {
                    String wrong = code.substring(0, i) + c + code.substring(i + 1);
                    assertTrue(CreditCode.check(wrong).isPresent(), wrong);
                }
            }
        }
    }
}
