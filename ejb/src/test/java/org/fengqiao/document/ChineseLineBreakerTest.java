package org.fengqiao.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseLineBreakerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "经调解，双方=经|调|解，|双|方",
                "（甲方）《协议》、等；=（甲|方）|《协|议》、|等；",
                "“好！”吗？=“好！”|吗？",
                "2026年11月24日前=2026年|11月|24日|前",
                "付3,200.00元整=付|3,200.00元|整",
                "按0.5%计=按|0.5%|计",
                "电话0319-7561234=电|话|0319-7561234",
                "买买提·艾力=买|买|提·艾|力",
                "等等……完——毕=等|等|……|完——|毕",
                "𠮷䶮㛃某=𠮷|䶮|㛃|某",
                "ABC hello world=ABC |hello |world",
                "〔2026〕1号=〔2026〕|1号",
            })
    void linesEndWhereTheyMay(String text, String broken) {
        ChineseLineBreaker breaker = new ChineseLineBreaker();
        breaker.setText(text);
        StringBuilder pieces = new StringBuilder();
        int from = 0;
        for (int to = breaker.next(); to >= 0; to = breaker.next()) {
            pieces.append(from == 0 ? "" : "|").append(text, from, to);
            from = to;
        }
        assertEquals(broken, pieces.toString());
    }
}
