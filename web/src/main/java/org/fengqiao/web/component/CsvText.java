package org.fengqiao.web.component;

import java.util.List;
import java.util.stream.Collectors;

/** Writes lines of comma-separated values that a spreadsheet can open without harm. */
final class CsvText {

    /** Tells spreadsheets that what follows is UTF-8. */
    static final String MARK = "\uFEFF";

    private static final String BEGINS_FORMULA = "=+-@\t\r\n＝＋－＠";

    private CsvText() {}

    static String line(List<String> cells) {
        return cells.stream().map(CsvText::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    /** Quoted always; text that a spreadsheet would take for a formula, also behind blanks, gets an apostrophe in front. */
    static String cell(String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        String bare = text.stripLeading();
        boolean formula = BEGINS_FORMULA.indexOf(text.charAt(0)) >= 0
                || !bare.isEmpty() && BEGINS_FORMULA.indexOf(bare.charAt(0)) >= 0;
        return "\"" + (formula ? "'" : "") + text.replace("\"", "\"\"") + "\"";
    }
}
