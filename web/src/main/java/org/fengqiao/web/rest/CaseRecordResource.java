package org.fengqiao.web.rest;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fengqiao.casefile.CaseDeadlines;
import org.fengqiao.casefile.CaseFiles;
import org.fengqiao.casefile.ChainReport;
import org.fengqiao.casefile.EventSentence;
import org.fengqiao.casefile.Parties;
import org.fengqiao.casefile.Protection;
import org.fengqiao.casefile.Timeline;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.FieldError;
import org.fengqiao.shared.LegalBasis;
import org.fengqiao.shared.Page;
import org.fengqiao.shared.Texts;
import org.fengqiao.web.security.CurrentViewer;

/** What is on record about a file: its events and their chain, how deadlines were counted, what was looked at in full. */
@Path("cases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "record")
public class CaseRecordResource {

    @Inject
    CurrentViewer current;

    @Inject
    Timeline timeline;

    @Inject
    CaseFiles files;

    @Inject
    Parties parties;

    @Inject
    CaseDeadlines deadlines;

    @Inject
    HttpServletRequest request;

    /**
     * One event.
     *
     * @param text what happened, in words
     * @param source where it came from: page or API, and the address
     * @param legalBasis the article, written out; null for a house rule
     * @param hash of this event and, through it, of all before it
     */
    @Schema(name = "Event")
    public record Event(
            int seq,
            Instant at,
            String kind,
            String text,
            Long proceedingId,
            String actor,
            String organisation,
            String source,
            String legalBasis,
            String hash) {}

    @Schema(name = "EventList")
    public record Events(List<Event> items, String next) {}

    @Schema(name = "Explanation")
    public record Explanation(String text) {}

    @Schema(name = "RevealRequest")
    public record Reveal(Parties.Secret field, String reason) {}

    @Schema(name = "Revealed")
    public record Revealed(Parties.Secret field, String value) {}

    @Schema(name = "ProtectionRequest")
    public record Protect(Protection protection, String reason) {}

    @GET
    @Path("{caseNo}/events")
    @Operation(summary = "The events of the file, newest first")
    public Events events(
            @PathParam("caseNo") String caseNo,
            @Parameter(description = "1 to 100, default 20") @QueryParam("limit") String limit,
            @Parameter(description = "next of the page before") @QueryParam("after") String after) {
        files.find(current.viewer(), caseNo);
        Page<Timeline.Entry> page = timeline.entries(current.viewer(), caseNo, Query.limit(limit), Query.text(after));
        Texts texts = Languages.texts(request);
        return new Events(page.items().stream().map(e -> event(e, texts)).toList(), page.next());
    }

    @GET
    @Path("{caseNo}/events/verify")
    @Operation(summary = "Whether the chain of events is whole")
    public ChainReport verify(@PathParam("caseNo") String caseNo) {
        return timeline.verify(current.viewer(), caseNo);
    }

    @GET
    @Path("{caseNo}/deadlines/{id}/explanation")
    @Operation(summary = "How a due date was counted, with its article")
    public Explanation explain(@PathParam("caseNo") String caseNo, @PathParam("id") String id) {
        return new Explanation(deadlines.explain(
                current.viewer(), caseNo, Query.id(id), Languages.texts(request).locale()));
    }

    @POST
    @Path("{caseNo}/parties/{id}/reveal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "One full value of a party, for a reason; the look goes on record")
    public Revealed reveal(@PathParam("caseNo") String caseNo, @PathParam("id") String id, Reveal reveal) {
        files.find(current.viewer(), caseNo);
        Bodies.require(reveal);
        if (reveal.field() == null) {
            throw DomainError.invalidFields(List.of(new FieldError("field", "REQUIRED")));
        }
        return new Revealed(
                reveal.field(),
                parties.reveal(current.viewer(), caseNo, Query.id(id), reveal.field(), reveal.reason()));
    }

    @POST
    @Path("{caseNo}/parties/{id}/protection")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Protects a party or lifts the protection",
            description =
                    "A case with a protected party is there for those who work on it and for nobody else: 404 to them. The ground and"
                            + " the reason go into the timeline.")
    @APIResponse(responseCode = "204", description = "done")
    public void protect(@PathParam("caseNo") String caseNo, @PathParam("id") String id, Protect protect) {
        files.find(current.viewer(), caseNo);
        Bodies.require(protect);
        parties.protect(current.viewer(), caseNo, Query.id(id), protect.protection(), protect.reason());
    }

    private static Event event(Timeline.Entry entry, Texts texts) {
        return new Event(
                entry.seq(),
                entry.at(),
                entry.kind(),
                EventSentence.of(entry.kind(), entry.data(), texts),
                entry.proceedingId(),
                entry.actor(),
                entry.organisation(),
                entry.source(),
                entry.legalBasis() == null ? null : LegalBasis.text(entry.legalBasis(), texts),
                entry.hash());
    }
}
