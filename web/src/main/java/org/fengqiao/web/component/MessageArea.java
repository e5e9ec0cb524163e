package org.fengqiao.web.component;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.List;

/**
 * What a page has to say as a whole. Not PrimeFaces' own list: it puts the role alert on list items, which leaves a list
 * without items to a screen reader.
 */
@Named
@RequestScoped
public class MessageArea {

    /** One message and how it looks. */
    public record Note(String styleClass, String text) {}

    public List<Note> getNotes() {
        return FacesContext.getCurrentInstance().getMessageList(null).stream()
                .map(MessageArea::note)
                .toList();
    }

    private static Note note(FacesMessage message) {
        message.rendered();
        String tone = FacesMessage.SEVERITY_INFO.equals(message.getSeverity())
                ? "done"
                : FacesMessage.SEVERITY_WARN.equals(message.getSeverity()) ? "care" : "danger";
        return new Note("fq-notice fq-notice-" + tone, message.getSummary());
    }
}
