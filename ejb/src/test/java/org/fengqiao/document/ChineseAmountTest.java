package org.fengqiao.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseAmountTest {

    /** Among them all the examples of the People's Bank's rule, with 整 behind 角, which it leaves to the writer. */
    @ParameterizedTest
    @CsvSource({
        "0, 零元整",
        "0.05, 伍分",
        "0.5, 伍角整",
        "0.56, 伍角陆分",
        "1, 壹元整",
        "10, 壹拾元整",
        "12.30, 壹拾贰元叁角整",
        "105, 壹佰零伍元整",
        "325.04, 叁佰贰拾伍元零肆分",
        "1010, 壹仟零壹拾元整",
        "1409.50, 壹仟肆佰零玖元伍角整",
        "1680.32, 壹仟陆佰捌拾元零叁角贰分",
        "3200, 叁仟贰佰元整",
        "3200.00, 叁仟贰佰元整",
        "6007.14, 陆仟零柒元壹角肆分",
        "10001, 壹万零壹元整",
        "16409.02, 壹万陆仟肆佰零玖元零贰分",
        "100000, 壹拾万元整",
        "107000.53, 壹拾万柒仟元零伍角叁分",
        "10010000, 壹仟零壹万元整",
        "100000001, 壹亿零壹元整",
        "100050000, 壹亿零伍万元整",
        "120000000, 壹亿贰仟万元整",
        "1000000000000, 壹万亿元整",
        "1000000050000, 壹万亿零伍万元整",
        "1234500000000, 壹万贰仟叁佰肆拾伍亿元整",
        "1000500000000, 壹万零伍亿元整",
        "9999999999999999.99, 玖仟玖佰玖拾玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分",
    })
    void capitals(BigDecimal yuan, String capitals) {
        assertEquals(capitals, ChineseAmount.capitals(yuan));
    }

    @Test
    void figuresAreGroupedAndEndInFen() {
        assertEquals("人民币 3,200.00元", ChineseAmount.figures(new BigDecimal("3200")));
        assertEquals("人民币 1,234,567.80元", ChineseAmount.figures(new BigDecimal("1234567.8")));
        assertEquals("人民币 0.05元", ChineseAmount.figures(new BigDecimal("0.050")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0.001", "10000000000000000"})
    void whatIsNoSumIsRefused(BigDecimal yuan) {
        assertThrows(IllegalArgumentException.class, () -> ChineseAmount.capitals(yuan));
        assertThrows(IllegalArgumentException.class, () -> ChineseAmount.figures(yuan));
    }
}
