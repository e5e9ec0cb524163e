package org.fengqiao.web.component;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectOne;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.shared.Texts;

/**
 * {@code <fq:field>}: label above, the input, hint and message under it, all tied together for screen readers.
 *
 * <p>Attributes: {@code label}; {@code required} (the star; the rule itself stays in the service); {@code hint};
 * {@code passed} (a green line after a check that went well); {@code name} (the field's path in {@code FieldError}, so
 * that a refusal lands here); {@code group} (several radio buttons or boxes: a fieldset instead of a label);
 * {@code styleClass}, {@code rendered}. The first input inside, or the group as a whole, gets {@code aria-describedby},
 * {@code aria-invalid} and {@code aria-required}. It is no naming container: ids stay those of the form.
 */
@FacesComponent(Field.COMPONENT_TYPE)
public class Field extends UIComponentBase {

    public static final String COMPONENT_TYPE = "fengqiao.Field";

    @Override
    public String getFamily() {
        return "fengqiao";
    }

    /** The domain's path of this field ({@code name}), or null. Evaluated anew for every row of a repeat. */
    public String domainName() {
        return text("name");
    }

    /** The input of this field, or null. */
    public UIInput input() {
        return find(this);
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        UIInput input = input();
        List<FacesMessage> messages = messages(context, input);
        boolean required = Boolean.TRUE.equals(getAttributes().get("required"))
                || "true".equals(getAttributes().get("required"));
        boolean group = group();
        if (input != null) {
            describe(input, group ? Map.of() : described(context, messages, required));
        }
        ResponseWriter writer = context.getResponseWriter();
        writer.startElement(group ? "fieldset" : "div", this);
        writer.writeAttribute("id", getClientId(context), "id");
        String styleClass = text("styleClass");
        writer.writeAttribute("class", styleClass == null ? "fq-field" : "fq-field " + styleClass, "styleClass");
        if (group) {
            group(writer, input, described(context, messages, required));
        }
        writer.startElement(group ? "legend" : "label", null);
        if (!group && input != null) {
            writer.writeAttribute("for", focusId(context, input), null);
        }
        writer.writeText(text("label") == null ? "" : text("label"), "label");
        if (required) {
            star(context, writer);
        }
        writer.endElement(group ? "legend" : "label");
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        List<FacesMessage> messages = messages(context, input());
        line(writer, "fq-hint", getClientId(context) + "-hint", text("hint"));
        if (messages.isEmpty()) {
            line(writer, "fq-passed", getClientId(context) + "-passed", text("passed"));
        }
        // always there, so that a message that comes later is read out
        writer.startElement("div", null);
        writer.writeAttribute("id", getClientId(context) + "-message", null);
        writer.writeAttribute("aria-live", "polite", null);
        for (FacesMessage message : messages) {
            line(writer, "fq-error", null, message.getDetail() == null ? message.getSummary() : message.getDetail());
        }
        writer.endElement("div");
        writer.endElement(group() ? "fieldset" : "div");
    }

    private Map<String, String> described(FacesContext context, List<FacesMessage> messages, boolean required) {
        Map<String, String> described = new LinkedHashMap<>();
        String id = getClientId(context);
        described.put("aria-describedby", (text("hint") == null ? "" : id + "-hint ") + id + "-message");
        described.put("aria-invalid", String.valueOf(!messages.isEmpty()));
        if (required) {
            described.put("aria-required", "true");
        }
        return described;
    }

    private void describe(UIInput input, Map<String, String> described) {
        input.getPassThroughAttributes(true).putAll(described);
        if (input.getAttributes().get("label") == null && text("label") != null) {
            input.getAttributes().put("label", text("label"));
        }
    }

    /** The list that Faces draws would repeat these on every part of it, where most of them mean nothing; only radio buttons can be required. */
    private static void group(ResponseWriter writer, UIInput input, Map<String, String> described) throws IOException {
        if (input instanceof UISelectOne) {
            writer.writeAttribute("role", "radiogroup", null);
        } else {
            described.keySet().retainAll(Set.of("aria-describedby"));
        }
        for (Map.Entry<String, String> each : described.entrySet()) {
            writer.writeAttribute(each.getKey(), each.getValue(), null);
        }
    }

    private static void star(FacesContext context, ResponseWriter writer) throws IOException {
        writer.startElement("span", null);
        writer.writeAttribute("class", "fq-star", null);
        writer.writeAttribute("aria-hidden", "true", null);
        writer.writeText("*", null);
        writer.endElement("span");
        writer.startElement("span", null);
        writer.writeAttribute("class", "fq-sr", null);
        writer.writeText(" " + Texts.of(context.getViewRoot().getLocale()).get("shell.form.required"), null);
        writer.endElement("span");
    }

    private static void line(ResponseWriter writer, String styleClass, String id, String text) throws IOException {
        if (text == null || text.isBlank()) {
            return;
        }
        writer.startElement("span", null);
        writer.writeAttribute("class", styleClass, null);
        if (id != null) {
            writer.writeAttribute("id", id, null);
        }
        writer.writeText(text, null);
        writer.endElement("span");
    }

    private List<FacesMessage> messages(FacesContext context, UIInput input) {
        List<FacesMessage> messages = new ArrayList<>();
        collect(context, getClientId(context), messages);
        if (input != null) {
            collect(context, input.getClientId(context), messages);
        }
        return messages;
    }

    // compound inputs of PrimeFaces (autocomplete, date picker, number) keep the real input in "<id>_input"
    private static String focusId(FacesContext context, UIInput input) {
        if (input instanceof org.primefaces.component.api.InputHolder holder) {
            return holder.getInputClientId();
        }
        return input.getClientId(context);
    }

    private boolean group() {
        return "true".equals(text("group"));
    }

    private String text(String attribute) {
        Object value = getAttributes().get(attribute);
        return value == null ? null : value.toString();
    }

    private static UIInput find(UIComponent parent) {
        for (UIComponent child : parent.getChildren()) {
            if (child instanceof EditableValueHolder && child instanceof UIInput input && child.isRendered()) {
                return input;
            }
            UIInput deeper = find(child);
            if (deeper != null) {
                return deeper;
            }
        }
        return null;
    }

    private static void collect(FacesContext context, String clientId, List<FacesMessage> messages) {
        Iterator<FacesMessage> queued = context.getMessages(clientId);
        while (queued.hasNext()) {
            FacesMessage message = queued.next();
            message.rendered();
            messages.add(message);
        }
    }
}
