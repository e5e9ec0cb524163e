package org.fengqiao.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalBasisTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PML 29   | 《人民调解法》第二十九条         | People's Mediation Law, Art. 29",
                "PML 10   | 《人民调解法》第十条           | People's Mediation Law, Art. 10",
                "XF 19/3  | 《信访工作条例》第十九条第三款     | Regulations on Petition Work, Art. 19(3)",
                "XF 31//6 | 《信访工作条例》第三十一条第（六）项 | 'Regulations on Petition Work, Art. 31, item 6'",
                "CC 188   | 《民法典》第一百八十八条          | Civil Code, Art. 188",
                "CPL 205  | 《民事诉讼法》第二百零五条         | Civil Procedure Law, Art. 205",
                "HOUSE    | 本系统规则（法律未作要求）          | house rule (no law asks for it)",
            })
    void citesAsReadersExpectIt(String code, String chinese, String english) {
        assertEquals(chinese, LegalBasis.text(code, Texts.of(Locale.CHINESE)));
        assertEquals(english, LegalBasis.text(code, Texts.of(Locale.ENGLISH)));
        assertEquals(code, LegalBasis.of(code).toString());
    }

    @ParameterizedTest
    @CsvSource({
        "1, 一",
        "10, 十",
        "11, 十一",
        "20, 二十",
        "99, 九十九",
        "100, 一百",
        "101, 一百零一",
        "110, 一百一十",
        "1010, 一千零一十",
        "1260, 一千二百六十"
    })
    void numeralsAsLawsWriteThem(int number, String numeral) {
        assertEquals(numeral, LegalBasis.chineseNumeral(number));
    }

    @Test
    void otherTextIsLeftAlone() {
        assertEquals("某办法", LegalBasis.text("某办法", Texts.of(Locale.CHINESE)));
        assertEquals(Optional.empty(), LegalBasis.parse(null));
        assertThrows(IllegalArgumentException.class, () -> LegalBasis.of("PML Art 29"));
    }
}
