package org.fengqiao.web.component;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.FacesMessage.Severity;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectBoolean;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.FieldError;
import org.fengqiao.shared.Texts;
import org.primefaces.util.ComponentUtils;

/**
 * Speaks to the reader of a page. A refusal of the domain needs no call: it is shown by itself when an action lets it
 * through. After a deed that went well: {@code Messages.done("mediation.done.accepted"); return "/x.xhtml?faces-redirect=true";}
 */
public final class Messages {

    private Messages() {}

    /** Good news that survives the redirect. */
    public static void done(String key, Object... args) {
        FacesContext context = FacesContext.getCurrentInstance();
        flash(context, FacesMessage.SEVERITY_INFO, texts(context).get(key, args));
    }

    /** Something to take care of, survives the redirect. */
    public static void care(String key, Object... args) {
        FacesContext context = FacesContext.getCurrentInstance();
        flash(context, FacesMessage.SEVERITY_WARN, texts(context).get(key, args));
    }

    /** Says on top of a page that is opened by its address what is wrong with it. */
    public static void wrong(String key, Object... args) {
        FacesContext context = FacesContext.getCurrentInstance();
        add(context, FacesMessage.SEVERITY_ERROR, texts(context).get(key, args));
    }

    /**
     * Says at a field of a page that is opened by its address what is wrong with it.
     *
     * @param field id of the {@code fq:field} without the {@code -field} at its end
     */
    public static void atField(String field, String key) {
        FacesContext context = FacesContext.getCurrentInstance();
        add(context, FacesMessage.SEVERITY_ERROR, texts(context).get(key));
        context.addMessage(
                field + "-field",
                new FacesMessage(FacesMessage.SEVERITY_ERROR, texts(context).get(key), null));
    }

    /** Puts what was refused at its fields and the rest on top of the page. What was typed stays. */
    public static void show(DomainError error) {
        FacesContext context = FacesContext.getCurrentInstance();
        context.validationFailed();
        Map<String, FieldError> open = new LinkedHashMap<>();
        error.fields().forEach(field -> open.putIfAbsent(field.field(), field));
        if (!open.isEmpty()) {
            placeAtFields(context, open);
        }
        if (open.size() < error.fields().size() || error.fields().isEmpty()) {
            add(context, FacesMessage.SEVERITY_ERROR, error.text(texts(context)));
        }
        open.values().forEach(field -> add(context, FacesMessage.SEVERITY_ERROR, field.text(texts(context))));
    }

    // The message belongs to the field: an input in a repeat has another client id in every row. A full visit, so that
    // fields inside repeats are met once per row under their own client id.
    private static void placeAtFields(FacesContext context, Map<String, FieldError> open) {
        context.getViewRoot().visitTree(VisitContext.createVisitContext(context), (visit, target) -> {
            if (target instanceof Field field && field.domainName() != null) {
                FieldError error = open.get(field.domainName());
                UIInput input = error == null ? null : field.input();
                if (input != null) {
                    open.remove(field.domainName());
                    refuse(context, input);
                    String text = error.text(texts(context));
                    context.addMessage(
                            field.getClientId(context), new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
                }
            }
            return open.isEmpty() ? VisitResult.COMPLETE : VisitResult.ACCEPT;
        });
    }

    // Faces shows an invalid input as empty when its submitted value has gone into the model already: hand it back.
    // Boxes keep their
    // ticks only while they count as valid; that they are not is said by the message and aria-invalid alone.
    private static void refuse(FacesContext context, UIInput input) {
        if (input instanceof UISelectBoolean || input instanceof UISelectMany) {
            return;
        }
        if (input.getSubmittedValue() == null) {
            input.setSubmittedValue(ComponentUtils.getValueToRender(context, input));
        }
        input.setValid(false);
    }

    private static void flash(FacesContext context, Severity severity, String text) {
        add(context, severity, text);
        context.getExternalContext().getFlash().setKeepMessages(true);
    }

    private static void add(FacesContext context, Severity severity, String text) {
        context.addMessage(null, new FacesMessage(severity, text, null));
    }

    // Not the language of the view: while a page is only being loaded, its view does not know it yet.
    private static Texts texts(FacesContext context) {
        return Texts.of(
                Language.of((HttpServletRequest) context.getExternalContext().getRequest()));
    }
}
