package org.fengqiao.search;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.casefile.CaseEventAppended;
import org.fengqiao.casefile.CaseTextChanged;
import org.fengqiao.organisation.OrganisationRenamed;
import org.fengqiao.organisation.StaffRenamed;
import org.fengqiao.region.RegionCode;
import org.fengqiao.region.RegionsImported;
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

    /** An organisation has another name, and with it all cases that it works on. */
    void renamed(@Observes OrganisationRenamed renamed) {
        noteAll(
                """
                select case_id from fengqiao.case_organisation where organisation_id = :id
                union select id from fengqiao.case_file where centre_id = :id""",
                "id",
                renamed.organisationId());
    }

    void renamed(@Observes StaffRenamed renamed) {
        noteAll("select distinct case_id from fengqiao.case_staff where staff_id = :id", "id", renamed.staffId());
    }

    /** What lies in a region that is called otherwise now, or hangs elsewhere. */
    void renamed(@Observes RegionsImported imported) {
        Set<String> changed = Set.copyOf(imported.changed());
        for (String code : changed) {
            RegionCode region = RegionCode.of(code);
            // the cases of a county are those of its villages, too
            boolean within = Arrays.stream(RegionCode.Level.values())
                    .map(region::at)
                    .flatMap(Optional::stream)
                    .anyMatch(above -> !above.equals(region) && changed.contains(above.value()));
            if (!within) {
                noteAll(
                        "select id from fengqiao.case_file where region_code between :low and '" + region.high() + "'",
                        "low",
                        region.low());
            }
        }
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) OrganisationRenamed renamed) {
        bell.ring();
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) StaffRenamed renamed) {
        bell.ring();
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) RegionsImported imported) {
        bell.ring();
    }

    /** However many they are, in one statement. */
    private void noteAll(String cases, String parameter, Object value) {
        em.createNativeQuery(
                        "with c (case_id) as (" + cases
                                + "), changed as (insert into fengqiao.search_change (case_id) select case_id from c)"
                                + " insert into fengqiao.search_queue (index_name, case_id) select i.name, c.case_id from c, fengqiao.search_index i")
                .unwrap(NativeQuery.class)
                .addSynchronizedQuerySpace("search_queue")
                .setParameter(parameter, value)
                .executeUpdate();
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
                            """
                            with changed as (insert into fengqiao.search_change (case_id) values (:case))
                            insert into fengqiao.search_queue (index_name, case_id) select name, :case from fengqiao.search_index""")
                    .unwrap(NativeQuery.class)
                    // nothing else has to be written before this
                    .addSynchronizedQuerySpace("search_queue")
                    .setParameter("case", caseId)
                    .executeUpdate();
        }
    }
}
