package org.fengqiao.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdCardTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "34052419800101001X"})
    void gb11643_vectorsAreValid(String number) {
        assertEquals(Optional.empty(), IdCard.check(number, TODAY));
        assertEquals(number, IdCard.parse(number).orElseThrow().number());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002x",
                " 110105 19491231 002X ",
                "１１０１０５１９４９１２３１００２Ｘ",
                "110105\u00a019491231\u3000002x"
            })
    void lowerCaseFullWidthAndBlanksAreAccepted(String typed) {
        assertEquals("11010519491231002X", IdCard.parse(typed).orElseThrow().number());
    }

    @Test
    void givesBirthDateSexAndAge() {
        IdCard card = IdCard.parse("11010519491231002X").orElseThrow();
        assertEquals(LocalDate.of(1949, 12, 31), card.birthDate());
        assertFalse(card.male());
        assertEquals(76, card.ageOn(TODAY));
        assertEquals(77, card.ageOn(LocalDate.of(2026, 12, 31)));
        assertTrue(IdCard.parse("34052419800101001X").orElseThrow().male());
    }

    @Test
    void civilCode17_bornOnLeapDayComesOfAgeOnTheFirstOfMarch() {
        IdCard card = IdCard.parse(withCheck("11010520080229001")).orElseThrow();
        assertEquals(17, card.ageOn(LocalDate.of(2026, 2, 28)));
        assertEquals(18, card.ageOn(LocalDate.of(2026, 3, 1)));
    }

    @ParameterizedTest
    @CsvSource({
        "110105194912310021, ID_CARD_CHECK_DIGIT",
        "110105491231002,    ID_CARD_OLD",
        "1101051949123100,   ID_CARD_LENGTH",
        "11010519491231002XX, ID_CARD_LENGTH",
        "1101051949123100XX, ID_CARD_CHARACTER",
        "11010519491331002X, ID_CARD_BIRTH_MONTH",
        "11010519490031002X, ID_CARD_BIRTH_MONTH",
        "11010519490230002X, ID_CARD_BIRTH_DATE",
        "11010519490431002X, ID_CARD_BIRTH_DATE",
        "11010519490400002X, ID_CARD_BIRTH_DATE",
        "11010519490229002X, ID_CARD_BIRTH_LEAP",
        "11010519000229002X, ID_CARD_BIRTH_LEAP",
        "11010500491231002X, ID_CARD_BIRTH_YEAR",
        "11010520261125002X, ID_CARD_BIRTH_FUTURE",
        "😀1010519491231002, ID_CARD_CHARACTER",
    })
    void saysWhatIsWrong(String number, String code) {
        assertEquals(code, IdCard.check(number, TODAY).orElseThrow().code());
    }

    @Test
    void namesThePlaceOfTheMistakeInWords() {
        assertEquals(
                "出生日期 2 月 30 日不存在，请核对第 11—14 位。",
                IdCard.check("11010519490230002X", TODAY)
                        .orElseThrow()
                        .at("idNumber")
                        .text(Texts.of(Locale.CHINESE)));
        assertEquals(
                "身份证号第 3 位“O”不正确：前 17 位为数字，第 18 位为数字或 X。",
                IdCard.check("11O10519491231002X", TODAY)
                        .orElseThrow()
                        .at("idNumber")
                        .text(Texts.of(Locale.CHINESE)));
        assertEquals(
                "出生日期 2026 年 11 月 25 日晚于今天，请核对第 7—14 位。",
                IdCard.check("11010520261125002X", TODAY)
                        .orElseThrow()
                        .at("idNumber")
                        .text(Texts.of(Locale.CHINESE)));
    }

    @Test
    void bornTodayIsNotTheFuture() {
        String number = withCheck("11010520261124001");
        assertEquals(Optional.empty(), IdCard.check(number, TODAY));
        assertEquals(
                "ID_CARD_BIRTH_FUTURE",
                IdCard.check(number, TODAY.minusDays(1)).orElseThrow().code());
    }

    @Test
    void regionIsOnlyAHint() {
        IdCard odd = IdCard.parse(withCheck("99010519800101001")).orElseThrow();
        assertFalse(odd.regionPlausible());
        IdCard taiwan = IdCard.parse(withCheck("83000019800101001")).orElseThrow();
        assertTrue(taiwan.regionPlausible());
        assertEquals("830000", taiwan.regionDigits());
    }

    @Test
    void emptyAndNullAreTooShort() {
        assertEquals("ID_CARD_LENGTH", IdCard.check("", TODAY).orElseThrow().code());
        assertEquals("ID_CARD_LENGTH", IdCard.check(null, TODAY).orElseThrow().code());
        assertThrows(IllegalArgumentException.class, () -> new IdCard("123"));
    }

    @Test
    void everySingleWrongDigitAndEverySwapOfNeighboursIsFound() {
        Random random = new Random(11643);
        for (int n = 0; n < 2_000; n++) {
            LocalDate born = LocalDate.of(1930, 1, 1).plusDays(random.nextInt(34_000));
            String number = withCheck("130505%s%03d".formatted(born.toString().replace("-", ""), random.nextInt(1000)));
            assertEquals(Optional.empty(), IdCard.check(number, TODAY), number);
            for (int i = 0; i < 17; i++) {
                char wrong = (char) ('0' + (number.charAt(i) - '0' + 1 + random.nextInt(9)) % 10);
                String one = number.substring(0, i) + wrong + number.substring(i + 1);
                assertTrue(IdCard.check(one, TODAY).isPresent(), one);
                if (i < 16 && number.charAt(i) != number.charAt(i + 1)) {
                    String swapped =
                            number.substring(0, i) + number.charAt(i + 1) + number.charAt(i) + number.substring(i + 2);
                    assertTrue(IdCard.check(swapped, TODAY).isPresent(), swapped);
                }
            }
        }
    }

    private static String withCheck(String first17) {
        return first17 + IdCard.checkCharacter(first17);
    }
}
