package org.fengqiao.search;

import jakarta.inject.Inject;
import java.util.function.Consumer;
import org.fengqiao.access.Viewer;
import org.fengqiao.casefile.CaseExport;
import org.fengqiao.organisation.AuditTrail;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.DomainError;

/** Takes what was found out of the house, by the same right and with the same record as any list of cases. */
@ApplicationService
public class SearchExport {

    private static final int STEP = 500;

    @Inject
    CaseSearch search;

    @Inject
    AuditTrail audit;

    /**
     * Hands over what was found in its order, at most {@link CaseSearch#DEEPEST}.
     *
     * @param described the search in words, for the record
     * @return whether more was found than was handed over
     * @throws DomainError FORBIDDEN {@code MAY_NOT_EXPORT}; UNAVAILABLE as {@link CaseSearch#search}
     */
    public boolean export(
            Viewer viewer,
            SearchFilter filter,
            CaseSearch.Sort sort,
            String described,
            Consumer<SearchAnswer.Hit> rows) {
        if (!CaseExport.allowed(viewer)) {
            throw DomainError.forbidden("MAY_NOT_EXPORT");
        }
        int count = 0;
        String after = null;
        long total;
        do {
            SearchAnswer page = search.search(viewer, filter, sort, STEP, after, false);
            page.hits().forEach(rows);
            count += page.hits().size();
            total = page.total();
            after = page.next();
        } while (after != null);
        audit.record(
                "SEARCH_EXPORTED", viewer.staffId(), viewer.name(), viewer.source(), String.valueOf(count), described);
        return total > CaseSearch.DEEPEST;
    }
}
