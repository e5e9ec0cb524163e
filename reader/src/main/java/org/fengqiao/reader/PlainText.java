package org.fengqiao.reader;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Text without a word of how it is written. In China that is UTF-8 or GB 18030 (with GBK and GB 2312 in it), or UTF-16 with its mark. What
 * is valid UTF-8 is UTF-8: Chinese text in GB 18030 is so by accident only when it is very short.
 */
final class PlainText {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private PlainText() {}

    /** @param cut whether the bytes may end within a character */
    static String decode(byte[] bytes, boolean cut) {
        if (starts(bytes, 0xFE, 0xFF) || starts(bytes, 0xFF, 0xFE)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        for (int end = bytes.length; end >= Math.max(0, bytes.length - (cut ? 3 : 0)); end--) {
            try {
                CharBuffer text = StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes, 0, end));
                return text.toString();
            } catch (CharacterCodingException notUtf8) {
                // shorter by a byte, or the other one
            }
        }
        return new String(bytes, GB18030);
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
