package org.fengqiao.web.component;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.Texts;

/** What kind of file a list is asked for, in the parameter {@code format}. One that there is not is refused: no other file is sent for it. */
public enum ExportFormat {
    XLSX,
    CSV;

    private static final String PARAMETER = "format";

    /**
     * @param offered the first where none is asked for
     * @return null when it was refused, and the answer is given
     */
    public static ExportFormat asked(
            HttpServletRequest request, HttpServletResponse response, Texts texts, List<ExportFormat> offered)
            throws IOException {
        String asked = request.getParameter(PARAMETER);
        if (asked == null || asked.isBlank()) {
            return offered.get(0);
        }
        for (ExportFormat format : offered) {
            if (format.ending().equals(asked)) {
                return format;
            }
        }
        response.setStatus(DomainError.Kind.INVALID.status());
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(texts.get("error.EXPORT_FORMAT", endings(offered)));
        return null;
    }

    /** Whether {@link #asked} would refuse what is asked for, when all formats are offered. */
    public static boolean unknown(HttpServletRequest request) {
        String asked = request.getParameter(PARAMETER);
        return asked != null
                && !asked.isBlank()
                && all().stream().noneMatch(format -> format.ending().equals(asked));
    }

    /** As they are told: xlsx, csv. */
    public static String endings(List<ExportFormat> formats) {
        return formats.stream().map(ExportFormat::ending).collect(Collectors.joining(", "));
    }

    public static List<ExportFormat> all() {
        return Arrays.asList(values());
    }

    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }
}
