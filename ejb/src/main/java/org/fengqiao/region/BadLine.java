package org.fengqiao.region;

import org.fengqiao.shared.Texts;

/**
 * A line of a region file that cannot be taken.
 *
 * @param file its name inside an archive; empty when the file came alone
 * @param line counted from 1, the header is line 1
 * @param code of the reason; its text is the key {@code error.CODE}
 */
public record BadLine(String file, long line, String code, Object... args) {

    public String text(Texts texts) {
        return texts.get("error." + code, args);
    }
}
