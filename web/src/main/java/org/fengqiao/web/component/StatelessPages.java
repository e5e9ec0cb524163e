package org.fengqiao.web.component;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;

/**
 * No session for a passer-by: the login page and the error pages keep no state. The template says so too, but PrimeFaces
 * asks before the template is read and would open a session to remember its nonce.
 */
public class StatelessPages implements PhaseListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void afterPhase(PhaseEvent event) {
        UIViewRoot view = event.getFacesContext().getViewRoot();
        if (view != null
                && (view.getViewId().equals("/login.xhtml") || view.getViewId().startsWith("/error/"))) {
            view.setTransient(true);
        }
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }
}
