package org.fengqiao.web.search;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fengqiao.search.SavedSearches;
import org.fengqiao.shared.DomainError;
import org.fengqiao.web.component.Here;
import org.fengqiao.web.component.Messages;
import org.fengqiao.web.component.PageTexts;
import org.fengqiao.web.security.CurrentViewer;

/** The searches that a person keeps, and the one he is about to keep. */
@Named("savedSearches")
@ViewScoped
public class SavedSearchesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What the page was shown with: a button that is pressed later brings no parameters. */
    private final LinkedHashMap<String, String> asked = new LinkedHashMap<>();

    private String name;
    private String refused;

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentViewer current;

    @Inject
    private SavedSearches searches;

    @Inject
    private SearchForm searchForm;

    @Inject
    private SearchWords words;

    @Inject
    private PageTexts texts;

    @Inject
    private Here here;

    /** A kept search with the address that runs it and its filters in words. */
    public record Line(long id, String name, String href, String words) {}

    @PostConstruct
    void remember() {
        // what nobody could look for cannot be kept
        if (searchForm.wrong().isEmpty()) {
            asked.putAll(searchForm.parameters());
        }
        name = asked.entrySet().stream()
                .map(each -> words.said(each.getKey(), each.getValue()))
                .collect(Collectors.joining(" "));
        name = name.length() > 60 ? name.substring(0, 60) : name;
    }

    public boolean isKeepable() {
        return !asked.isEmpty();
    }

    public List<Line> getAll() {
        return searches.of(current.viewer()).stream().map(this::line).toList();
    }

    private Line line(SavedSearches.Kept kept) {
        Map<String, String> parameters = SearchForm.parameters(kept.filter());
        return new Line(
                kept.id(),
                kept.name(),
                here.to("/search.xhtml?") + query(parameters),
                parameters.entrySet().stream()
                        .map(each -> words.said(each.getKey(), each.getValue()))
                        .collect(Collectors.joining(" · ")));
    }

    public String keep() {
        refused = null;
        try {
            searches.keep(current.viewer(), name, SearchForm.of(asked).filter());
        } catch (DomainError error) {
            if (!error.fields().isEmpty()) {
                throw error;
            }
            // the page lies behind the dialog, so it is said within
            refused = error.text(texts.texts());
            return null;
        }
        Messages.done("search.saved.done");
        return "/search.xhtml?faces-redirect=true&" + query(asked);
    }

    /** The button tells which one, not the place in a list that another page may have changed meanwhile. */
    public String giveUp() {
        String gone = request.getParameter("gone");
        if (gone == null || !gone.matches("[0-9]{1,18}")) {
            return null;
        }
        searches.giveUp(current.viewer(), Long.parseLong(gone));
        Messages.done("search.saved.gone");
        return "/search.xhtml?faces-redirect=true";
    }

    private static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Why the search was not kept, or null. */
    public String getRefused() {
        return refused;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
