package org.fengqiao.web.search;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fengqiao.access.Viewer;
import org.fengqiao.search.Suggestion;
import org.fengqiao.search.Suggestions;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.Texts;
import org.fengqiao.web.component.Here;
import org.fengqiao.web.component.Language;
import org.fengqiao.web.security.ViewerServlet;

/** What the box in the top bar offers while somebody types, with where each leads: {@code /search/suggestions?q=}. */
@WebServlet("/search/suggestions")
public class SuggestionsServlet extends ViewerServlet {

    private static final long serialVersionUID = 1L;
    private static final int OFFERED = 8;

    @Inject
    private transient Suggestions suggestions;

    @Inject
    private transient Language language;

    @Inject
    private transient Here here;

    @Override
    protected void answer(Viewer viewer, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Texts texts = Texts.of(language.getLocale());
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (Suggestion each : offered(viewer, request.getParameter("q"))) {
            all.add(Json.createObjectBuilder()
                    .add("kind", texts.get("shell.search.kind." + each.kind()))
                    .add("text", each.text())
                    .add("note", each.kind() == Suggestion.Kind.TITLE ? each.caseNo() : "")
                    .add("href", href(each)));
        }
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(all.build().toString());
    }

    /** Nothing while the index does not answer: the box itself says so when the search is sent. */
    private List<Suggestion> offered(Viewer viewer, String typed) {
        try {
            return suggestions.suggest(viewer, typed, OFFERED);
        } catch (DomainError e) {
            if (e.kind() == DomainError.Kind.UNAVAILABLE) {
                return List.of();
            }
            throw e;
        }
    }

    private String href(Suggestion each) {
        return each.caseNo() != null
                ? here.to("/cases/case.xhtml?no=" + each.caseNo())
                : here.to("/search.xhtml?q=" + URLEncoder.encode(each.text(), StandardCharsets.UTF_8));
    }
}
