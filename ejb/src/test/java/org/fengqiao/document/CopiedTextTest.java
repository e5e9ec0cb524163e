package org.fengqiao.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Text that is copied out of a paper is the text that was put in, code point by code point. */
class CopiedTextTest {

    private static final String PUNCTUATION = "，。、；：？！“”‘’（）《》〈〉【】〔〕「」『』—…·～￥％＋－×÷＝①②⑩㎡℃‰°→";
    private static final String FOUR_BYTES = "𠮷𣵦𨟠䶮㛃";

    @Test
    void theCommonCharactersOfLevelOne() {
        String common = levelOne();
        assertEquals(3755, common.length());
        assertCopied(common);
    }

    @Test
    void punctuationLettersAndRareCharacters() {
        assertCopied(PUNCTUATION);
        assertCopied("office affluent fi fl ffi 0123456789 +-*/=<>&%#@ äéüñ");
        assertCopied(FOUR_BYTES);
    }

    @Test
    void inEveryFontOfTheForms() {
        for (String role : List.of("FangSong", "XiaoBiaoSong", "HeiTi", "KaiTi", "Song")) {
            String text = levelOne().substring(0, 400) + "人民二一月日" + PUNCTUATION + FOUR_BYTES;
            assertEquals(text, copied("<div style=\"font-family:" + role + "\">" + lines(text) + "</div>"), role);
        }
    }

    /** 人 and ⼈ are one glyph in the font, so are the two spaces: both must come back as what they were. */
    @Test
    void charactersThatShareAGlyph() {
        assertCopied("人⼈民⺠二⼆一⼀月⽉日⽇人⼈");
        assertCopied("⼈人⼈人長⻑長");
        String spaces = Printing.text(Printing.print("<p>甲 乙\u00A0丙</p>"));
        assertTrue(spaces.contains("甲 乙\u00A0丙"), spaces);
    }

    /** The page number in the margin is printed by the style sheet and has its characters in the same fonts. */
    @Test
    void theMarginIsNotSpoiltByRadicalsInTheText() {
        AgreementForm form = Samples.agreement(false);
        AgreementForm radicals = new AgreementForm(
                form.number(),
                form.committee(),
                form.parties(),
                "⻚第⻚",
                form.items(),
                form.manner(),
                form.performances(),
                form.copies(),
                form.partySignatures(),
                form.mediators(),
                form.recorder(),
                form.sealedOn(),
                form.date(),
                false);
        String text = Printing.text(Samples.forms().agreement(radicals, Samples.PRINTED));
        assertTrue(text.contains("第 1 页　共 2 页"), text);
        assertTrue(text.contains("⻚第⻚"), text);
    }

    @Test
    void whatNoFontHasIsAGetaMarkAndIsReported() {
        assertTrue(Printing.PRINTER.unprintable("张三\u3000李四\n" + FOUR_BYTES).isEmpty());
        assertEquals(List.of("😀"), new ArrayList<>(Printing.PRINTER.unprintable("好😀的😀")));
        assertEquals("好〓的", copied("<p>好😀的</p>"));
    }

    private static void assertCopied(String text) {
        String copied = copied(lines(text));
        String expected = text.replace(" ", "");
        int[] in = expected.codePoints().toArray();
        int[] out = copied.codePoints().toArray();
        for (int i = 0; i < Math.min(in.length, out.length); i++) {
            int at = i;
            assertEquals(
                    Integer.toHexString(in[i]),
                    Integer.toHexString(out[i]),
                    () -> "at " + at + ": " + Character.toString(in[at]));
        }
        assertEquals(expected, copied);
    }

    private static String copied(String body) {
        return Printing.squeezed(Printing.text(Printing.print(body)));
    }

    private static String lines(String text) {
        StringBuilder lines = new StringBuilder();
        int[] codePoints = text.codePoints().toArray();
        for (int from = 0; from < codePoints.length; from += 30) {
            String line = new String(codePoints, from, Math.min(30, codePoints.length - from));
            lines.append("<p>")
                    .append(line.replace("&", "&amp;").replace("<", "&lt;"))
                    .append("</p>");
        }
        return lines.toString();
    }

    /** GB 2312 level 1: the 3,755 most common characters of the language. */
    private static String levelOne() {
        var decoder = Charset.forName("GB2312").newDecoder().onUnmappableCharacter(CodingErrorAction.REPORT);
        StringBuilder characters = new StringBuilder();
        for (int row = 0xB0; row <= 0xD7; row++) {
            for (int cell = 0xA1; cell <= (row == 0xD7 ? 0xF9 : 0xFE); cell++) {
                try {
                    characters.append(decoder.decode(ByteBuffer.wrap(new byte[] {(byte) row, (byte) cell})));
                } catch (CharacterCodingException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return characters.toString();
    }
}
