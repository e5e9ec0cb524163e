package org.fengqiao.web.search;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.List;
import org.fengqiao.search.SearchAnswer;
import org.fengqiao.shared.Texts;
import org.fengqiao.web.component.Markup;

/**
 * {@code <fq:hits of="#{search}"/>}: the rows of a search, with what was found in them marked. A page holds some hundred such pieces, and
 * repeats with their conditions took as long as the search.
 */
@FacesComponent(FoundLines.COMPONENT_TYPE)
public class FoundLines extends UIComponentBase {

    public static final String COMPONENT_TYPE = "fengqiao.FoundLines";

    @Override
    public String getFamily() {
        return "fengqiao";
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        SearchPage search = (SearchPage) getAttributes().get("of");
        Writing writing = new Writing(
                new Markup(context.getResponseWriter()),
                Texts.of(context.getViewRoot().getLocale()));
        writing.markup.open("ol", "class", "fq-hits");
        for (SearchPage.Line line : search.getLines()) {
            writing.line(line);
        }
        writing.markup.close("ol");
    }

    private record Writing(Markup markup, Texts texts) {

        void line(SearchPage.Line line) throws IOException {
            markup.open("li", "class", "fq-card").open("h2").open("a", "href", line.href());
            marked(line.title());
            markup.close("a").close("h2").open("p", "class", "fq-hit-who");
            marked(line.parties());
            markup.close("p");
            for (SearchPage.Piece piece : line.pieces()) {
                markup.open("p", "class", "fq-hit-piece")
                        .open("span", "class", "fq-muted")
                        .text(piece.where() + texts.get("shell.colon"))
                        .close("span");
                marked(piece.runs());
                markup.close("p");
            }
            markup.open("p", "class", "fq-hit-about");
            for (String each : List.of(
                    line.no(),
                    line.region(),
                    line.category(),
                    line.state(),
                    texts.get("search.registered", line.date()))) {
                markup.open("span").text(each).close("span");
            }
            markup.close("p").close("li");
        }

        private void marked(List<SearchAnswer.Run> runs) throws IOException {
            for (SearchAnswer.Run run : runs) {
                if (run.found()) {
                    markup.open("mark").text(run.text()).close("mark");
                } else {
                    markup.text(run.text());
                }
            }
        }
    }
}
