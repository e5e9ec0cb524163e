package org.fengqiao.search;

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
import java.util.function.BiFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fengqiao.shared.DomainError;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.util.common.SearchException;

/** The generations of the index that this node has open: the one that is searched and, while it is being built, the next. */
@ApplicationScoped
class Indexes {

    private static final Logger LOG = Logger.getLogger(Indexes.class.getName());

    /** How Hibernate Search says that OpenSearch has no index of the name, or one with other fields. */
    private static final Pattern GONE =
            Pattern.compile("HSEARCH400050|HSEARCH40059[345]|Validation of the existing index");

    private static final long KEPT_NANOSECONDS = TimeUnit.SECONDS.toNanos(10);
    private final SearchSettings settings;

    /** This one of this node: what an earlier one was building is worth nothing any more. */
    private final String life;

    @Inject
    IndexBooks books;

    @Inject
    Instance<NamePinyin> pinyin;

    private volatile CaseIndex current;
    private volatile CaseIndex next;
    private volatile boolean suspected;
    private boolean arrived;
    private final List<Retiring> retiring = new ArrayList<>();

    private record Retiring(CaseIndex index, long since) {}

    Indexes() {
        this(SearchSettings.fromEnvironment());
    }

    Indexes(SearchSettings settings) {
        this.settings = settings;
        this.life = settings.node() + " " + UUID.randomUUID();
    }

    String name() {
        return settings.name();
    }

    String life() {
        return life;
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

    /** Puts a question to the index. @throws DomainError UNAVAILABLE as {@link #require}, and where it was not answered */
    <T> T ask(BiFunction<CaseIndex, SearchSession, T> question) {
        CaseIndex index = require();
        try (SearchSession session = index.session()) {
            return question.apply(index, session);
        } catch (SearchException e) {
            suspect(e);
            throw DomainError.unavailable("SEARCH_DOWN");
        }
    }

    /** Brings what is open in line with the books. @return what they say */
    synchronized IndexBooks.Entry ready() {
        if (!arrived) {
            IndexBooks.Entry entry = books.open(name(), CaseIndex.LAYOUT);
            if (!settings.shared() && next == null) {
                books.abandon(name(), settings.node() + " ");
                sweep(entry.generation());
            }
            arrived = true;
        }
        IndexBooks.Entry entry = books.find(name()).orElseGet(() -> books.open(name(), CaseIndex.LAYOUT));
        if (entry.generation() == 0) {
            retire();
        } else if (current == null || current.generation() != entry.generation()) {
            if (next != null && next.generation() == entry.generation()) {
                take(next);
            } else {
                open(entry.generation());
            }
        }
        removeRetired();
        return entry;
    }

    /** Looks after the index when a question was not answered. @throws RuntimeException as {@link #checkCurrent} */
    synchronized void checkSuspected() {
        if (suspected) {
            checkCurrent();
            suspected = false;
        }
    }

    private void open(int generation) {
        CaseIndex opened = CaseIndex.open(settings, generation, this::spellings);
        try {
            opened.validate();
        } catch (RuntimeException e) {
            discard(opened);
            if (gone(e)) {
                lost(generation, e);
                return;
            }
            throw e;
        }
        CaseIndex old = current;
        current = opened;
        discard(old);
    }

    private void lost(int generation, RuntimeException e) {
        LOG.log(
                Level.WARNING,
                "the search index " + generation + " is not there or not of this kind; it is built anew",
                e);
        books.lost(name(), generation);
    }

    /** Whether the index itself is missing or of another kind, and not just out of reach or not up yet. */
    private boolean gone(RuntimeException e) {
        return !settings.shared()
                || GONE.matcher(String.valueOf(e.getMessage())).find();
    }

    /** After a failure: throws when the index does not answer or is not the one of the books, and when it is gone; then that is noted. */
    synchronized void checkCurrent() {
        int expected = books.find(name()).map(IndexBooks.Entry::generation).orElse(0);
        CaseIndex index = current;
        if (expected == 0) {
            return;
        }
        if (index == null || index.generation() != expected) {
            throw new IllegalStateException("the search index was changed; it is opened in a moment");
        }
        try {
            if (!settings.shared() && !Files.isDirectory(settings.folderOf(expected))) {
                throw new IllegalStateException("the folder of the search index is gone");
            }
            index.validate();
        } catch (RuntimeException e) {
            if (gone(e)) {
                lost(expected, e);
                retire();
            }
            throw e;
        }
    }

    void write(IndexBooks.Entry entry, List<CaseText> texts, Set<Long> gone) {
        if (entry.generation() != 0) {
            CaseIndex index = current;
            if (index == null || index.generation() != entry.generation()) {
                throw new IllegalStateException("the search index was changed; it is opened in a moment");
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

    /** The next generation, empty and open to be built; it gets the changes from now on. */
    synchronized CaseIndex make(int generation) {
        discard(next);
        next = null;
        CaseIndex made = CaseIndex.open(settings, generation, this::spellings);
        try {
            made.create();
        } catch (RuntimeException | Error e) {
            discard(made);
            throw e;
        }
        next = made;
        return made;
    }

    /** What was built so far is of no use. */
    synchronized void drop(CaseIndex made) {
        next = next == made ? null : next;
        try (made) {
            made.drop();
        }
    }

    /** What was built is asked from now on: by whoever built it, and by a node that has written to it meanwhile. */
    synchronized void take(CaseIndex fresh) {
        if (current != fresh) {
            retiring.add(new Retiring(current, System.nanoTime()));
            current = fresh;
            next = null;
        }
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
        CaseIndex old = current;
        current = null;
        discard(old);
    }

    /** A question was not answered: the keeper looks after the index at once, and until it is sound no other is told of. */
    void suspect(RuntimeException e) {
        LOG.log(suspected ? Level.FINE : Level.WARNING, "the search index did not answer a question", e);
        suspected = true;
    }

    private static void discard(CaseIndex index) {
        if (index == null) {
            return;
        }
        try {
            index.close();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "a search index that is of no use any more could not be closed", e);
        }
    }

    /** Removes what earlier lives of this node have left in its folder. */
    void sweep(int kept) {
        if (settings.shared() || !Files.isDirectory(settings.folder())) {
            return;
        }
        try (Stream<Path> folders = Files.list(settings.folder())) {
            for (Path folder : folders.toList()) {
                String name = folder.getFileName().toString();
                if (name.startsWith("cases-") && !folder.equals(settings.folderOf(kept)) && next == null) {
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
