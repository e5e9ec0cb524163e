package org.fengqiao.search;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.fengqiao.access.Viewer;
import org.fengqiao.casefile.CaseForm;
import org.fengqiao.casefile.PartyForm;
import org.fengqiao.demo.DemoPlace;
import org.fengqiao.demo.DemoPlaces;
import org.fengqiao.demo.DemoStory;
import org.fengqiao.organisation.OrganisationKind;
import org.fengqiao.organisation.Role;
import org.fengqiao.shared.AesFieldCipher;
import org.fengqiao.shared.Csv;
import org.fengqiao.shared.FieldCipher;
import org.fengqiao.shared.IdCard;
import org.fengqiao.shared.PhoneNumber;
import org.fengqiao.shared.TimeSource;
import org.fengqiao.walls.Entities;
import org.hibernate.SessionFactory;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.postgresql.ds.PGSimpleDataSource;

/** A database with the shipped schema and mapping, filled with stories of the demo as plain rows, for benchmarks. */
final class BenchCounty implements AutoCloseable {

    /** The centre of the county and its one clerk. */
    static final long CENTRE = 1;

    static final FieldCipher CIPHER = cipher();

    private static final int BATCH = 500;

    final SessionFactory sessions;
    private final EmbeddedPostgres database;
    private final DataSource source;

    BenchCounty() throws IOException, SQLException {
        database = EmbeddedPostgres.builder()
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("synchronous_commit", "on")
                .start();
        source = database.getPostgresDatabase();
        migrate();
        sessions = sessions();
    }

    private static FieldCipher cipher() {
        String keys = "1:" + Base64.getEncoder().encodeToString(new byte[32]);
        return new AesFieldCipher(keys, keys);
    }

    /** What a container would have put in. */
    static <T> T with(T service, String field, Object value) {
        try {
            Field found = service.getClass().getDeclaredField(field);
            found.setAccessible(true);
            found.set(service, value);
            return service;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    <T> T transaction(Function<EntityManager, T> work) {
        return sessions.fromTransaction(work::apply);
    }

    static Viewer clerk(String region) {
        return new Viewer(
                1, "clerk", "演窗口", CENTRE, "综治中心", OrganisationKind.CENTRE, region, Set.of(Role.CLERK), "BENCH");
    }

    Connection connect() throws SQLException {
        return source.getConnection();
    }

    void execute(String... statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    /** The first column of the first row. */
    long number(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    List<Long> numbers(String sql) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                numbers.add(row.getLong(1));
            }
        }
        return numbers;
    }

    private void migrate() throws IOException, SQLException {
        execute("create role app", "create schema fengqiao");
        List<Path> files;
        try (Stream<Path> found = Files.list(Path.of("src/main/resources/db/migration"))) {
            files = found.sorted(Comparator.comparing(file ->
                            Integer.valueOf(file.getFileName().toString().replaceAll("^V(\\d+)__.*", "$1"))))
                    .toList();
        }
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set search_path to fengqiao");
            for (Path file : files) {
                statement.execute(Files.readString(file).replace("${appRole}", "app"));
            }
        }
    }

    private SessionFactory sessions() {
        return Entities.in(new StandardServiceRegistryBuilder()
                .applySetting("hibernate.connection.url", ((PGSimpleDataSource) source).getUrl())
                .applySetting("hibernate.connection.username", ((PGSimpleDataSource) source).getUser())
                .applySetting("hibernate.default_schema", "fengqiao")
                .applySetting("hibernate.jdbc.time_zone", "UTC"));
    }

    /** Puts the stories in; the number of a story is the id of its case. */
    void fill(List<DemoStory> stories) throws SQLException, IOException {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set search_path to fengqiao");
                // rows are put in as they come, a party before his case
                statement.execute("set session_replication_role = replica");
            }
            places(connection);
            for (int i = 0; i < stories.size(); i += BATCH) {
                cases(connection, stories.subList(i, Math.min(stories.size(), i + BATCH)));
            }
            connection.commit();
        }
        execute("vacuum analyze");
    }

    private static void places(Connection connection) throws SQLException, IOException {
        try (PreparedStatement region = connection.prepareStatement(
                        "insert into region (code, name, level, parent_code) values (?, ?, ?, ?)");
                PreparedStatement category = connection.prepareStatement(
                        "insert into category (code, parent, name, name_en, official_type, valid_from) values (?, nullif(?, ''), ?, ?, ?, '2011-01-01')");
                Statement statement = connection.createStatement();
                InputStreamReader categories = new InputStreamReader(
                        DemoPlaces.class.getResourceAsStream("/categories.csv"), StandardCharsets.UTF_8)) {
            for (DemoPlace place : DemoPlaces.shipped()) {
                String level = place.village() ? "VILLAGE" : place.town() ? "TOWN" : "COUNTY";
                Object[] values = {
                    place.code(),
                    place.name(),
                    level,
                    switch (level) {
                        case "VILLAGE" -> place.code().substring(0, 9) + "000";
                        case "TOWN" -> place.code().substring(0, 6) + "000000";
                        default -> null;
                    }
                };
                add(region, values);
            }
            region.executeBatch();
            List<Object[]> rows = new ArrayList<>();
            Csv.read(
                    categories,
                    row -> rows.add(new Object[] {
                        row.get("code"),
                        row.get("parent"),
                        row.get("name"),
                        row.get("name_en"),
                        row.get("official_type")
                    }));
            for (Object[] row : rows) {
                add(category, row);
            }
            category.executeBatch();
            statement.execute(
                    "insert into organisation (id, kind, name, abbreviation, region_code) values (1, 'CENTRE', '综治中心', '任泽', '130505000000')");
            statement.execute("insert into staff (id, login, name, organisation_id) values (1, 'clerk', '演窗口', 1)");
        }
    }

    private static void add(PreparedStatement insert, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
        insert.addBatch();
    }

    private static void cases(Connection connection, List<DemoStory> stories) throws SQLException {
        try (PreparedStatement file = connection.prepareStatement(
                        """
                        insert into case_file (id, lock_version, case_no, query_code, centre_id, region_code, place, channel, category, title, facts,
                            wishes, amount, urgency, party_summary, status, procedure_name, procedure_state, registered_at, registered_by,
                            closed_on, last_seq, last_hash)
                        values (?, 0, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, 'NORMAL', ?, ?, 'MEDIATION', ?, ?, 1, ?, 1, '-')""");
                PreparedStatement party = connection.prepareStatement(
                        """
                        insert into party (id, case_id, position, side, role, kind, name, id_type, id_hash, phone_hash, birth_date)
                        values (nextval('party_seq'), ?, ?, ?, 'PRINCIPAL', ?, ?, ?, ?, ?, ?)""");
                PreparedStatement mediation = connection.prepareStatement(
                        """
                        insert into mediation (proceeding_id, lock_version, case_id, accepted_on, agreement_form, agreed_on, agreement_facts,
                            agreement_items, effective_on) values (?, 0, ?, ?, ?, ?, ?, ?, ?)""");
                PreparedStatement print = connection.prepareStatement("insert into case_print (case_id) values (?)")) {
            for (DemoStory story : stories) {
                CaseForm form = story.form();
                boolean closed = story.course().closedAt() != null;
                add(
                        file,
                        (long) story.number(),
                        caseNo(story.number()),
                        "Q%09d".formatted(story.number()),
                        form.regionCode(),
                        form.place(),
                        form.channel().name(),
                        form.category(),
                        form.title(),
                        form.facts(),
                        form.wishes(),
                        form.amount(),
                        form.parties().get(0).name(),
                        closed ? "CLOSED" : "IN_PROGRESS",
                        closed ? "CLOSED" : "ACCEPTED",
                        story.registeredAt().atZone(TimeSource.ZONE).toOffsetDateTime(),
                        closed ? story.course().closedAt().toLocalDate() : null);
                int position = 0;
                for (PartyForm each : form.parties()) {
                    add(
                            party,
                            (long) story.number(),
                            position++,
                            each.side().name(),
                            each.kind().name(),
                            each.name().strip(),
                            each.idType().name(),
                            each.idNumber() == null ? null : CIPHER.lookupHash("id", IdCard.normalise(each.idNumber())),
                            each.phone() == null || !PhoneNumber.isValid(each.phone())
                                    ? null
                                    : CIPHER.lookupHash("phone", PhoneNumber.normalise(each.phone())),
                            born(each));
                }
                if (story.course().agreement() != null && story.course().acceptedAt() != null) {
                    LocalDate agreed = story.course().agreedAt().toLocalDate();
                    add(
                            mediation,
                            (long) story.number(),
                            (long) story.number(),
                            story.course().acceptedAt().toLocalDate(),
                            story.course().agreement().form().name(),
                            agreed,
                            story.course().agreement().facts(),
                            String.join("\n", story.course().agreement().items()),
                            agreed);
                }
                add(print, (long) story.number());
            }
            for (PreparedStatement each : List.of(file, party, mediation, print)) {
                each.executeBatch();
            }
        }
    }

    static String caseNo(long number) {
        return "130505000-2025-%06d".formatted(number);
    }

    /** As the window takes it from the number of the card. */
    private static LocalDate born(PartyForm party) {
        if (party.birthDate() != null
                || party.idNumber() == null
                || !party.idNumber().matches("[0-9]{17}[0-9Xx]")) {
            return party.birthDate();
        }
        String day = party.idNumber().substring(6, 14);
        return LocalDate.parse(day, java.time.format.DateTimeFormatter.BASIC_ISO_DATE);
    }

    /** The index with all cases, read from the tables as the product reads them. */
    void index(CaseIndex index) throws SQLException {
        index.create();
        try (Connection connection = connect()) {
            long after = 0;
            while (after >= 0) {
                List<Long> ids = numbers(
                        "select id from fengqiao.case_file where id > " + after + " order by id limit " + BATCH);
                if (!ids.isEmpty()) {
                    index.write(CaseTextReader.read(connection, Integer.MAX_VALUE, ids), List.of());
                }
                after = ids.isEmpty() ? -1 : ids.get(ids.size() - 1);
            }
        }
        index.refresh();
    }

    @Override
    public void close() throws IOException {
        sessions.close();
        database.close();
    }
}
