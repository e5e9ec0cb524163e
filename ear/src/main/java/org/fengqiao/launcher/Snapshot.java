package org.fengqiao.launcher;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * All rows of the schema in one ZIP: a text file per table as PostgreSQL's COPY writes it, and a manifest with the number of
 * rows and the SHA-256 of each, the sequences and the version of the schema.
 */
final class Snapshot {

    static final String MANIFEST = "manifest.properties";
    static final String FORMAT = "1";

    private Snapshot() {}

    /** Writes everything as it stood at one moment, whatever is being worked on meanwhile. */
    static void write(Connection connection, ZipOutputStream zip, Properties manifest, Consumer<String> progress)
            throws SQLException, IOException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        for (Tables.Table table : Tables.of(connection)) {
            zip.putNextEntry(new ZipEntry("tables/" + table.name() + ".copy"));
            MessageDigest digest = sha256();
            long rows = copy.copyOut(table.copy("to stdout"), new DigestOutputStream(new StaysOpen(zip), digest));
            zip.closeEntry();
            manifest.setProperty(
                    "table." + table.name(), rows + " " + HexFormat.of().formatHex(digest.digest()));
            manifest.setProperty("columns." + table.name(), table.columns());
            progress.accept(table.name() + ": " + rows + " rows");
        }
        // Sequences know no snapshot. Read last, they are never behind the rows.
        try (Statement statement = connection.createStatement()) {
            for (String sequence : Tables.sequences(connection)) {
                try (ResultSet row =
                        statement.executeQuery("select last_value, is_called from fengqiao.\"" + sequence + '"')) {
                    row.next();
                    manifest.setProperty("sequence." + sequence, row.getLong(1) + " " + row.getBoolean(2));
                }
            }
        }
        connection.rollback();
    }

    /** Fills the freshly migrated schema, all or nothing, and compares rows and hashes on the way. */
    static void read(Connection connection, ZipFile zip, Properties manifest, Consumer<String> progress)
            throws SQLException, IOException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            List<String> foreignKeys = Tables.names(
                    connection,
                    foreignKeys("'alter table ' || conrelid::regclass || ' drop constraint ' || quote_ident(conname)"));
            List<String> restored = Tables.names(
                    connection,
                    foreignKeys(
                            "'alter table ' || conrelid::regclass || ' add constraint ' || quote_ident(conname) || ' ' || pg_get_constraintdef(oid)"));
            for (String drop : foreignKeys) {
                statement.execute(drop);
            }
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            List<Tables.Table> tables = Tables.of(connection);
            for (Tables.Table table : tables) {
                statement.execute("alter table fengqiao.\"" + table.name() + "\" disable trigger user");
                statement.execute("truncate fengqiao.\"" + table.name() + '"');
            }
            for (Tables.Table table : tables) {
                readTable(copy, zip, manifest, table);
                statement.execute("alter table fengqiao.\"" + table.name() + "\" enable trigger user");
                progress.accept(table.name() + ": "
                        + manifest.getProperty("table." + table.name()).split(" ")[0] + " rows");
            }
            for (String sequence : Tables.sequences(connection)) {
                String[] state =
                        manifest.getProperty("sequence." + sequence, "1 false").split(" ");
                statement.execute("select setval('fengqiao.\"" + sequence + "\"', " + Long.parseLong(state[0]) + ", "
                        + Boolean.parseBoolean(state[1]) + ")");
            }
            // checks every reference once more
            for (String add : restored) {
                statement.execute(add);
            }
        }
        connection.commit();
    }

    private static void readTable(CopyManager copy, ZipFile zip, Properties manifest, Tables.Table table)
            throws SQLException, IOException {
        ZipEntry entry = zip.getEntry("tables/" + table.name() + ".copy");
        String expected = manifest.getProperty("table." + table.name());
        if (entry == null
                || expected == null
                || !table.columns().equals(manifest.getProperty("columns." + table.name()))) {
            throw new Refusal("the backup does not fit this schema: table " + table.name() + " differs");
        }
        MessageDigest digest = sha256();
        long rows;
        try (InputStream in = new DigestInputStream(zip.getInputStream(entry), digest)) {
            rows = copy.copyIn(table.copy("from stdin"), in);
            in.transferTo(OutputStream.nullOutputStream());
        }
        if (!expected.equals(rows + " " + HexFormat.of().formatHex(digest.digest()))) {
            throw new Refusal(
                    "the backup is damaged: table " + table.name() + " does not have the rows it was written with");
        }
    }

    private static String foreignKeys(String expression) {
        return "select " + expression
                + " from pg_constraint where contype = 'f' and connamespace = 'fengqiao'::regnamespace order by oid";
    }

    static byte[] bytes(Properties manifest) {
        StringBuilder lines = new StringBuilder();
        manifest.stringPropertyNames().stream().sorted().forEach(name -> lines.append(name)
                .append('=')
                .append(manifest.getProperty(name))
                .append('\n'));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The copy of one table must not close the ZIP that takes all of them. */
    private static final class StaysOpen extends FilterOutputStream {

        StaysOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
