package org.fengqiao.web.search;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.List;
import org.fengqiao.shared.Texts;
import org.fengqiao.web.component.Markup;

/** {@code <fq:facets of="#{search}"/>}: the ways to narrow a search, each a link. Written here for the same reason as {@link FoundLines}. */
@FacesComponent(FacetLinks.COMPONENT_TYPE)
public class FacetLinks extends UIComponentBase {

    public static final String COMPONENT_TYPE = "fengqiao.FacetLinks";

    @Override
    public String getFamily() {
        return "fengqiao";
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        Markup markup = new Markup(context.getResponseWriter());
        Texts texts = Texts.of(context.getViewRoot().getLocale());
        SearchPage search = (SearchPage) getAttributes().get("of");
        for (SearchPage.Facet facet : search.getFacets()) {
            markup.open("h2").text(facet.title()).close("h2");
            choices(markup, facet.choices());
            if (!facet.rest().isEmpty()) {
                markup.open("details", "class", "fq-facet-rest", "open", facet.open() ? "open" : null)
                        .open("summary")
                        .text(texts.get("search.facet.rest") + " ")
                        .open("span")
                        .text("" + facet.rest().size())
                        .close("span")
                        .open("span", "class", "fq-sr")
                        .text(" " + facet.title())
                        .close("span")
                        .close("summary");
                choices(markup, facet.rest());
                if (facet.capped()) {
                    markup.open("p", "class", "fq-hint")
                            .text(texts.get("search.facet.capped"))
                            .close("p");
                }
                markup.close("details");
            }
        }
    }

    private static void choices(Markup markup, List<SearchPage.Choice> choices) throws IOException {
        markup.open("ul");
        for (SearchPage.Choice choice : choices) {
            markup.open("li")
                    .open("a", "href", choice.href(), "aria-current", choice.chosen() ? "true" : null)
                    .text(choice.label() + " ")
                    .open("span")
                    .text(choice.shown())
                    .close("span")
                    .close("a")
                    .close("li");
        }
        markup.close("ul");
    }
}
