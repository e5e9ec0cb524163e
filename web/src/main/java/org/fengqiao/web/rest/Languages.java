package org.fengqiao.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.fengqiao.shared.Texts;

/** The language of an answer: the first of Chinese and English that the caller accepts, Chinese when he does not say. */
final class Languages {

    private Languages() {}

    static Texts texts(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Texts.of(Locale.SIMPLIFIED_CHINESE);
        }
        List<Locale> accepted = Collections.list(request.getLocales());
        return Texts.of(accepted.stream()
                .filter(l -> l.getLanguage().equals("zh") || l.getLanguage().equals("en"))
                .findFirst()
                .orElse(Locale.SIMPLIFIED_CHINESE));
    }
}
