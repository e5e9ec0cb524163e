package org.fengqiao.document;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * Where a Chinese line may end: the JDK's line breaks, with the rules that it lacks (避头尾, kinsoku).
 *
 * <p>The JDK does not know the ideographs beyond U+FFFF and of extension A as such, cuts {@code 0319-7561234} in two and parts
 * a number from its unit.
 */
final class ChineseLineBreaker implements FSTextBreaker {

    private static final String NOT_FIRST = "!%),.:;?]}¢°·’”†‡›℃∶、。〃々〉》」』】〕〗〞︰︱︳﹐﹑﹒﹓﹔﹕﹖﹘﹚﹜！＂％＇），．：；？］｀｜｝～…—‰";
    private static final String NOT_LAST = "$([{£¥‘“〈《「『【〔〖〝﹙﹛﹝＄（［｛￡￥·";
    private static final String UNITS = "元角分年月日时号份件条万亿％%‰";

    private final BreakIterator lines = BreakIterator.getLineInstance(Locale.SIMPLIFIED_CHINESE);
    private String text = "";
    private int at;
    private int jdk;

    @Override
    public void setText(String newText) {
        text = newText;
        lines.setText(newText);
        at = 0;
        jdk = 0;
    }

    /** The next place to break, counted in chars from the start, or -1 when the text is used up. */
    @Override
    public int next() {
        while (at < text.length()) {
            int before = text.codePointAt(at);
            at += Character.charCount(before);
            if (at == text.length()) {
                return at;
            }
            while (jdk != BreakIterator.DONE && jdk < at) {
                jdk = lines.next();
            }
            int after = text.codePointAt(at);
            boolean open = jdk == at || Character.isIdeographic(before) && Character.isIdeographic(after);
            if (open && !forbidden(before, after)) {
                return at;
            }
        }
        return -1;
    }

    private boolean forbidden(int before, int after) {
        if (NOT_FIRST.indexOf(after) >= 0) {
            // A dash or an ellipsis may begin a line, half of one may not.
            return after != '—' && after != '…' || before == after;
        }
        if (NOT_LAST.indexOf(before) >= 0) {
            return true;
        }
        if (Character.isDigit(before)) {
            return UNITS.indexOf(after) >= 0;
        }
        return before == '-' && Character.isDigit(after);
    }
}
