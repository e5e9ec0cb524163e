package org.fengqiao.web.admin;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fengqiao.access.Administration;
import org.fengqiao.access.AdministrationPermissions;
import org.fengqiao.access.Viewer;
import org.fengqiao.region.BadLine;
import org.fengqiao.region.RegionImportProgress;
import org.fengqiao.region.RegionImportReport;
import org.fengqiao.shared.DomainError;

/** The import that runs on this node or ran last. A whole country takes longer than a browser waits, so it has its own thread. */
@ApplicationScoped
public class RegionImportJob {

    private static final Logger LOG = Logger.getLogger(RegionImportJob.class.getName());
    /** Bad lines to show; the rest is counted. Whoever has more has the wrong file. */
    private static final int SHOWN = 1_000;

    /**
     * Where the import stands.
     *
     * @param rows read so far
     * @param report only after it went well
     * @param refusal only after the domain refused; null with {@code failed} for a fault of ours
     */
    public record State(
            String fileName,
            String by,
            boolean running,
            long rows,
            long badCount,
            List<BadLine> bad,
            RegionImportReport report,
            DomainError refusal,
            boolean failed) {}

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private Administration administration;

    private State state;

    public synchronized State state() {
        return state;
    }

    /**
     * Takes the upload over and starts.
     *
     * @throws DomainError REFUSED IMPORT_RUNNING; FORBIDDEN
     */
    public void start(Viewer viewer, String fileName, InputStream upload, boolean complete) throws IOException {
        AdministrationPermissions.require(viewer, AdministrationPermissions::register);
        Path file = Files.createTempFile("fengqiao-regions", null);
        try {
            Files.copy(upload, file, StandardCopyOption.REPLACE_EXISTING);
            occupy(viewer, fileName);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        executor.execute(() -> run(viewer, file, complete));
    }

    private synchronized void occupy(Viewer viewer, String fileName) {
        if (state != null && state.running) {
            throw DomainError.refused("IMPORT_RUNNING");
        }
        state = new State(fileName, viewer.name(), true, 0, 0, List.of(), null, null, false);
    }

    private void run(Viewer viewer, Path file, boolean complete) {
        Progress progress = new Progress();
        try (InputStream in = Files.newInputStream(file)) {
            RegionImportReport report = administration.importRegions(viewer, in, complete, progress);
            end(progress, report, null, false);
        } catch (DomainError e) {
            end(progress, null, e, false);
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.SEVERE, "the import of regions failed", e);
            end(progress, null, null, true);
        } finally {
            file.toFile().delete();
        }
    }

    private synchronized void end(Progress progress, RegionImportReport report, DomainError refusal, boolean failed) {
        state = new State(
                state.fileName,
                state.by,
                false,
                progress.rows,
                progress.badCount,
                List.copyOf(progress.bad),
                report,
                refusal,
                failed);
    }

    private synchronized void tell(Progress progress) {
        state = new State(
                state.fileName, state.by, true, progress.rows, progress.badCount, List.of(), null, null, false);
    }

    private final class Progress implements RegionImportProgress {

        private final List<BadLine> bad = new ArrayList<>();
        private long rows;
        private long badCount;

        @Override
        public void rows(long read) {
            rows = read;
            tell(this);
        }

        @Override
        public void bad(BadLine line) {
            badCount++;
            if (bad.size() < SHOWN) {
                bad.add(line);
            }
        }
    }
}
