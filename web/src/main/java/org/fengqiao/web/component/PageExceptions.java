package org.fengqiao.web.component;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.AbortProcessingException;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.faces.event.PhaseId;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Iterator;
import org.fengqiao.shared.DomainError;
import org.primefaces.csp.CspException;

/**
 * What a page does when something throws. A refusal of the domain becomes messages on the same page with the input kept;
 * an expired page is opened anew and says so; anything else is an incident with a number. Beans therefore catch nothing.
 */
public class PageExceptions extends ExceptionHandlerWrapper {

    /** Registered in faces-config.xml. */
    public static class Factory extends ExceptionHandlerFactory {

        public Factory(ExceptionHandlerFactory wrapped) {
            super(wrapped);
        }

        @Override
        public ExceptionHandler getExceptionHandler() {
            return new PageExceptions(getWrapped().getExceptionHandler());
        }
    }

    public PageExceptions(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() throws FacesException {
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            ExceptionQueuedEventContext event = events.next().getContext();
            events.remove();
            FacesContext context = event.getContext();
            if (event.getException() instanceof AbortProcessingException || context.getResponseComplete()) {
                continue;
            }
            try {
                answer(context, event.getException(), event.getPhaseId());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void answer(FacesContext context, Throwable thrown, PhaseId phase) throws IOException {
        DomainError refusal = cause(thrown, DomainError.class);
        if (cause(thrown, ViewExpiredException.class) != null || cause(thrown, CspException.class) != null) {
            Messages.care("shell.expired");
            openAnew(context);
        } else if (refusal != null) {
            refuse(context, refusal, phase);
        } else if (cause(thrown, OptimisticLockException.class) != null && context.isPostback()) {
            Messages.show(DomainError.stale("CHANGED_MEANWHILE"));
        } else {
            incident(context, thrown);
        }
    }

    private static void refuse(FacesContext context, DomainError refusal, PhaseId phase) throws IOException {
        boolean rendering = PhaseId.RENDER_RESPONSE.equals(phase);
        if (context.isPostback() && !rendering) {
            Messages.show(refusal);
            return;
        }
        switch (refusal.kind()) {
            case FORBIDDEN -> error(context, 403);
            case NOT_FOUND -> error(context, 404);
            default -> {
                if (rendering) {
                    error(context, 404);
                } else {
                    Messages.show(refusal);
                }
            }
        }
    }

    private static void openAnew(FacesContext context) throws IOException {
        HttpServletRequest request =
                (HttpServletRequest) context.getExternalContext().getRequest();
        String query = query(request);
        context.getExternalContext().redirect(request.getRequestURI() + (query == null ? "" : "?" + query));
        context.responseComplete();
    }

    // A form is sent to the bare address of its page; which case it showed only the Referer knows.
    private static String query(HttpServletRequest request) {
        String referer = request.getHeader("Referer");
        if (request.getQueryString() != null || referer == null) {
            return request.getQueryString();
        }
        try {
            URI from = new URI(referer);
            return request.getRequestURI().equals(from.getRawPath()) ? from.getRawQuery() : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static void incident(FacesContext context, Throwable thrown) throws IOException {
        Incident.log((HttpServletRequest) context.getExternalContext().getRequest(), thrown);
        error(context, 500);
    }

    private static void error(FacesContext context, int status) throws IOException {
        ExternalContext external = context.getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        if (context.getPartialViewContext().isAjaxRequest() && !external.isResponseCommitted()) {
            Object number = request.getAttribute(Incident.ATTRIBUTE);
            external.redirect(request.getContextPath() + "/error/" + status + ".xhtml"
                    + (number == null ? "" : "?incident=" + number));
        } else {
            external.responseSendError(status, null);
        }
        context.responseComplete();
    }

    private static <T extends Throwable> T cause(Throwable thrown, Class<T> type) {
        for (Throwable t = thrown; t != null; t = t.getCause() == t ? null : t.getCause()) {
            if (type.isInstance(t)) {
                return type.cast(t);
            }
        }
        return null;
    }
}
