package org.fengqiao.web.rest;

import jakarta.ws.rs.core.EntityTag;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version of a case file as the {@code ETag} of what shows it and the {@code If-Match} of what changes it. */
final class Versions {

    private static final Pattern TAG = Pattern.compile("\\s*(?:W/)?\"?(\\d{1,9})\"?\\s*");

    private Versions() {}

    static EntityTag tag(int version) {
        return new EntityTag(String.valueOf(version));
    }

    /**
     * The version that the caller has seen; null when he takes the file as it is ({@code *}).
     *
     * @throws ApiRefusal 428 without the header, 400 when it holds no version of ours
     */
    static Integer seen(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ApiRefusal(428, "PRECONDITION_REQUIRED");
        }
        if (ifMatch.strip().equals("*")) {
            return null;
        }
        Matcher tag = TAG.matcher(ifMatch);
        if (!tag.matches()) {
            throw new ApiRefusal(400, "IF_MATCH_FORMAT");
        }
        return Integer.valueOf(tag.group(1));
    }
}
