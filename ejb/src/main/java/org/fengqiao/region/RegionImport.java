package org.fengqiao.region;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.TimeSource;
import org.hibernate.Session;

/**
 * Takes over an administrative tree, all of it or nothing. Codes that are there already are updated, never deleted, as cases point to
 * them; those that a complete file no longer lists are ended with today.
 */
@ApplicationService
public class RegionImport {

    private static final int TOLD_EVERY = 20_000;

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    TimeSource time;

    @Inject
    Event<RegionsImported> imported;

    /**
     * @param file see {@link RegionFile}
     * @param complete whether regions below the file's topmost ones that it does not list are to be ended
     * @throws DomainError INVALID, REGION_FILE with the number of bad lines after all of them were told to {@code progress};
     *     REGION_FILE_ARCHIVE, REGION_FILE_EMPTY
     */
    public RegionImportReport run(
            InputStream file,
            boolean complete,
            Long actorId,
            String actorName,
            String source,
            RegionImportProgress progress) {
        List<String> changed = new ArrayList<>();
        RegionImportReport report = em.unwrap(Session.class).doReturningWork(connection -> {
            Run run = new Run(connection, complete, progress);
            RegionImportReport read = run.read(file);
            changed.addAll(run.table.changed());
            return read;
        });
        em.clear();
        imported.fire(new RegionsImported(report, changed, actorId, actorName, source));
        return report;
    }

    /** One import: what it has read, judged and written so far. */
    private final class Run {

        private final boolean complete;
        private final RegionImportProgress progress;
        private final RegionTable table;
        private final RegionCheck check;
        private long rows;
        private long bad;

        Run(Connection connection, boolean complete, RegionImportProgress progress) throws SQLException {
            this.complete = complete;
            this.progress = progress;
            boolean first = new RegionTable(connection, null).isEmpty();
            table = new RegionTable(connection, first ? null : time.today());
            check = new RegionCheck(this::refuse);
        }

        RegionImportReport read(InputStream file) throws SQLException {
            try {
                new RegionFile(this::take, this::refuse).read(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            progress.rows(rows);
            check.finish(codes -> known(codes));
            if (bad > 0) {
                throw DomainError.invalid("REGION_FILE", bad);
            }
            table.flush();
            hangUp();
            long closed = 0;
            for (RegionCode top : complete ? check.tops() : List.<RegionCode>of()) {
                closed += table.close(top, check::lists, time.today());
            }
            return new RegionImportReport(rows, table.added(), table.changed().size(), closed, check.standIns());
        }

        private void take(RegionLine line) {
            if (++rows % TOLD_EVERY == 0) {
                progress.rows(rows);
            }
            RegionRow row = check.check(line).orElse(null);
            // once it is clear that nothing will be kept, the rest is only read for its errors
            if (row != null && bad == 0) {
                try {
                    table.write(row);
                } catch (SQLException e) {
                    throw new IllegalStateException("regions could not be written near line " + line.line(), e);
                }
            }
        }

        private void refuse(BadLine line) {
            bad++;
            progress.bad(line);
        }

        private Set<String> known(Collection<String> codes) {
            try {
                return table.inForce(codes);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        /** Who names no parent hangs from the nearest region above that exists. */
        private void hangUp() throws SQLException {
            for (RegionCode code : check.parentless()) {
                List<RegionCode> above = Stream.iterate(code.parent().orElse(null), c -> c != null, c -> c.parent()
                                .orElse(null))
                        .toList();
                Set<String> known =
                        table.inForce(above.stream().map(RegionCode::value).collect(Collectors.toSet()));
                for (RegionCode parent : above) {
                    if (known.contains(parent.value())) {
                        table.hang(code, parent);
                        break;
                    }
                }
            }
        }
    }
}
