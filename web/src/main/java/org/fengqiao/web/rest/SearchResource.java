package org.fengqiao.web.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fengqiao.casefile.CaseJoining;
import org.fengqiao.casefile.CaseStatus;
import org.fengqiao.category.Categories;
import org.fengqiao.mediation.MediationState;
import org.fengqiao.mediation.Mediations;
import org.fengqiao.region.RegionCode;
import org.fengqiao.region.Regions;
import org.fengqiao.search.CaseSearch;
import org.fengqiao.search.Outcome;
import org.fengqiao.search.SearchAnswer;
import org.fengqiao.search.SearchFilter;
import org.fengqiao.search.Suggestion;
import org.fengqiao.search.Suggestions;
import org.fengqiao.web.security.CurrentViewer;

/** Full text over the cases one may see. */
@Path("search")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "search")
public class SearchResource {

    private static final int OFFERED = 8;

    @Inject
    CurrentViewer current;

    @Inject
    CaseSearch search;

    @Inject
    Suggestions suggestions;

    @Inject
    Regions regions;

    @Inject
    Categories categories;

    /**
     * A case that was found.
     *
     * @param score of relevance, comparable within one search only
     */
    @Schema(name = "SearchHit")
    public record Hit(
            String caseNo,
            String title,
            String parties,
            String category,
            String regionCode,
            CaseStatus status,
            String procedure,
            String procedureState,
            Instant registeredAt,
            double score,
            List<Highlight> highlights) {}

    /**
     * A fragment of the case's text, as plain text in pieces: nothing in it is markup.
     *
     * @param where TITLE, NAMES, PARTY, ID_NUMBER, PHONE, FACTS, WISHES, SESSION, AGREEMENT, REASON, SUPERVISION, EVALUATION or
     *     ATTACHMENT; with ID_NUMBER and PHONE, which are found as a whole, the text is the name of whose it is, or empty
     * @param name of the attachment
     */
    @Schema(name = "SearchHighlight")
    public record Highlight(String where, String name, String text, List<SearchAnswer.Run> runs) {}

    /**
     * @param total within your scope
     * @param totalExact true: it is counted, not estimated
     * @param facets counts by region, category, ... of all that was found
     * @param previous to be sent as {@code before} for the page before; null on the first one
     * @param next to be sent as {@code after} for the next page; null on the last one
     * @param loose true: no case holds enough of the words, and these hold some of them
     */
    @Schema(name = "SearchAnswer")
    public record Found(
            List<Hit> hits,
            Map<String, List<SearchAnswer.Count>> facets,
            long total,
            boolean totalExact,
            String previous,
            String next,
            boolean loose) {}

    /** @param caseNo of a number or title; null for a name, which several cases can have */
    @Schema(name = "Suggestion")
    public record Offer(Suggestion.Kind kind, String text, String caseNo) {}

    @Schema(name = "SuggestionList")
    public record Offers(List<Offer> items) {}

    @GET
    @Path("suggestions")
    @Operation(
            summary = "Case numbers, names of parties and titles that begin as somebody types",
            description =
                    "Only of cases that you may see. A number by its begin, a name by any part of it or the begin of its pinyin, in full or"
                            + " by initials, a title by any part; nothing for less than two characters.")
    @APIResponse(responseCode = "503", description = "the index is being built, or does not answer")
    public Offers suggestions(
            @Parameter(description = "what has been typed so far") @QueryParam("q") String q,
            @Parameter(description = "1 to 20, default 8") @QueryParam("limit") String limit) {
        int most = Query.limit(limit, OFFERED, Suggestions.MOST);
        return new Offers(suggestions.suggest(current.viewer(), q, most).stream()
                .map(each -> new Offer(each.kind(), each.text(), each.caseNo()))
                .toList());
    }

    @GET
    @Operation(
            summary = "Search in numbers, titles, texts, names, places and attachments of the cases you may see",
            description =
                    "Names are found by part and by pinyin, ID numbers and phones as a whole. A new case is found within about a second.")
    @APIResponse(responseCode = "503", description = "the index is being built, or does not answer")
    public Found search(
            @Parameter(description = "what you look for; without it everything, newest first") @QueryParam("q")
                    String q,
            @Parameter(description = "this region and everything below it") @QueryParam("region") String region,
            @Parameter(description = "COUNTY, TOWN, VILLAGE ...: the level at which the case lies") @QueryParam("level")
                    String level,
            @Parameter(description = "this category and those below it") @QueryParam("category") String category,
            @QueryParam("procedure") String procedure,
            @Parameter(description = "state of the procedure last worked on") @QueryParam("state") String state,
            @Parameter(description = "REGISTERED, IN_PROGRESS or CLOSED") @QueryParam("status") String status,
            @Parameter(description = "AGREED, NOT_AGREED or REFUSED") @QueryParam("outcome") String outcome,
            @Parameter(description = "of registration") @QueryParam("year") String year,
            @Parameter(description = "registered on this day or later") @QueryParam("from") String from,
            @Parameter(description = "registered on this day or earlier") @QueryParam("to") String to,
            @Parameter(description = "the matter is worth as much or more, in yuan") @QueryParam("least") String least,
            @Parameter(description = "the matter is worth as much or less, in yuan") @QueryParam("most") String most,
            @Parameter(description = "RELEVANCE (default) or NEWEST") @QueryParam("sort") String sort,
            @Parameter(description = "1 to 100, default 20") @QueryParam("limit") String limit,
            @Parameter(description = "next of the page before") @QueryParam("after") String after,
            @Parameter(description = "previous of the page behind") @QueryParam("before") String before) {
        RegionCode.Level at = Query.word("level", level, RegionCode.Level.class);
        CaseStatus standing = Query.word("status", status, CaseStatus.class);
        LocalDate first = Query.date("from", from);
        LocalDate last = Query.date("to", to);
        BigDecimal lowest = Query.amount("least", least);
        BigDecimal highest = Query.amount("most", most);
        if (first != null && last != null && first.isAfter(last)) {
            throw Query.refused("to", "SEARCH_RANGE_REVERSED");
        }
        if (lowest != null && highest != null && lowest.compareTo(highest) > 0) {
            throw Query.refused("most", "SEARCH_RANGE_REVERSED");
        }
        SearchFilter filter = new SearchFilter(
                Query.text(q),
                region(region),
                at == null ? null : at.name(),
                category(category),
                procedure(procedure),
                state(state),
                standing == null ? null : standing.name(),
                Query.word("outcome", outcome, Outcome.class),
                Query.number("year", year),
                first,
                last,
                lowest,
                highest);
        CaseSearch.Sort order = Query.word("sort", sort, CaseSearch.Sort.class);
        CaseSearch.Sort by = order == null ? CaseSearch.Sort.RELEVANCE : order;
        SearchAnswer answer = Query.text(before) == null
                ? search.search(current.viewer(), filter, by, Query.limit(limit), Query.text(after))
                : search.searchBack(current.viewer(), filter, by, Query.limit(limit), before);
        return new Found(
                answer.hits().stream().map(SearchResource::hit).toList(),
                answer.facets(),
                answer.total(),
                true,
                answer.previous(),
                answer.next(),
                answer.loose());
    }

    private String region(String code) {
        return Query.text(code) == null
                ? null
                : RegionCode.parse(code)
                        .filter(regions::reaches)
                        .map(RegionCode::value)
                        .orElseThrow(() -> Query.refused("region", "UNKNOWN_REGION", code));
    }

    private String category(String code) {
        if (Query.text(code) != null && !categories.exists(code)) {
            throw Query.refused("category", "UNKNOWN_CATEGORY", code);
        }
        return Query.text(code);
    }

    private static String procedure(String name) {
        if (Query.text(name) != null && !Mediations.PROCEDURE.equals(name)) {
            throw Query.refused("procedure", "UNKNOWN_PROCEDURE", name);
        }
        return Query.text(name);
    }

    /** That of a file that was joined to another one is none of the procedure's own. */
    private static String state(String name) {
        if (CaseJoining.MERGED.equals(name)) {
            return name;
        }
        MediationState state = Query.word("state", name, MediationState.class);
        return state == null ? null : state.name();
    }

    private static Hit hit(SearchAnswer.Hit hit) {
        return new Hit(
                hit.caseNo(),
                hit.title(),
                hit.parties(),
                hit.category(),
                hit.regionCode(),
                hit.status(),
                hit.procedure(),
                hit.state(),
                hit.registeredAt(),
                hit.score(),
                hit.highlights().stream().map(SearchResource::highlight).toList());
    }

    private static Highlight highlight(SearchAnswer.Fragment fragment) {
        StringBuilder text = new StringBuilder();
        fragment.runs().forEach(run -> text.append(run.text()));
        return new Highlight(fragment.where(), fragment.name(), text.toString(), fragment.runs());
    }
}
