package org.fengqiao.supervision;

import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.access.Viewer;
import org.fengqiao.casefile.ScopePredicate;
import org.fengqiao.organisation.Role;
import org.fengqiao.shared.TimeSource;

/** The where clause of a list of supervisions: what the viewer may see at all, then what he looks for. */
final class SupervisionCondition {

    static final String FROM = " from Supervision s, CaseFile c where c.id = s.caseId and ";
    static final String IN_CHARGE = "exists (select 1 from CaseStaff me where me.caseId = c.id and me.staffId = :me)";

    private final ScopePredicate scope;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    SupervisionCondition(Viewer viewer, SupervisionFilter filter) {
        scope = ScopePredicate.of(viewer);
        conditions.add(scope.jpql());
        if (!viewer.hasAny(Role.SUPERVISOR, Role.LEADER, Role.DIRECTOR)) {
            add(IN_CHARGE, "me", viewer.staffId());
        }
        if (filter.mine()) {
            mine(viewer);
        }
        if (filter.state() != null) {
            add("s.state = :state", "state", filter.state());
        }
        if (filter.ground() != null) {
            add("s.ground = :ground", "ground", filter.ground());
        }
        if (filter.region() != null) {
            add("c.regionCode between :low and :high", "low", filter.region().low());
            values.put("high", filter.region().high());
        }
        if (filter.from() != null) {
            add("s.raisedAt >= :from", "from", TimeSource.start(filter.from()));
        }
        if (filter.to() != null) {
            add("s.raisedAt < :until", "until", TimeSource.end(filter.to()));
        }
    }

    private void mine(Viewer viewer) {
        String asked = viewer.has(Role.DIRECTOR) ? " or s.toOrganisationId = :house" : "";
        add("(s.raisedBy = :me or " + IN_CHARGE + asked + ")", "me", viewer.staffId());
        if (viewer.has(Role.DIRECTOR)) {
            values.put("house", viewer.organisationId());
        }
    }

    void add(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }

    /** From {@code from} to the end of the where clause. */
    String jpql() {
        return FROM + String.join(" and ", conditions);
    }

    <T> TypedQuery<T> bind(TypedQuery<T> query) {
        scope.bind(query);
        values.forEach(query::setParameter);
        return query;
    }
}
