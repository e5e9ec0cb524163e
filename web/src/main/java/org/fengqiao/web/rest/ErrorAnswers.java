package org.fengqiao.web.rest;

import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Adds to the description of every operation what it answers when it refuses, so that no resource repeats it. */
public class ErrorAnswers implements OASFilter {

    private static final Map<String, String> ALWAYS = Map.of(
            "401", "not logged in, or the account is locked",
            "404", "there is no such thing, or not for you",
            "422", "fields or parameters have to be corrected, see errors",
            "500", "a fault of ours; incident stands in the server's log");
    private static final Map<String, String> WHEN_WRITING = Map.of(
            "400", "the request cannot be read: no JSON, an unknown field, a header without sense",
            "403", "your role may not do this",
            "409", "not in this state, or the Idempotency-Key was used for another request",
            "413", "too large: JSON 2 MB, a file 50 MB",
            "415", "a type that is not taken");
    private static final Map<String, String> WHEN_CHANGING = Map.of(
            "412", "somebody was faster: look at the file again",
            "428", "If-Match is missing");

    @Override
    public void filterOpenAPI(OpenAPI description) {
        if (description.getPaths() == null || description.getPaths().getPathItems() == null) {
            return;
        }
        description.getPaths().getPathItems().forEach((path, item) -> {
            for (Map.Entry<PathItem.HttpMethod, Operation> operation :
                    item.getOperations().entrySet()) {
                add(operation.getValue(), ALWAYS);
                if (operation.getKey() == PathItem.HttpMethod.POST) {
                    add(operation.getValue(), WHEN_WRITING);
                    if (path.contains("/proceedings")) {
                        add(operation.getValue(), WHEN_CHANGING);
                    }
                }
            }
        });
    }

    private static void add(Operation operation, Map<String, String> answers) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        answers.forEach((status, meaning) -> {
            if (operation.getResponses().getAPIResponse(status) == null) {
                operation.getResponses().addAPIResponse(status, problem(meaning));
            }
        });
    }

    private static APIResponse problem(String meaning) {
        return OASFactory.createAPIResponse()
                .description(meaning)
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
    }
}
