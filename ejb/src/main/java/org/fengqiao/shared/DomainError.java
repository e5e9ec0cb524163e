package org.fengqiao.shared;

import java.util.Arrays;
import java.util.List;

/**
 * The domain refuses. Carries a stable code that the pages and the API both translate, and rolls the transaction back.
 * Never thrown for a fault of ours: those stay ordinary exceptions and reach the user as a number only.
 */
public class DomainError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why it was refused, with the HTTP status that the API answers. */
    public enum Kind {
        INVALID(422),
        NOT_FOUND(404),
        REFUSED(409),
        STALE(412),
        FORBIDDEN(403),
        TOO_LARGE(413),
        UNSUPPORTED(415),
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final String code;
    private final transient Object[] args;
    private final transient List<FieldError> fields;

    public DomainError(Kind kind, String code, Object... args) {
        this(kind, code, List.of(), args);
    }

    public DomainError(Kind kind, String code, List<FieldError> fields, Object... args) {
        super(kind + " " + code + (fields.isEmpty() ? "" : " " + fields)
                + (args.length == 0 ? "" : Arrays.toString(args)));
        this.kind = kind;
        this.code = code;
        this.fields = List.copyOf(fields);
        this.args = args.clone();
    }

    public static DomainError invalid(String code, Object... args) {
        return new DomainError(Kind.INVALID, code, args);
    }

    /** Several fields at once, so that the clerk sees all that is wrong and not one error after the other. */
    public static DomainError invalidFields(List<FieldError> fields) {
        return new DomainError(Kind.INVALID, "INVALID_FIELDS", fields);
    }

    /** Also for what the viewer may not see: it does not exist for him. */
    public static DomainError notFound() {
        return new DomainError(Kind.NOT_FOUND, "NOT_FOUND");
    }

    public static DomainError refused(String code, Object... args) {
        return new DomainError(Kind.REFUSED, code, args);
    }

    public static DomainError stale(String code, Object... args) {
        return new DomainError(Kind.STALE, code, args);
    }

    public static DomainError forbidden(String code, Object... args) {
        return new DomainError(Kind.FORBIDDEN, code, args);
    }

    /** A part of the house that is not needed for the rest does not answer at the moment. */
    public static DomainError unavailable(String code, Object... args) {
        return new DomainError(Kind.UNAVAILABLE, code, args);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public Object[] args() {
        return args == null ? new Object[0] : args.clone();
    }

    public List<FieldError> fields() {
        return fields == null ? List.of() : fields;
    }

    public String text(Texts texts) {
        return texts.get("error." + code, args());
    }
}
