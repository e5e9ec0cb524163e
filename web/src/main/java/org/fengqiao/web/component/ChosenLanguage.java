package org.fengqiao.web.component;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/**
 * Every view speaks the language that was chosen from its first phase on. The template says so too, but what is put into words while a page is
 * loaded, before its template is read, would follow the browser's wish.
 */
public class ChosenLanguage extends ViewHandlerWrapper {

    public ChosenLanguage(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Locale calculateLocale(FacesContext context) {
        return Language.of((HttpServletRequest) context.getExternalContext().getRequest());
    }
}
