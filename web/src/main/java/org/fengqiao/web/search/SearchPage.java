package org.fengqiao.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.casefile.CaseExport;
import org.fengqiao.casefile.CaseList;
import org.fengqiao.casefile.CasePermissions;
import org.fengqiao.search.CaseSearch;
import org.fengqiao.search.SearchAnswer;
import org.fengqiao.search.SearchFilter;
import org.fengqiao.shared.DomainError;
import org.fengqiao.web.component.ExportFormat;
import org.fengqiao.web.component.Formats;
import org.fengqiao.web.component.Here;
import org.fengqiao.web.component.Messages;
import org.fengqiao.web.component.PageTexts;
import org.fengqiao.web.security.CurrentViewer;

/** What the box in the top bar leads to. Whoever types an exact number is taken to the case. */
@Named("search")
@RequestScoped
public class SearchPage {

    /** Request attribute of an export that was refused. */
    static final String EXPORT = "fengqiao.search.export";

    private static final int ROWS = 20;

    /** Values of a facet that are shown at once; the others when they are asked for. */
    private static final int CHOICES = 8;

    /** Parameters that have a field in the form. */
    private static final Set<String> TYPED = Set.of("q", "from", "to", "least", "most");

    private static final List<String> FACETS =
            List.of("level", "region", "category", "procedure", "state", "status", "outcome", "year");

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentViewer current;

    @Inject
    private CaseSearch search;

    @Inject
    private CaseList list;

    @Inject
    private SearchForm searchForm;

    @Inject
    private SearchWords words;

    @Inject
    private PageTexts texts;

    @Inject
    private Formats formats;

    @Inject
    private Here here;

    private SearchAnswer answer;
    private String trouble;
    private boolean firstInstead;
    private List<Line> lines = List.of();
    private List<Facet> facets = List.of();
    private List<Chip> chips = List.of();
    private List<Chip> others = List.of();

    /** A row of the result: what it is, who is in it, where the words stand in it. */
    public record Line(
            String no,
            String href,
            List<SearchAnswer.Run> title,
            List<SearchAnswer.Run> parties,
            String category,
            String region,
            String state,
            String date,
            List<Piece> pieces) {}

    /** A fragment of the text, with the name of the part that it stands in. */
    public record Piece(String where, List<SearchAnswer.Run> runs) {}

    /** A way to narrow the result, with what it would leave. */
    public record Choice(String label, String shown, String href, boolean chosen) {}

    /**
     * Choices of one kind.
     *
     * @param rest what is shown only when it is asked for
     * @param open whether one of the rest is chosen
     * @param capped whether there may be more of them than are counted
     */
    public record Facet(String title, List<Choice> choices, List<Choice> rest, boolean open, boolean capped) {}

    /** A chosen filter and the same search without it; a search for less and what it finds. */
    public record Chip(String label, String href) {}

    public void load() throws IOException {
        CasePermissions.mayRead(current.viewer());
        chips = chips();
        String q = searchForm.getQ();
        Optional<String> named =
                q == null || searchForm.isNarrowed() ? Optional.empty() : list.named(current.viewer(), q);
        if (named.isPresent()) {
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .redirect(here.to("/cases/case.xhtml?no=" + named.get()));
            return;
        }
        Map<String, String> wrong = searchForm.wrong();
        wrong.forEach(Messages::atField);
        if (request.getAttribute(EXPORT) != null && ExportFormat.unknown(request)) {
            Messages.wrong("error.EXPORT_FORMAT", ExportFormat.endings(ExportFormat.all()));
        }
        if (wrong.isEmpty() && searchForm.isAsked()) {
            find(request.getParameter("after"), request.getParameter("before"));
        }
    }

    /** What is not done as it was asked. */
    public List<String> getNotes() {
        List<String> notes = new ArrayList<>();
        List<String> unknown = searchForm.unknown();
        if (!unknown.isEmpty()) {
            notes.add(texts.of(
                    "search.unknown",
                    unknown.stream()
                            .map(name -> texts.get("search.facet." + name))
                            .collect(Collectors.joining(texts.get("search.unknown.separator")))));
        }
        if (searchForm.isCut()) {
            notes.add(texts.of("search.cut", SearchForm.LONGEST));
        }
        if (firstInstead) {
            notes.add(texts.get("search.unknown.page"));
        }
        return notes;
    }

    private void find(String after, String before) {
        try {
            boolean back = before != null && !before.isBlank();
            answer = back
                    ? search.searchBack(current.viewer(), searchForm.filter(), searchForm.sort(), ROWS, before)
                    : search.search(
                            current.viewer(),
                            searchForm.filter(),
                            searchForm.sort(),
                            ROWS,
                            after == null || after.isBlank() ? null : after);
            lines = answer.hits().stream().map(this::line).toList();
            facets = facets();
            others = isNothing() ? others() : List.of();
        } catch (DomainError error) {
            if ("BAD_CURSOR".equals(error.code())) {
                firstInstead = true;
                find(null, null);
            } else if (error.kind() == DomainError.Kind.UNAVAILABLE) {
                trouble = texts.get("search.trouble." + error.code());
            } else {
                throw error;
            }
        }
    }

    /** Why nothing could be looked for, or null. */
    public String getTrouble() {
        return trouble;
    }

    public boolean isFound() {
        return answer != null && !answer.hits().isEmpty();
    }

    public boolean isNothing() {
        return answer != null && answer.hits().isEmpty();
    }

    public List<Line> getLines() {
        return lines;
    }

    private Line line(SearchAnswer.Hit hit) {
        return new Line(
                hit.caseNo(),
                here.to("/cases/case.xhtml?no=" + hit.caseNo()),
                marked(hit, "TITLE", hit.title()),
                marked(hit, "NAMES", hit.parties()).stream()
                        .map(run -> run.found() ? run : new SearchAnswer.Run(formats.parties(run.text()), false))
                        .toList(),
                words.value("category", hit.category()),
                words.value("region", hit.regionCode()),
                words.state(hit),
                formats.date(hit.registeredAt()),
                hit.highlights().stream()
                        .filter(each ->
                                !each.where().equals("TITLE") && !each.where().equals("NAMES"))
                        .map(this::piece)
                        .toList());
    }

    /** Title or parties with what was found in them, else as they are. */
    private static List<SearchAnswer.Run> marked(SearchAnswer.Hit hit, String where, String plain) {
        return hit.highlights().stream()
                .filter(each -> each.where().equals(where))
                .findFirst()
                .map(SearchAnswer.Fragment::runs)
                .orElse(List.of(new SearchAnswer.Run(plain == null ? "" : plain, false)));
    }

    private Piece piece(SearchAnswer.Fragment fragment) {
        String where = texts.get("search.where." + fragment.where());
        return new Piece(
                fragment.name() == null ? where : where + " " + fragment.name(),
                fragment.runs().isEmpty()
                        ? List.of(new SearchAnswer.Run(texts.get("search.where.unnamed"), false))
                        : fragment.runs());
    }

    public List<Facet> getFacets() {
        return facets;
    }

    private List<Facet> facets() {
        List<Facet> told = new ArrayList<>();
        for (String name : FACETS) {
            List<SearchAnswer.Count> counts = answer.facets().getOrDefault(name, List.of());
            List<Choice> choices =
                    counts.stream().map(count -> choice(name, count)).toList();
            // what cannot be told apart narrows nothing
            if (choices.size() > 1 || choices.stream().anyMatch(Choice::chosen)) {
                List<Choice> rest = choices.subList(Math.min(CHOICES, choices.size()), choices.size());
                told.add(new Facet(
                        texts.get("search.facet." + name),
                        choices.subList(0, choices.size() - rest.size()),
                        rest,
                        rest.stream().anyMatch(Choice::chosen),
                        choices.size() >= SearchAnswer.MOST_COUNTS));
            }
        }
        return told;
    }

    private Choice choice(String name, SearchAnswer.Count count) {
        boolean chosen = count.value().equals(request.getParameter(name));
        String value = name.equals("region") ? full(count.value()) : count.value();
        chosen |= value.equals(request.getParameter(name));
        return new Choice(
                words.value(name, count.value()),
                formats.number(count.count()),
                chosen ? here.without(name) : here.with(name, value),
                chosen);
    }

    /** The index counts by the beginning of a code, addresses carry it whole. */
    private static String full(String prefix) {
        return org.fengqiao.region.RegionCode.of(prefix).value();
    }

    public List<Chip> getChips() {
        return chips;
    }

    private List<Chip> chips() {
        return searchForm.parameters().entrySet().stream()
                .filter(each -> !each.getKey().equals("q"))
                .map(each -> new Chip(
                        texts.of("search.chip." + each.getKey(), words.value(each.getKey(), each.getValue())),
                        here.without(each.getKey())))
                .toList();
    }

    /** What the form of words and ranges must not lose: the facets that are chosen. */
    public List<Map.Entry<String, String>> getKept() {
        return searchForm.parameters().entrySet().stream()
                .filter(each -> !TYPED.contains(each.getKey()))
                .toList();
    }

    /** The list that the database itself gives, while the index cannot be asked. */
    public String getPlainList() {
        String q = searchForm.getQ();
        return here.to("/cases/list.xhtml") + (q == null ? "" : "?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8));
    }

    /** The same words without what narrowed them. */
    public String getWordsOnly() {
        return here.to("/search.xhtml?q=" + URLEncoder.encode(searchForm.getQ(), StandardCharsets.UTF_8));
    }

    /** Where several words together find nothing, each for itself that finds something. */
    public List<Chip> getOthers() {
        return others;
    }

    private List<Chip> others() {
        String q = searchForm.getQ();
        List<Chip> others = new ArrayList<>();
        for (String word : q == null ? new String[0] : q.split("[\\s,，、。;；]+")) {
            if (word.length() > 1 && !word.equals(q) && others.size() < 3) {
                long found = search.search(
                                current.viewer(), SearchFilter.text(word), CaseSearch.Sort.RELEVANCE, 1, null)
                        .total();
                if (found > 0) {
                    String href = here.to("/search.xhtml?q=" + URLEncoder.encode(word, StandardCharsets.UTF_8));
                    others.add(new Chip(texts.of("search.other", word, formats.number(found)), href));
                }
            }
        }
        return others;
    }

    public String getNote() {
        String key = answer.loose() ? "search.total.loose" : answer.total() == 1 ? "search.total.one" : "search.total";
        return texts.of(key, formats.number(answer.total()));
    }

    public String getNext() {
        return answer == null || answer.next() == null ? null : here.with("after", answer.next());
    }

    public String getPrevious() {
        return answer == null || answer.previous() == null ? null : here.with("before", answer.previous());
    }

    public boolean isByDate() {
        return searchForm.sort() == CaseSearch.Sort.NEWEST || searchForm.getQ() == null;
    }

    public boolean isMayExport() {
        return isFound() && CaseExport.allowed(current.viewer());
    }

    public String export(String format) {
        StringBuilder address = new StringBuilder(here.to("/search/export?format=" + format));
        searchForm.parameters().forEach((name, value) -> address.append('&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return address + (isByDate() ? "&sort=newest" : "");
    }
}
