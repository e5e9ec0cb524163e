package org.fengqiao.web.component;

import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/** What a component of ours writes. All text and every attribute is escaped. */
public record Markup(ResponseWriter writer) {

    /** @param attributes names and values in turn; without a value there is no attribute */
    public Markup open(String element, String... attributes) throws IOException {
        writer.startElement(element, null);
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                writer.writeAttribute(attributes[i], attributes[i + 1], null);
            }
        }
        return this;
    }

    public Markup text(String text) throws IOException {
        writer.writeText(text == null ? "" : text, null);
        return this;
    }

    public Markup close(String element) throws IOException {
        writer.endElement(element);
        return this;
    }
}
