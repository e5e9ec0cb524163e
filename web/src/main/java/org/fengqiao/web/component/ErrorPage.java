package org.fengqiao.web.component;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The number of an incident for the error page; from the address only after an Ajax call, and then nothing but letters and digits. */
@Named
@RequestScoped
public class ErrorPage {

    @Inject
    private HttpServletRequest request;

    public String getIncident() {
        Object number = request.getAttribute(Incident.ATTRIBUTE);
        if (number != null) {
            return number.toString();
        }
        String told = request.getParameter("incident");
        return told != null && told.matches("[2-9A-Z]{8}") ? told : null;
    }
}
