package org.fengqiao.search;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.HashSet;
import java.util.Set;
import org.fengqiao.casefile.CaseEventAppended;
import org.fengqiao.casefile.CaseTextChanged;
import org.hibernate.query.NativeQuery;

/**
 * Notes, in the transaction that changes a case, that its copy in the index is out of date. Nothing is indexed here: whether the index
 * answers or not is no concern of whoever works on the case, and what was committed is noted even when the server dies a moment later.
 */
@ApplicationScoped
class SearchQueue {

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    @Inject
    IndexBell bell;

    void changed(@Observes CaseEventAppended appended) {
        note(appended.file().id());
    }

    void changed(@Observes CaseTextChanged changed) {
        note(changed.caseId());
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) CaseEventAppended appended) {
        bell.ring();
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) CaseTextChanged changed) {
        bell.ring();
    }

    /** Once for each case and transaction, however many events it appends. */
    private void note(long caseId) {
        @SuppressWarnings("unchecked")
        Set<Long> noted = (Set<Long>) transaction.getResource(SearchQueue.class);
        if (noted == null) {
            noted = new HashSet<>();
            transaction.putResource(SearchQueue.class, noted);
        }
        if (noted.add(caseId)) {
            em.createNativeQuery(
                            "insert into fengqiao.search_queue (index_name, case_id) select name, :case from fengqiao.search_index")
                    .unwrap(NativeQuery.class)
                    // nothing else has to be written before this
                    .addSynchronizedQuerySpace("search_queue")
                    .setParameter("case", caseId)
                    .executeUpdate();
        }
    }
}
