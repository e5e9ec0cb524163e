package org.fengqiao.search;

import java.util.Comparator;
import java.util.List;

/** A part of a text, and what is to stand in its place. */
record PartOfText(int from, int to, String instead) {

    boolean holds(int at) {
        return from <= at && at < to;
    }

    static String replace(String text, List<PartOfText> parts) {
        StringBuilder result = new StringBuilder();
        int end = 0;
        for (PartOfText part :
                parts.stream().sorted(Comparator.comparingInt(PartOfText::from)).toList()) {
            if (part.from() >= end) {
                result.append(text, end, part.from()).append(part.instead());
                end = part.to();
            }
        }
        return result.append(text.substring(end)).toString();
    }
}
