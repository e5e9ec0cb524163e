package org.fengqiao.web.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Bodies that are no JSON, or not the JSON that was asked for. Goes before the mapper that the server brings along. */
@Provider
@Priority(1)
public class JsonFault implements ExceptionMapper<JsonProcessingException> {

    @Inject
    Answers answers;

    @Override
    public Response toResponse(JsonProcessingException thrown) {
        return answers.to(thrown);
    }
}
