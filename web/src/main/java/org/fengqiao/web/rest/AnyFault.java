package org.fengqiao.web.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Whatever a resource or a service throws. */
@Provider
public class AnyFault implements ExceptionMapper<Throwable> {

    @Inject
    Answers answers;

    @Override
    public Response toResponse(Throwable thrown) {
        return answers.to(thrown);
    }
}
