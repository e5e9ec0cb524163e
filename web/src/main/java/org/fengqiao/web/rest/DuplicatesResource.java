package org.fengqiao.web.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fengqiao.intake.DuplicateDesk;
import org.fengqiao.intake.DuplicatePair;
import org.fengqiao.shared.Page;
import org.fengqiao.web.security.CurrentViewer;

/** Files that may be about one matter, and what people say to that. */
@Path("cases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "duplicates")
public class DuplicatesResource {

    @Inject
    CurrentViewer current;

    @Inject
    DuplicateDesk desk;

    /** @param next to be sent as {@code after} for the next page; null on the last one */
    @Schema(name = "DuplicateList")
    public record Items(List<DuplicatePair> items, String next) {}

    /** @param caseNo the file that goes on */
    @Schema(name = "Joined")
    public record Joined(String caseNo) {}

    @GET
    @Path("duplicates")
    @Operation(
            summary =
                    "Pairs of files that may be one matter, with the reasons to think so: open ones the clearest first, judged ones the last judged first",
            description =
                    "Only pairs of which you may see both files. New files are held against the others every night.")
    public Items list(
            @Parameter(description = "OPEN (default), DISMISSED or JOINED") @QueryParam("state") String state,
            @Parameter(description = "only pairs with this file") @QueryParam("caseNo") String caseNo,
            @Parameter(description = "only pairs of which one file lies there") @QueryParam("region") String region,
            @Parameter(description = "1 to 100, default 20") @QueryParam("limit") String limit,
            @Parameter(description = "next of the page before") @QueryParam("after") String after) {
        DuplicatePair.State wanted = Query.word("state", state, DuplicatePair.State.class);
        Page<DuplicatePair> page = desk.page(
                current.viewer(),
                wanted == null ? DuplicatePair.State.OPEN : wanted,
                Query.text(caseNo),
                Query.text(region),
                Query.limit(limit),
                Query.text(after));
        return new Items(page.items(), page.next());
    }

    @POST
    @Path("{caseNo}/duplicates/{other}/dismiss")
    @Operation(summary = "They are two matters; the pair is not proposed again")
    @APIResponse(responseCode = "204", description = "dismissed")
    public void dismiss(@PathParam("caseNo") String caseNo, @PathParam("other") String other) {
        desk.dismiss(current.viewer(), caseNo, other);
    }

    @POST
    @Path("{caseNo}/duplicates/{other}/reopen")
    @Operation(summary = "Whether they are one matter is open again")
    @APIResponse(responseCode = "204", description = "open")
    public void reopen(@PathParam("caseNo") String caseNo, @PathParam("other") String other) {
        desk.reopen(current.viewer(), caseNo, other);
    }

    @POST
    @Path("{caseNo}/duplicates/{other}/join")
    @Operation(
            summary = "They are one matter: the file opened later goes on in the earlier one",
            description =
                    "All parties of the later file stand in the earlier one afterwards; the later one is closed, its deadlines end, and it counts no more."
                            + " Refused where somebody has dismissed the pair; it can be opened again.")
    public Joined join(@PathParam("caseNo") String caseNo, @PathParam("other") String other) {
        return new Joined(desk.join(current.viewer(), caseNo, other));
    }
}
