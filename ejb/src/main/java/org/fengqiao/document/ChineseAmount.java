package org.fengqiao.document;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A sum in renminbi as official papers write it: in figures, and in the capitals that cannot be altered by a stroke.
 *
 * <p>The capitals follow 《正确填写票据和结算凭证的基本规定》 (annex 1 of the People's Bank's 支付结算办法): 零 stands for
 * every gap of zeros, and whatever ends before 分 is closed by 整 so that nothing can be added behind it.
 */
public final class ChineseAmount {

    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final String[] GROUPS = {"", "万", "亿", "万亿"};
    private static final BigDecimal LIMIT = new BigDecimal("10000000000000000");

    private ChineseAmount() {}

    /** {@code 人民币 3,200.00元}. Yuan, rounded to the fen only if nothing is lost. */
    public static String figures(BigDecimal yuan) {
        return "人民币 " + String.format(java.util.Locale.ROOT, "%,.2f", exact(yuan)) + "元";
    }

    /**
     * {@code 叁仟贰佰元整}.
     *
     * @throws IllegalArgumentException if negative, finer than a fen, or 10 to the 16 yuan and more
     */
    public static String capitals(BigDecimal yuan) {
        BigDecimal exact = exact(yuan);
        long whole = exact.longValue();
        int fen = exact.remainder(BigDecimal.ONE).movePointRight(2).intValue();
        if (whole == 0 && fen == 0) {
            return "零元整";
        }
        String words = whole == 0 ? "" : integer(whole) + "元";
        if (fen == 0) {
            return words + "整";
        }
        // A gap between yuan and the first digit behind it is spoken as 零: 元零叁角贰分, 元零肆分.
        if (whole != 0 && (whole % 10 == 0 || fen < 10)) {
            words += "零";
        }
        if (fen >= 10) {
            words += DIGITS.charAt(fen / 10) + "角";
        }
        return fen % 10 == 0 ? words + "整" : words + DIGITS.charAt(fen % 10) + "分";
    }

    private static String integer(long whole) {
        StringBuilder words = new StringBuilder();
        boolean gap = false;
        for (int group = 3; group >= 0; group--) {
            int part = (int) (whole / (long) Math.pow(10000, group) % 10000);
            if (part == 0) {
                gap = true;
                // 1,0000,0000,0000 is 壹万亿: the group above lends its own 亿.
                continue;
            }
            if (!words.isEmpty() && (gap || part < 1000)) {
                words.append('零');
            }
            gap = false;
            words.append(fourDigits(part)).append(group == 3 && whole / 100000000 % 10000 != 0 ? "万" : GROUPS[group]);
        }
        return words.toString();
    }

    private static String fourDigits(int part) {
        StringBuilder words = new StringBuilder();
        boolean gap = false;
        for (int place = 3; place >= 0; place--) {
            int digit = part / (int) Math.pow(10, place) % 10;
            if (digit == 0) {
                gap = true;
                continue;
            }
            if (gap && !words.isEmpty()) {
                words.append('零');
            }
            gap = false;
            words.append(DIGITS.charAt(digit)).append(PLACES[place]);
        }
        return words.toString();
    }

    private static BigDecimal exact(BigDecimal yuan) {
        if (yuan.signum() < 0
                || yuan.compareTo(LIMIT) >= 0
                || yuan.stripTrailingZeros().scale() > 2) {
            throw new IllegalArgumentException("Not a sum of renminbi: " + yuan);
        }
        return yuan.setScale(2, RoundingMode.UNNECESSARY);
    }
}
