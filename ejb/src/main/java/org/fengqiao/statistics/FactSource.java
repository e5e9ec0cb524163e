package org.fengqiao.statistics;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Reads what is to be counted from the cases' own tables: the one place that says where each input of a {@link Fact} comes from. */
final class FactSource {

    private static final int FETCH = 1_000;

    private static final String SELECT =
            """
            select m.proceeding_id, m.case_id, c.region_code, c.category, coalesce(m.host_id, 0) as host_id,
                   case when c.merged_into_id is null then m.accepted_on end as accepted_on,
                   exists (select 1 from fengqiao.mediation_session s where s.proceeding_id = m.proceeding_id) as held,
                   m.effective_on, m.terminated_on, m.agreement_form = 'WRITTEN' as written, c.people_count, c.amount, m.closed_on,
                   i.agreed, i.due, i.kept, i.broken
              from fengqiao.mediation m
              join fengqiao.case_file c on c.id = m.case_id
              cross join lateral (
                    select sum(p.amount) as agreed,
                           array_agg(p.due_on order by p.number) as due,
                           array_agg(case when p.status = 'PERFORMED' then p.settled_on end order by p.number) as kept,
                           array_agg(case when p.status = 'NOT_PERFORMED' then p.settled_on end order by p.number) as broken
                      from fengqiao.performance_item p where p.proceeding_id = m.proceeding_id) i
            """;

    private FactSource() {}

    /** The mediations of one case. */
    static List<Fact> ofCase(Connection connection, long caseId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT + " where m.case_id = ? order by 1")) {
            select.setLong(1, caseId);
            List<Fact> facts = new ArrayList<>();
            read(select, facts::add);
            return facts;
        }
    }

    /** Every mediation there is, one at a time. */
    static void all(Connection connection, Consumer<Fact> each) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setFetchSize(FETCH);
            read(select, each);
        }
    }

    private static void read(PreparedStatement select, Consumer<Fact> each) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                each.accept(fact(row));
            }
        }
    }

    private static Fact fact(ResultSet row) throws SQLException {
        LocalDate accepted = day(row, "accepted_on");
        LocalDate effective = day(row, "effective_on");
        // A file that was joined to another counts there and not here, as if nothing had been accepted.
        // A refusal before acceptance writes a day of ending too, but nothing has been mediated then.
        LocalDate concluded = accepted == null ? null : effective != null ? effective : day(row, "terminated_on");
        Fact.Performance performance = effective == null ? null : Fact.performance(promises(row));
        return new Fact(
                row.getLong("proceeding_id"),
                row.getLong("case_id"),
                row.getString("region_code"),
                row.getString("category"),
                row.getLong("host_id"),
                accepted,
                accepted != null && (concluded != null || row.getBoolean("held")),
                concluded,
                concluded != null && effective != null,
                row.getBoolean("written"),
                row.getInt("people_count"),
                fen(row.getBigDecimal("amount")),
                effective == null ? 0 : fen(row.getBigDecimal("agreed")),
                day(row, "closed_on"),
                performance == null ? null : performance.on(),
                performance != null && performance.performed());
    }

    private static List<Fact.Promise> promises(ResultSet row) throws SQLException {
        List<LocalDate> due = days(row, "due");
        List<LocalDate> kept = days(row, "kept");
        List<LocalDate> broken = days(row, "broken");
        List<Fact.Promise> promises = new ArrayList<>();
        for (int i = 0; i < due.size(); i++) {
            promises.add(new Fact.Promise(due.get(i), kept.get(i), broken.get(i)));
        }
        return promises;
    }

    private static List<LocalDate> days(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null
                ? List.of()
                : Arrays.stream((java.sql.Date[]) array.getArray())
                        .map(day -> day == null ? null : day.toLocalDate())
                        .toList();
    }

    static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static long fen(BigDecimal yuan) {
        return yuan == null ? 0 : yuan.movePointRight(2).longValueExact();
    }
}
