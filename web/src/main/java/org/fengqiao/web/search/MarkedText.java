package org.fengqiao.web.search;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.Collection;
import org.fengqiao.search.SearchAnswer;

/**
 * {@code <fq:marked runs="...">}: text with what was found in it marked. A page of results holds some hundred such pieces, and a repeat with
 * its conditions for each took longer than the search.
 */
@FacesComponent(MarkedText.COMPONENT_TYPE)
public class MarkedText extends UIComponentBase {

    public static final String COMPONENT_TYPE = "fengqiao.MarkedText";

    @Override
    public String getFamily() {
        return "fengqiao";
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        for (Object each : (Collection<?>) getAttributes().get("runs")) {
            SearchAnswer.Run run = (SearchAnswer.Run) each;
            if (run.found()) {
                writer.startElement("mark", this);
            }
            writer.writeText(run.text(), null);
            if (run.found()) {
                writer.endElement("mark");
            }
        }
    }
}
