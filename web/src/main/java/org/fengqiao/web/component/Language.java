package org.fengqiao.web.component;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** The language of the pages: what this person chose last, Chinese otherwise. The browser's wish does not count: the house speaks Chinese first. */
@Named
@RequestScoped
public class Language {

    static final String COOKIE = "FENGQIAO_LANG";

    private Locale locale = Locale.SIMPLIFIED_CHINESE;

    public Language() {}

    @Inject
    public Language(HttpServletRequest request) {
        locale = of(request);
    }

    public static Locale of(HttpServletRequest request) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (COOKIE.equals(cookie.getName()) && "en".equals(cookie.getValue())) {
                    return Locale.ENGLISH;
                }
            }
        }
        return Locale.SIMPLIFIED_CHINESE;
    }

    public Locale getLocale() {
        return locale;
    }

    /** For the {@code lang} attribute. */
    public String getTag() {
        return locale.toLanguageTag();
    }

    /** The language that the switch offers. */
    public String getOther() {
        return isEnglish() ? "zh" : "en";
    }

    public boolean isEnglish() {
        return Locale.ENGLISH.equals(locale);
    }
}
