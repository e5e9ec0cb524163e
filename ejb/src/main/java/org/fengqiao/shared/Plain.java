package org.fengqiao.shared;

import java.text.Normalizer;

/** Brings what was typed or pasted into one plain form: full-width digits and letters become half-width, outer blanks go. */
final class Plain {

    private Plain() {}

    static String of(String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    /** As {@link #of}, and without any blank inside: numbers are often pasted in groups. */
    static String withoutBlanks(String text) {
        return of(text).replaceAll("[\\s\\p{Z}\\p{Cf}]+", "");
    }
}
