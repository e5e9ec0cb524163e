package org.fengqiao.web.worklist;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.Keyset;
import org.fengqiao.web.component.Here;

/** Links to the pages of a list in front and behind: {@code before} and {@code after} with the cursor of a row. */
@RequestScoped
public class PageTurner {

    @Inject
    private Here here;

    String after(HttpServletRequest request) {
        return value(request, "after");
    }

    String before(HttpServletRequest request) {
        return value(request, "before");
    }

    String previous(String cursor) {
        return cursor == null ? null : here.with("before", cursor);
    }

    String next(String cursor) {
        return cursor == null ? null : here.with("after", cursor);
    }

    /** A damaged cursor counts as none: the list opens at its first page. */
    static String value(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        try {
            Keyset.decode(value, 2);
            return value;
        } catch (DomainError damaged) {
            return null;
        }
    }
}
