package org.fengqiao.search;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads what the index keeps of cases from the cases' own tables, many at a time: the one place that says where each part comes from. As a
 * hit and its highlights tell what was found, nothing is read but what everybody who may see the case may read in it: of opinions the
 * words of supervisions and of the parties' evaluations, which stand in the case's own record, too. Left out are addresses, ID numbers and
 * phones, which are shown in part only; notices, which go to single people; and which other file a pair of duplicates names, as that file
 * may lie outside the scope.
 */
final class CaseTextReader {

    private static final String CASES =
            """
            select c.id, c.last_seq, c.case_no, c.query_code, c.title, c.facts, c.wishes, c.region_code, c.category, c.procedure_name,
                   c.procedure_state, c.status, c.amount, c.registered_at, c.registered_by, c.place, k.name as kind, kp.name as group_kind,
                   o.name as centre, c.centre_id, c.shielded
              from fengqiao.case_file c
              join fengqiao.organisation o on o.id = c.centre_id
              left join fengqiao.category k on k.code = c.category
              left join fengqiao.category kp on kp.code = k.parent
             where c.id = any(?)""";

    private static final String PLACES =
            """
            with recursive up as (
                select c.id as case_id, r.code, r.name, r.parent_code from fengqiao.case_file c
                  join fengqiao.region r on r.code = c.region_code where c.id = any(?)
                union all
                select up.case_id, r.code, r.name, r.parent_code from up join fengqiao.region r on r.code = up.parent_code)
            select case_id, name from up order by case_id, code""";

    private static final String PARTIES =
            """
            select case_id, name, id_hash, phone_hash, representative from fengqiao.party where case_id = any(?) order by case_id, position, id""";

    /** What people are called in files that go on in this one, where it is not what they are called here. */
    private static final String OTHER_NAMES =
            """
            select distinct j.merged_into_id as case_id, p.name from fengqiao.case_file j join fengqiao.party p on p.case_id = j.id
             where j.merged_into_id = any(?)
               and not exists (select 1 from fengqiao.party h where h.case_id = j.merged_into_id and h.name = p.name)
             order by 1, 2""";

    private static final String PEOPLE =
            """
            select s.case_id, s.staff_id, p.name from fengqiao.case_staff s join fengqiao.staff p on p.id = s.staff_id
             where s.case_id = any(?) order by 1, 2""";

    private static final String JOINED =
            """
            select distinct j.merged_into_id as case_id, s.staff_id, j.shielded, j.centre_id from fengqiao.case_file j
              cross join lateral (select j.registered_by as staff_id union select staff_id from fengqiao.case_staff where case_id = j.id) s
             where j.merged_into_id = any(?) order by 1, 2""";

    private static final String ORGANISATIONS =
            """
            select c.case_id, c.organisation_id, c.relation, o.name from fengqiao.case_organisation c
              join fengqiao.organisation o on o.id = c.organisation_id where c.case_id = any(?) order by 1, 2""";

    private static final String MEDIATIONS =
            """
            select case_id, number, agreement_facts, agreement_items, performance_manner, termination_reason, effective_on, terminated_on,
                   accepted_on
              from fengqiao.mediation where case_id = any(?) order by case_id, proceeding_id""";

    private static final String SESSIONS =
            """
            select m.case_id, s.place, s.participants, s.record from fengqiao.mediation_session s
              join fengqiao.mediation m on m.proceeding_id = s.proceeding_id where m.case_id = any(?) order by 1, s.proceeding_id, s.number""";

    private static final String ATTACHMENTS =
            """
            select t.case_id, a.name, t.text from fengqiao.attachment_text t join fengqiao.attachment a on a.id = t.attachment_id
             where t.case_id = any(?) and t.text is not null order by 1, a.id""";

    private static final String PROMISES =
            """
            select m.case_id, i.obligor, i.content, i.note from fengqiao.performance_item i
              join fengqiao.mediation m on m.proceeding_id = i.proceeding_id where m.case_id = any(?) order by 1, i.proceeding_id, i.number""";

    /** Octets of what may be long, without reading it. */
    private static final String SIZES =
            """
            with these as (select unnest(cast(? as bigint[])) as id)
            select case_id, sum(octets) as octets from (
                select c.id as case_id, octet_length(c.facts) + coalesce(octet_length(c.wishes), 0) as octets
                  from these join fengqiao.case_file c on c.id = these.id
                union all
                select m.case_id, coalesce(octet_length(m.agreement_facts), 0) + coalesce(octet_length(m.agreement_items), 0)
                  from these join fengqiao.mediation m on m.case_id = these.id
                union all
                select m.case_id, octet_length(s.record) from these join fengqiao.mediation m on m.case_id = these.id
                  join fengqiao.mediation_session s on s.proceeding_id = m.proceeding_id
                union all
                select t.case_id, octet_length(t.text) from these join fengqiao.attachment_text t on t.case_id = these.id
                 where t.text is not null) parts
             group by case_id""";

    /** Texts of so many attachments are in hand at a time. */
    private static final int ATTACHMENTS_AT_A_TIME = 10;

    private static final String SUPERVISIONS =
            """
            select s.case_id, e.text from fengqiao.supervision_entry e join fengqiao.supervision s on s.id = e.supervision_id
             where s.case_id = any(?) order by 1, e.supervision_id, e.seq""";

    private static final String EVALUATIONS =
            """
            select case_id, comment from fengqiao.evaluation where case_id = any(?) order by case_id, id""";

    private final Connection connection;
    private final int mostOfAttachments;
    private final Long[] ids;
    private final Map<Long, Parts> parts = new LinkedHashMap<>();

    private CaseTextReader(Connection connection, int mostOfAttachments, Collection<Long> ids) {
        this.connection = connection;
        this.mostOfAttachments = mostOfAttachments;
        this.ids = ids.toArray(Long[]::new);
    }

    /**
     * Those of the cases that exist, in no order.
     *
     * @param mostOfAttachments characters of the text inside attachments that are read of a case; of what is beyond only the names are
     */
    static List<CaseText> read(Connection connection, int mostOfAttachments, Collection<Long> ids) throws SQLException {
        return new CaseTextReader(connection, mostOfAttachments, ids).read();
    }

    /** How much there is to read of each, in octets. */
    static Map<Long, Long> sizes(Connection connection, Collection<Long> ids) throws SQLException {
        Map<Long, Long> sizes = new HashMap<>();
        new CaseTextReader(connection, 0, ids)
                .query(SIZES, 0, row -> sizes.put(row.getLong("case_id"), row.getLong("octets")));
        return sizes;
    }

    /** What gathers while the tables are read. */
    private static final class Parts {
        final List<CaseText.Piece> records = new ArrayList<>();
        final List<CaseText.Piece> attachments = new ArrayList<>();
        final List<String> names = new ArrayList<>();
        final List<String> numbers = new ArrayList<>();
        final List<String> around = new ArrayList<>();
        final List<String> hashes = new ArrayList<>();
        final List<Long> organisations = new ArrayList<>();
        final List<Long> staff = new ArrayList<>();
        final List<Long> insiders = new ArrayList<>();
        final List<Long> handlers = new ArrayList<>();
        String outcome;
        int attached;

        void record(String where, String text) {
            if (text != null && !text.isBlank()) {
                records.add(new CaseText.Piece(where, text));
            }
        }
    }

    private List<CaseText> read() throws SQLException {
        for (Long id : ids) {
            parts.put(id, new Parts());
        }
        each(PLACES, (row, of) -> add(of.around, row.getString("name")));
        each(PARTIES, CaseTextReader::party);
        each(OTHER_NAMES, (row, of) -> add(of.names, row.getString("name")));
        each(PEOPLE, (row, of) -> {
            of.staff.add(row.getLong("staff_id"));
            of.insiders.add(row.getLong("staff_id"));
            add(of.around, row.getString("name"));
        });
        // whoever registered or had in charge what goes on in this file
        each(JOINED, (row, of) -> {
            of.staff.add(row.getLong("staff_id"));
            if (row.getBoolean("shielded")) {
                of.insiders.add(row.getLong("staff_id"));
                of.handlers.add(row.getLong("centre_id"));
            }
        });
        each(ORGANISATIONS, (row, of) -> {
            of.organisations.add(row.getLong("organisation_id"));
            if (row.getString("relation").equals("COMMITTEE")) {
                of.handlers.add(row.getLong("organisation_id"));
            }
            add(of.around, row.getString("name"));
        });
        each(SESSIONS, (row, of) -> {
            of.record("SESSION", row.getString("record"));
            add(of.around, row.getString("place"));
            add(of.around, row.getString("participants"));
        });
        each(MEDIATIONS, CaseTextReader::mediation);
        each(PROMISES, (row, of) -> {
            of.record("AGREEMENT", row.getString("content"));
            of.record("AGREEMENT", row.getString("note"));
        });
        each(SUPERVISIONS, (row, of) -> of.record("SUPERVISION", row.getString("text")));
        each(EVALUATIONS, (row, of) -> of.record("EVALUATION", row.getString("comment")));
        query(ATTACHMENTS, ATTACHMENTS_AT_A_TIME, row -> attachment(row, parts.get(row.getLong("case_id"))));
        List<CaseText> texts = new ArrayList<>();
        query(CASES, 0, row -> texts.add(text(row, parts.get(row.getLong("id")))));
        return texts;
    }

    private void attachment(ResultSet row, Parts of) throws SQLException {
        String text = beginning(row.getString("text"), mostOfAttachments - of.attached);
        of.attached += text.length();
        of.attachments.add(new CaseText.Piece(row.getString("name"), text));
    }

    /** No more than so many characters, and no half of one. */
    static String beginning(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, most > 0 && Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    private static void party(ResultSet row, Parts of) throws SQLException {
        add(of.names, row.getString("name"));
        add(of.names, row.getString("representative"));
        add(of.hashes, row.getString("id_hash"));
        add(of.hashes, row.getString("phone_hash"));
    }

    private static void mediation(ResultSet row, Parts of) throws SQLException {
        add(of.numbers, row.getString("number"));
        of.record("AGREEMENT", row.getString("agreement_facts"));
        of.record("AGREEMENT", row.getString("agreement_items"));
        of.record("AGREEMENT", row.getString("performance_manner"));
        of.record("REASON", row.getString("termination_reason"));
        Outcome outcome = Outcome.of(
                row.getObject("accepted_on", LocalDate.class),
                row.getObject("effective_on", LocalDate.class),
                row.getObject("terminated_on", LocalDate.class));
        if (outcome != null) {
            of.outcome = outcome.name();
        }
    }

    private static CaseText text(ResultSet row, Parts of) throws SQLException {
        Instant registered =
                row.getObject("registered_at", OffsetDateTime.class).toInstant();
        of.staff.add(row.getLong("registered_by"));
        of.insiders.add(row.getLong("registered_by"));
        of.handlers.add(row.getLong("centre_id"));
        add(of.around, row.getString("place"));
        add(of.around, row.getString("kind"));
        add(of.around, row.getString("group_kind"));
        add(of.around, row.getString("centre"));
        BigDecimal amount = row.getBigDecimal("amount");
        return new CaseText(
                row.getLong("id"),
                row.getInt("last_seq"),
                row.getString("case_no"),
                row.getString("query_code"),
                row.getString("title"),
                row.getString("facts"),
                row.getString("wishes"),
                of.records,
                of.attachments,
                of.names,
                of.numbers,
                of.around,
                of.hashes,
                row.getString("region_code"),
                row.getString("category"),
                row.getString("procedure_name"),
                row.getString("procedure_state"),
                row.getString("status"),
                of.outcome,
                amount,
                registered,
                of.organisations,
                of.staff,
                of.insiders,
                of.handlers,
                row.getBoolean("shielded"));
    }

    private static void add(List<String> list, String value) {
        if (value != null && !value.isBlank() && !list.contains(value)) {
            list.add(value);
        }
    }

    /** Takes a row of the case whose parts are given. */
    private interface Part {
        void take(ResultSet row, Parts of) throws SQLException;
    }

    /** Takes a row. */
    private interface Row {
        void take(ResultSet row) throws SQLException;
    }

    private void each(String sql, Part part) throws SQLException {
        query(sql, 0, row -> part.take(row, parts.get(row.getLong("case_id"))));
    }

    /** @param atATime rows that the driver holds at a time; 0: all */
    private void query(String sql, int atATime, Row each) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setFetchSize(atATime);
            select.setArray(1, connection.createArrayOf("bigint", ids));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    each.take(rows);
                }
            }
        }
    }
}
