package org.fengqiao.web.component;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.List;
import org.fengqiao.shared.Texts;

/**
 * {@code <fq:links of="#{navigation}" part="side" nav="#{nav}"/>}: the navigation as it stands in one place of the shell ({@code tools},
 * {@code side}, {@code bottom}, {@code rest}). It is on every page, several times: repeats with their conditions took longer.
 */
@FacesComponent(NavigationLinks.COMPONENT_TYPE)
public class NavigationLinks extends UIComponentBase {

    public static final String COMPONENT_TYPE = "fengqiao.NavigationLinks";

    @Override
    public String getFamily() {
        return "fengqiao";
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        String part = (String) getAttributes().get("part");
        Writing writing = new Writing(
                new Markup(context.getResponseWriter()),
                (Navigation) getAttributes().get("of"),
                Texts.of(context.getViewRoot().getLocale()),
                (String) getAttributes().get("nav"));
        switch (part) {
            case "tools" -> writing.tools();
            case "side" -> writing.side();
            case "bottom" -> writing.bottom();
            case "rest" -> writing.rest();
            default -> throw new IllegalArgumentException("no part of the navigation: " + part);
        }
    }

    private record Writing(Markup markup, Navigation navigation, Texts texts, String nav) {

        void tools() throws IOException {
            for (NavigationEntry entry : navigation.getTools()) {
                begin(entry, "data-tool", entry.name(), entry.text());
                end(entry, "fq-count");
            }
        }

        void side() throws IOException {
            for (NavigationSection section : navigation.getSections()) {
                if (section.titled()) {
                    markup.open("h2").text(texts.get(section.text())).close("h2");
                }
                markup.open("ul");
                for (NavigationEntry entry : section.entries()) {
                    markup.open("li");
                    begin(entry, "data-key", entry.key(), entry.text());
                    end(entry, "fq-nav-count");
                    markup.close("li");
                }
                markup.close("ul");
            }
        }

        void bottom() throws IOException {
            for (NavigationEntry entry : navigation.getBottom()) {
                begin(entry, "data-key", null, entry.shortText());
                markup.close("a");
            }
        }

        void rest() throws IOException {
            List<NavigationEntry> entries = navigation.getRest();
            if (entries.isEmpty()) {
                return;
            }
            markup.open("ul", "class", "fq-menu-rest");
            for (NavigationEntry entry : entries) {
                markup.open("li");
                begin(entry, "data-key", null, entry.text());
                end(entry, "fq-nav-count");
                markup.close("li");
            }
            markup.close("ul");
        }

        private void begin(NavigationEntry entry, String name, String value, String text) throws IOException {
            markup.open(
                            "a",
                            "href",
                            navigation.href(entry),
                            name,
                            value,
                            "aria-current",
                            navigation.current(entry, nav))
                    .text(texts.get(text));
        }

        private void end(NavigationEntry entry, String count) throws IOException {
            if (navigation.count(entry) > 0) {
                markup.text(" ")
                        .open("span", "class", count)
                        .text(navigation.countShown(entry))
                        .close("span");
            }
            markup.close("a");
        }
    }
}
