package org.fengqiao.web.component;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTextTest {

    @Test
    void quotesEveryCellAndDoublesQuotes() {
        assertEquals("\"a,b\",\"他说\"\"好\"\"\",\"两\n行\"\r\n", CsvText.line(List.of("a,b", "他说\"好\"", "两\n行")));
    }

    @Test
    void leavesEmptyCellsEmpty() {
        assertEquals(",,\"x\"\r\n", CsvText.line(Arrays.asList(null, "", "x")));
    }

    @Test
    void takesThePowerFromWhatASpreadsheetWouldRun() {
        for (String formula : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =1", "\u3000=1", "＝1", "\r=1")) {
            assertEquals("\"'" + formula + "\"", CsvText.cell(formula), formula);
        }
    }

    @Test
    void leavesHarmlessTextAlone() {
        for (String text : List.of("演甲某 ↔ 演乙某", "a=b", "2026-11-24", "𠮷某😀", " 空格")) {
            assertEquals("\"" + text + "\"", CsvText.cell(text));
        }
    }
}
