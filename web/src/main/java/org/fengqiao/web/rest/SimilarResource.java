package org.fengqiao.web.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fengqiao.search.SimilarCase;
import org.fengqiao.search.SimilarCases;
import org.fengqiao.web.security.CurrentViewer;

/** How matters of the same kind were settled. */
@Path("cases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "search")
public class SimilarResource {

    @Inject
    CurrentViewer current;

    @Inject
    SimilarCases similar;

    @Schema(name = "SimilarList")
    public record Items(List<SimilarCase> items) {}

    @GET
    @Path("{caseNo}/similar")
    @Operation(
            summary = "How matters like this one were settled: outcome, duration and what was agreed",
            description =
                    "At most five, the most alike first; also from files that you may not see, which are not named then. People, firms, places, numbers and dates of birth are taken out of title and items. A case with a protected party is not among them.")
    public Items similar(
            @PathParam("caseNo") String caseNo,
            @Parameter(description = "1 to 100, default 20; there are never more than five") @QueryParam("limit")
                    String limit) {
        int most = Query.limit(limit);
        return new Items(
                similar.similar(current.viewer(), caseNo).stream().limit(most).toList());
    }
}
