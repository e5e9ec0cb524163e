package org.fengqiao.web.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What went wrong, as RFC 9457 writes it down. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Problem", description = "What went wrong (RFC 9457)")
public record ProblemJson(
        @Schema(description = "names the kind of problem: urn:fengqiao:problem: and the code") String type,
        @Schema(description = "the status in words") String title,
        @Schema(examples = "422") int status,
        @Schema(description = "what happened, in the language asked for") String detail,
        @Schema(description = "stable word to program against", examples = "INVALID_FIELDS") String code,
        @Schema(description = "every field that has to be corrected") List<Field> errors,
        @Schema(description = "with status 500: number of the entry in the server's log") String incident) {

    /**
     * A field that was refused.
     *
     * @param field path in the body, for example {@code parties[0].idNumber}, or the name of a query parameter
     */
    @Schema(name = "ProblemField")
    public record Field(
            @Schema(examples = "parties[0].idNumber") String field,
            @Schema(examples = "ID_CARD_CHECK_DIGIT") String code,
            String message) {}
}
