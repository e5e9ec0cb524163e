package org.fengqiao.casefile;

import java.util.List;
import java.util.Locale;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.FieldError;

/** Names of files as they come from anywhere, made safe to keep, to show and to save again; the characters of any script stay. */
final class FileName {

    static final int MOST = 200;

    private FileName() {}

    /** The last part of a path, without control characters and what turns the direction of writing, at most 200 characters. */
    static String clean(String name) {
        String last = name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        StringBuilder kept = new StringBuilder();
        last.codePoints()
                .filter(c -> !Character.isISOControl(c) && !turnsDirection(c) && !(c >= 0xD800 && c <= 0xDFFF))
                .map(c -> "<>:\"|?*".indexOf(c) >= 0 ? '_' : c)
                .forEach(kept::appendCodePoint);
        // Dots in front would hide the file, dots and blanks at the end are lost on some systems.
        String cleaned = kept.toString().strip().replaceAll("^\\.+|[. ]+$", "").strip();
        if (cleaned.isEmpty() || extension(cleaned).isEmpty()) {
            throw DomainError.invalidFields(List.of(new FieldError("file", "FILE_NAME")));
        }
        return shortened(cleaned);
    }

    /** In lower case, without the dot; empty when there is none. */
    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 1 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    // "agreement‮fdp.exe" would show as "agreementexe.pdf"
    private static boolean turnsDirection(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c == 0x200E || c == 0x200F;
    }

    private static String shortened(String name) {
        if (name.codePointCount(0, name.length()) <= MOST) {
            return name;
        }
        String extension = "." + extension(name);
        int stem = MOST - extension.codePointCount(0, extension.length());
        return stem < 1
                ? name.substring(0, name.offsetByCodePoints(0, MOST))
                : name.substring(0, name.offsetByCodePoints(0, stem)) + extension;
    }
}
