package org.fengqiao.web.rest;

import java.util.List;
import org.fengqiao.shared.FieldError;

/** The API refuses a request before the domain sees it: a missing header, a body that is none. */
class ApiRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    final int status;
    final String code;
    final transient List<FieldError> fields;
    final transient Object[] args;

    ApiRefusal(int status, String code, List<FieldError> fields, Object... args) {
        super(status + " " + code + " " + fields);
        this.status = status;
        this.code = code;
        this.fields = List.copyOf(fields);
        this.args = args.clone();
    }

    ApiRefusal(int status, String code, Object... args) {
        this(status, code, List.of(), args);
    }
}
