package org.fengqiao.web.component;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;

/** A fault of ours: eight letters and digits that the reader can tell on the phone and that stand in the log beside the trace. */
public final class Incident {

    static final String ATTRIBUTE = "fengqiao.incident";
    private static final System.Logger LOG = System.getLogger("org.fengqiao.web.incident");
    // without 0 O 1 I L, which are misread
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Incident() {}

    /** Logs the fault under a new number and leaves the number with the request for the error page. */
    public static String log(HttpServletRequest request, Throwable fault) {
        Object known = request.getAttribute(ATTRIBUTE);
        if (known != null) {
            return known.toString();
        }
        StringBuilder number = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            number.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        request.setAttribute(ATTRIBUTE, number.toString());
        LOG.log(
                Level.ERROR,
                "incident " + number + " at " + request.getMethod() + " " + request.getRequestURI(),
                fault);
        return number.toString();
    }
}
