package org.fengqiao.web.worklist;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.fengqiao.casefile.CaseList;
import org.fengqiao.casefile.CaseList.Sort;
import org.fengqiao.web.component.Here;

/** Links to the pages of a list in front and behind: {@code before} and {@code after} with the cursor of a row. */
@RequestScoped
public class PageTurner {

    @Inject
    private Here here;

    String after(HttpServletRequest request, Sort sort) {
        return value(request, "after", sort);
    }

    String before(HttpServletRequest request, Sort sort) {
        return value(request, "before", sort);
    }

    String previous(String cursor) {
        return cursor == null ? null : here.with("before", cursor);
    }

    String next(String cursor) {
        return cursor == null ? null : here.with("after", cursor);
    }

    /** One that is damaged or of another order counts as none: the list opens at its first page. */
    private static String value(HttpServletRequest request, String name, Sort sort) {
        String value = request.getParameter(name);
        return CaseList.fits(value, sort) ? value : null;
    }
}
