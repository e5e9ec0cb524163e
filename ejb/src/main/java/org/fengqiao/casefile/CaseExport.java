package org.fengqiao.casefile;

import static org.fengqiao.organisation.Role.CLERK;
import static org.fengqiao.organisation.Role.DIRECTOR;
import static org.fengqiao.organisation.Role.LEADER;
import static org.fengqiao.organisation.Role.SUPERVISOR;

import jakarta.inject.Inject;
import java.util.function.Consumer;
import org.fengqiao.access.Viewer;
import org.fengqiao.organisation.AuditTrail;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.Masks;
import org.fengqiao.shared.Page;

/** Takes a list out of the house. Who did so, with which filter and how many rows, stays on record. */
@ApplicationService
public class CaseExport {

    /** No list is longer: who needs all the cases of a county asks the statistics. */
    public static final int MOST = 10_000;

    private static final int STEP = 500;

    @Inject
    CaseList list;

    @Inject
    AuditTrail audit;

    public static boolean allowed(Viewer viewer) {
        return viewer.hasAny(CLERK, DIRECTOR, SUPERVISOR, LEADER);
    }

    /**
     * Hands over the rows of a list in its order, at most {@link #MOST}.
     *
     * @param described the filter in words, for the record
     * @return whether more rows were there than were handed over
     * @throws DomainError FORBIDDEN {@code MAY_NOT_EXPORT}
     */
    public boolean export(
            Viewer viewer, CaseFilter filter, CaseList.Sort sort, String described, Consumer<CaseRow> rows) {
        if (!allowed(viewer)) {
            throw DomainError.forbidden("MAY_NOT_EXPORT");
        }
        int count = 0;
        String after = null;
        do {
            Page<CaseRow> page = list.page(viewer, filter, sort, STEP, after);
            page.items().forEach(rows);
            count += page.items().size();
            after = page.next();
        } while (after != null && count < MOST);
        audit.record(
                "LIST_EXPORTED",
                viewer.staffId(),
                viewer.name(),
                viewer.source(),
                String.valueOf(count),
                Masks.numbers(described));
        return after != null;
    }
}
