package org.fengqiao.web.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.FieldError;
import org.fengqiao.shared.Texts;
import org.fengqiao.web.component.Incident;

/** Turns whatever was thrown into problem+json. What we did not expect tells a number and nothing else. */
@ApplicationScoped
class Answers {

    private static final String TYPE = "application/problem+json";
    private static final int FIELDS_IN_DETAIL = 3;
    private static final int FIELDS_AT_MOST = 200;

    /** Codes of what the JAX-RS runtime refuses by itself. */
    private static final Map<Integer, String> RUNTIME = Map.of(
            400, "BAD_REQUEST",
            404, "NOT_FOUND",
            405, "METHOD_NOT_ALLOWED",
            406, "NOT_ACCEPTABLE",
            413, "BODY_TOO_LARGE",
            415, "UNSUPPORTED_MEDIA_TYPE");

    @Inject
    HttpServletRequest request;

    Response to(Throwable thrown) {
        DomainError refused = cause(thrown, DomainError.class);
        if (refused != null) {
            return problem(refused.kind().status(), refused.code(), refused.fields(), refused.args());
        }
        ApiRefusal refusal = cause(thrown, ApiRefusal.class);
        JsonProcessingException json = cause(thrown, JsonProcessingException.class);
        if (refusal == null && json != null) {
            refusal = JsonMistakes.told(json);
        }
        if (refusal != null) {
            return problem(refusal.status, refusal.code, refusal.fields, refusal.args);
        }
        WebApplicationException runtime = cause(thrown, WebApplicationException.class);
        if (runtime != null && runtime.getResponse().getStatus() < 500) {
            return runtime(runtime.getResponse());
        }
        if (cause(thrown, OptimisticLockException.class) != null
                || cause(thrown, PessimisticLockException.class) != null
                || cause(thrown, LockTimeoutException.class) != null) {
            return problem(412, "CHANGED_MEANWHILE", List.of());
        }
        return incident(thrown);
    }

    private Response runtime(Response given) {
        int status = given.getStatus();
        Response problem = problem(status, RUNTIME.getOrDefault(status, "BAD_REQUEST"), List.of());
        String allowed = given.getHeaderString(HttpHeaders.ALLOW);
        return allowed == null
                ? problem
                : Response.fromResponse(problem)
                        .header(HttpHeaders.ALLOW, allowed)
                        .build();
    }

    private Response incident(Throwable thrown) {
        String number = Incident.log(request, thrown);
        Texts texts = Languages.texts(request);
        return answer(
                500,
                new ProblemJson(
                        type("UNEXPECTED"),
                        texts.get("rest.status.500"),
                        500,
                        texts.get("error.UNEXPECTED", number),
                        "UNEXPECTED",
                        List.of(),
                        number),
                texts);
    }

    Response problem(int status, String code, List<FieldError> fields, Object... args) {
        Texts texts = Languages.texts(request);
        List<ProblemJson.Field> errors = fields.stream()
                .limit(FIELDS_AT_MOST)
                .map(f -> new ProblemJson.Field(f.field(), f.code(), f.text(texts)))
                .toList();
        String detail = texts.get("error." + code, args);
        if (!errors.isEmpty()) {
            detail = detail + " "
                    + errors.stream()
                            .limit(FIELDS_IN_DETAIL)
                            .map(e -> (e.field().isEmpty() ? "" : e.field() + ": ") + e.message())
                            .collect(Collectors.joining(" "));
        }
        return answer(
                status,
                new ProblemJson(type(code), texts.get("rest.status." + status), status, detail, code, errors, null),
                texts);
    }

    private static Response answer(int status, ProblemJson problem, Texts texts) {
        return Response.status(status)
                .type(TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, texts.locale().getLanguage())
                .entity(ApiMapper.write(problem))
                .build();
    }

    private static String type(String code) {
        return "urn:fengqiao:problem:" + code;
    }

    private static <T extends Throwable> T cause(Throwable thrown, Class<T> type) {
        int depth = 0;
        for (Throwable t = thrown; t != null && depth < 20; t = t.getCause(), depth++) {
            if (type.isInstance(t)) {
                return type.cast(t);
            }
        }
        return null;
    }
}
