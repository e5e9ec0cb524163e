package org.fengqiao.audit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.access.AdministrationPermissions;
import org.fengqiao.access.Viewer;
import org.fengqiao.organisation.AuditEntry;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.Keyset;
import org.fengqiao.shared.Slice;
import org.fengqiao.shared.TimeSource;

/** The record of accounts, roles, organisations and log-ins, newest first. */
@ApplicationService
public class AuditLog {

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    /**
     * @param after cursor of the page before, or null
     * @param before cursor of the page after, or null
     * @throws DomainError FORBIDDEN for anybody but an auditor; INVALID, BAD_CURSOR
     */
    public Slice<AuditEntry> page(Viewer viewer, AuditFilter filter, String after, String before, int limit) {
        AdministrationPermissions.require(viewer, AdministrationPermissions::audit);
        boolean backwards = before != null;
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        Map<String, Object> parameters = new LinkedHashMap<>();
        if (filter.who() != null && !filter.who().isBlank()) {
            conditions.add("(e.actorName like :who escape '\\' or e.subject like :who escape '\\')");
            String plain = filter.who().strip();
            parameters.put(
                    "who", "%" + plain.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
        }
        if (filter.kind() != null) {
            conditions.add("e.kind in :kinds");
            parameters.put("kinds", filter.kind().kinds());
        }
        if (filter.from() != null) {
            conditions.add("e.at >= :from");
            parameters.put("from", TimeSource.start(filter.from()));
        }
        if (filter.to() != null) {
            conditions.add("e.at < :to");
            parameters.put("to", TimeSource.end(filter.to()));
        }
        String cursor = backwards ? before : after;
        if (cursor != null) {
            Keyset keyset = Keyset.decode(cursor, 2);
            String sign = backwards ? ">" : "<";
            conditions.add("(e.at " + sign + " :at or e.at = :at and e.id " + sign + " :id)");
            parameters.put("at", keyset.instantAt(0));
            parameters.put("id", keyset.longAt(1));
        }
        String order = backwards ? "asc" : "desc";
        TypedQuery<AuditEntry> query = em.createQuery(
                        "select e from AuditEntry e where " + String.join(" and ", conditions) + " order by e.at "
                                + order + ", e.id " + order,
                        AuditEntry.class)
                .setMaxResults(limit + 1);
        parameters.forEach(query::setParameter);
        return Slice.of(query.getResultList(), limit, cursor != null, backwards, e -> Keyset.encode(e.at(), e.id()));
    }
}
