package org.fengqiao.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** How papers put dates, sums, numbers and paragraphs; the templates know it as {@code words}. */
public final class FormWords {

    private static final String DIGITS = "〇一二三四五六七八九";

    /** {@code 2026年11月4日}: Arabic figures without leading zeros, as GB/T 9704 has the date of a paper. */
    public String date(LocalDate date) {
        return year(date) + monthAndDay(date);
    }

    /** {@code 2026年}, for narrow columns, where the date takes two lines. */
    public String year(LocalDate date) {
        return date.getYear() + "年";
    }

    public String monthAndDay(LocalDate date) {
        return date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    public String figures(BigDecimal yuan) {
        return ChineseAmount.figures(yuan);
    }

    public String capitals(BigDecimal yuan) {
        return ChineseAmount.capitals(yuan);
    }

    /** 1 to 99 as 一, 十, 十一, 二十, 九十九; beyond that in figures. */
    public String count(int number) {
        if (number < 1 || number > 99) {
            return Integer.toString(number);
        }
        int tens = number / 10;
        int ones = number % 10;
        return (tens > 1 ? DIGITS.substring(tens, tens + 1) : "")
                + (tens > 0 ? "十" : "")
                + (ones > 0 ? DIGITS.substring(ones, ones + 1) : "");
    }

    /** The lines of a text that say something. */
    public List<String> paragraphs(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** A QR code as a {@code data:} URI. */
    public String qr(String text) {
        return QrCode.dataUri(text);
    }
}
