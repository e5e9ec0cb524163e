package org.fengqiao.search;

import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.fengqiao.access.Viewer;
import org.fengqiao.casefile.CaseExport;
import org.fengqiao.organisation.AuditTrail;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.Masks;

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
     * @param described the search in words, for the record, which keeps no ID number and no phone
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
        AtomicInteger count = new AtomicInteger();
        long total = search.all(viewer, filter, sort, hit -> {
            rows.accept(hit);
            count.incrementAndGet();
        });
        audit.record(
                "SEARCH_EXPORTED",
                viewer.staffId(),
                viewer.name(),
                viewer.source(),
                count.toString(),
                Masks.numbers(described));
        return total > CaseSearch.DEEPEST;
    }
}
