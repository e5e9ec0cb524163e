package org.fengqiao.search;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.fengqiao.shared.DomainError;

/**
 * The generations of the index that this node has open: the one that is searched and, while it is being built, the next. Building never
 * disturbs searching: the new generation grows beside the old one, gets every change meanwhile, and takes its place when it is complete.
 */
@ApplicationScoped
class Indexes {

    private static final Logger LOG = Logger.getLogger(Indexes.class.getName());
    private static final int STEP = 500;

    /**
     * So many take texts apart while an index is built: two where there are two processors, half of more than four, so that some are left
     * to the people who work meanwhile. Changes from the queue are always written by one.
     */
    static final int HANDS = Math.max(
            Math.min(2, Runtime.getRuntime().availableProcessors()),
            Runtime.getRuntime().availableProcessors() / 2);

    private static final long KEPT_NANOSECONDS = TimeUnit.SECONDS.toNanos(10);
    private static final long LONGEST_WAIT_SECONDS = 60;

    private final SearchSettings settings = SearchSettings.fromEnvironment();

    /** This life of this node. */
    private final String builder = settings.node() + " " + UUID.randomUUID();

    @Resource
    ManagedThreadFactory threads;

    @Inject
    IndexBooks books;

    @Inject
    Instance<NamePinyin> pinyin;

    private volatile CaseIndex current;
    private volatile CaseIndex next;
    private volatile boolean building;
    private volatile boolean suspected;
    private boolean arrived;
    private int failures;
    private long buildAgain;
    private final List<Retiring> retiring = new ArrayList<>();

    private record Retiring(CaseIndex index, long since) {}

    String name() {
        return settings.name();
    }

    /** The index to ask. @throws DomainError UNAVAILABLE {@code SEARCH_BUILDING}, {@code SEARCH_DOWN} */
    CaseIndex require() {
        CaseIndex index = current;
        if (index == null) {
            Optional<IndexBooks.Entry> entry = books.find(name());
            if (entry.isPresent() && entry.get().building() != 0) {
                throw DomainError.unavailable(
                        "SEARCH_BUILDING", entry.get().built(), entry.get().toBuild());
            }
            throw DomainError.unavailable("SEARCH_DOWN");
        }
        return index;
    }

    /** Brings what is open in line with the books; begins to build when there is nothing to open. */
    synchronized void ready() {
        if (!arrived) {
            IndexBooks.Entry entry = books.open(name(), CaseIndex.LAYOUT);
            if (!settings.shared()) {
                books.abandon(name(), settings.node() + " ");
                sweep(entry.generation());
            }
            arrived = true;
        }
        IndexBooks.Entry entry = books.find(name()).orElseGet(() -> books.open(name(), CaseIndex.LAYOUT));
        if (entry.generation() == 0) {
            retire();
            if (!building && System.nanoTime() >= buildAgain && (entry.building() == 0 || settings.shared())) {
                building = true;
                threads.newThread(this::buildAnew).start();
            }
        } else if (current == null || current.generation() != entry.generation()) {
            open(entry.generation());
        }
        removeRetired();
        if (suspected) {
            suspected = false;
            checkCurrent();
        }
    }

    private void open(int generation) {
        CaseIndex opened = CaseIndex.open(settings, generation, this::spellings);
        try {
            opened.validate();
        } catch (RuntimeException e) {
            opened.close();
            if (gone(generation, e)) {
                LOG.log(
                        Level.WARNING,
                        "the search index " + generation + " is not there or not of this kind; it is built anew",
                        e);
                books.lost(name(), generation);
                return;
            }
            throw e;
        }
        CaseIndex old = current;
        current = opened;
        discard(old);
    }

    /** Whether the index itself is missing or of another kind, and not just out of reach. */
    private boolean gone(int generation, RuntimeException e) {
        return settings.shared()
                ? String.valueOf(e.getMessage()).contains("HSEARCH400")
                        && !String.valueOf(e.getMessage()).contains("HSEARCH400007")
                : true;
    }

    /** After a failure: throws when the index does not answer, notes when it is gone. */
    synchronized void checkCurrent() {
        CaseIndex index = current;
        if (index == null) {
            return;
        }
        if (!settings.shared() && !Files.isDirectory(settings.folderOf(index.generation()))) {
            LOG.warning("the folder of the search index is gone; it is built anew");
            books.lost(name(), index.generation());
            retire();
            throw new IllegalStateException("the search index is gone");
        }
        index.validate();
    }

    void write(IndexBooks.Entry entry, List<CaseText> texts, Set<Long> gone) {
        if (entry.generation() != 0) {
            CaseIndex index = current;
            if (index == null || index.generation() != entry.generation()) {
                throw new IllegalStateException("the index was changed by another node; it is opened in a moment");
            }
            index.write(texts, gone);
        }
        if (entry.building() != 0) {
            writeNext(entry.building(), texts, gone);
        }
    }

    private synchronized void writeNext(int generation, List<CaseText> texts, Set<Long> gone) {
        if (next == null || next.generation() != generation) {
            if (!settings.shared()) {
                return; // of an earlier life of this node
            }
            discard(next);
            next = CaseIndex.open(settings, generation, this::spellings);
        }
        next.fill(texts, gone, 1, Runnable::run);
    }

    /** Told how many cases of how many are done. */
    interface Progress {
        void told(long done, long all);
    }

    /**
     * Builds the next generation and puts it in the place of the present one.
     *
     * @return false when it is being built already
     */
    boolean build(Progress progress) {
        building = true;
        try {
            int generation = books.begin(name(), builder).orElse(0);
            if (generation == 0) {
                return false;
            }
            long all = books.find(name()).orElseThrow().toBuild();
            CaseIndex fresh = CaseIndex.open(settings, generation, this::spellings);
            fresh.drop();
            fresh.create();
            synchronized (this) {
                discard(next);
                next = fresh;
            }
            long done = 0;
            long after = 0;
            while (after >= 0) {
                long[] count = {0};
                after = books.build(name(), builder, after, STEP, (entry, texts, gone) -> {
                    fresh.fill(
                            texts, gone, HANDS, work -> threads.newThread(work).start());
                    count[0] = texts.size();
                });
                done += count[0];
                progress.told(done, all);
            }
            fresh.flush();
            fresh.refresh();
            books.finish(name(), builder, generation);
            take(fresh);
            LOG.info("the search index " + generation + " is built: " + done + " cases");
            failures = 0;
            return true;
        } catch (RuntimeException e) {
            failures++;
            buildAgain = System.nanoTime()
                    + TimeUnit.SECONDS.toNanos(Math.min(LONGEST_WAIT_SECONDS, 1L << Math.min(failures, 6)));
            LOG.log(
                    failures == 1 || failures % 20 == 0 ? Level.WARNING : Level.FINE,
                    "the search index could not be built; nothing is lost, it is tried again. Try " + failures,
                    e);
            books.abandon(name(), builder);
            throw e;
        } finally {
            building = false;
        }
    }

    private void buildAnew() {
        try {
            build((done, all) -> {});
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "told already; the keeper begins again", e);
        }
    }

    private synchronized void take(CaseIndex fresh) {
        retiring.add(new Retiring(current, System.nanoTime()));
        current = fresh;
        next = null;
    }

    /** Questions that were under way when the new generation came may still read the old one. */
    private void removeRetired() {
        retiring.removeIf(old -> {
            boolean due = System.nanoTime() - old.since() > KEPT_NANOSECONDS;
            if (due && old.index() != null) {
                try {
                    old.index().drop();
                } catch (RuntimeException e) {
                    LOG.log(Level.WARNING, "the old search index could not be removed", e);
                }
                discard(old.index());
                sweep(current == null ? 0 : current.generation());
            }
            return due;
        });
    }

    private void retire() {
        discard(current);
        current = null;
    }

    /** A question was not answered: the keeper looks after the index at once. */
    void suspect(RuntimeException e) {
        LOG.log(Level.WARNING, "the search index did not answer a question", e);
        suspected = true;
    }

    private static void discard(CaseIndex index) {
        if (index != null) {
            index.close();
        }
    }

    /** Removes what earlier lives of this node have left in its folder. */
    private void sweep(int kept) {
        if (settings.shared() || !Files.isDirectory(settings.folder())) {
            return;
        }
        try (Stream<Path> folders = Files.list(settings.folder())) {
            for (Path folder : folders.toList()) {
                String name = folder.getFileName().toString();
                if (name.startsWith("cases-") && !folder.equals(settings.folderOf(kept)) && !building) {
                    delete(folder);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private Iterable<String> spellings(String name) {
        return pinyin.isResolvable() ? pinyin.get().spellings(name) : Set.of();
    }

    synchronized void close() {
        retire();
        discard(next);
        next = null;
        retiring.forEach(old -> discard(old.index()));
    }
}
