package org.fengqiao.web.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What the JAX-RS runtime refuses by itself: it only hands its own exceptions to a mapper that names them. */
@Provider
public class RuntimeFault implements ExceptionMapper<WebApplicationException> {

    @Inject
    Answers answers;

    @Override
    public Response toResponse(WebApplicationException thrown) {
        return answers.to(thrown);
    }
}
