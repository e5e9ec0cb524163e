package org.fengqiao.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.StandalonePojoMappingConfigurer;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;

/** One generation of the index: open until it is closed, written by the keeper only, asked by everybody. */
class CaseIndex implements AutoCloseable {

    /** Changes with the fields or with the way text is taken apart: an index of another layout has to be built anew. */
    static final String LAYOUT = "6";

    private static final long LONGEST_WRITE_SECONDS = 120;

    private final CloseableSearchMapping mapping;
    private final int generation;
    /** Whether what was taken is on disk already: OpenSearch keeps a log of it, Lucene has to commit. */
    private final boolean durable;

    private final KnownCounts known = new KnownCounts();

    private CaseIndex(CloseableSearchMapping mapping, int generation, boolean durable) {
        this.mapping = mapping;
        this.durable = durable;
        this.generation = generation;
    }

    /** @throws RuntimeException of the backend when it cannot be reached */
    static CaseIndex open(SearchSettings settings, int generation, Function<String, Iterable<String>> pinyin) {
        StandalonePojoMappingConfigurer configurer = context -> {
            var type = context.programmaticMapping().type(CaseText.class);
            type.searchEntity().name("case");
            type.indexed().index(settings.indexName(generation));
            type.property("id").documentId();
            type.binder(new CaseTextBinder(pinyin));
        };
        CloseableSearchMapping mapping = SearchMapping.builder(AnnotatedTypeSource.empty())
                .properties(settings.properties(generation))
                .property("hibernate.search.mapping.configurer", configurer)
                .build();
        return new CaseIndex(mapping, generation, settings.shared());
    }

    int generation() {
        return generation;
    }

    KnownCounts known() {
        return known;
    }

    /** Whether it lies in a folder of this node, and not in an OpenSearch. */
    boolean inFolder() {
        return !durable;
    }

    SearchSession session() {
        return mapping.createSessionWithOptions()
                // not one commit for each case: write() commits once for all
                .indexingPlanSynchronizationStrategy(IndexingPlanSynchronizationStrategy.async())
                .build();
    }

    /** Makes it, empty; what was there of its name is gone. */
    void create() {
        try (SearchSession session = session()) {
            session.schemaManager(CaseText.class).dropAndCreate();
        }
    }

    /** @throws RuntimeException when it is not there, or has other fields */
    void validate() {
        try (SearchSession session = session()) {
            session.schemaManager(CaseText.class).validate();
        }
    }

    /** From now on what was written is found; OpenSearch takes a second for it by itself. */
    void refresh() {
        try (SearchSession session = session()) {
            session.workspace(CaseText.class).refresh();
        }
    }

    void drop() {
        try (SearchSession session = session()) {
            session.schemaManager(CaseText.class).dropIfExisting();
        }
    }

    /**
     * Writes and takes away; back when the index has all of it on disk.
     *
     * @throws IllegalStateException when any of it failed; then all of it is to be written again
     */
    void write(Collection<CaseText> texts, Collection<Long> gone) {
        take(List.copyOf(texts), gone, 1, Runnable::run);
        flush();
    }

    /**
     * Writes and takes away in an index that is being built; back when the index has taken all of it. What is on disk before
     * {@link #flush} is of no concern: should the node stop, the index is built from its beginning.
     *
     * @param hands how many take texts apart at a time, this thread among them
     * @param others runs those besides this thread
     * @throws IllegalStateException when any of it failed; then the index is of no use
     */
    void fill(Collection<CaseText> texts, Collection<Long> gone, int hands, Executor others) {
        take(List.copyOf(texts), gone, hands, others);
    }

    /** Back when all that was taken is on disk. */
    void flush() {
        if (!durable) {
            try (SearchSession session = session()) {
                session.workspace(CaseText.class).flush();
            }
        }
    }

    private void take(List<CaseText> texts, Collection<Long> gone, int hands, Executor others) {
        Queue<CaseText> waiting = new ConcurrentLinkedQueue<>(texts);
        List<CompletableFuture<?>> shares = new ArrayList<>();
        try (SearchSession session = session()) {
            for (int i = 1; i < Math.min(hands, texts.size()); i++) {
                shares.add(CompletableFuture.supplyAsync(() -> write(waiting), others)
                        .thenCompose(works -> works));
            }
            shares.add(write(waiting));
            for (Long id : gone) {
                shares.add(session.indexer().delete(CaseText.class, id, null).toCompletableFuture());
            }
        } catch (RuntimeException | Error e) {
            waiting.clear();
            shares.add(CompletableFuture.failedFuture(e));
        }
        try {
            // what others have in hand, too: nothing of this may come to the index after what is written next
            CompletableFuture.allOf(shares.toArray(CompletableFuture[]::new))
                    .get(LONGEST_WRITE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw notTaken(texts.size(), e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException(
                    "the search index did not answer within " + LONGEST_WRITE_SECONDS + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while writing to the search index", e);
        }
    }

    private static IllegalStateException notTaken(int cases, Throwable e) {
        Throwable cause = e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
        if (cause instanceof Error error) {
            throw error;
        }
        return new IllegalStateException("the search index did not take " + cases + " cases: " + cause, cause);
    }

    /** Gives texts to the index until none waits any more. Where one cannot be taken apart, the others need not be. */
    private CompletableFuture<Void> write(Queue<CaseText> waiting) {
        List<CompletableFuture<?>> works = new ArrayList<>();
        try (SearchSession session = session()) {
            for (CaseText text = waiting.poll(); text != null; text = waiting.poll()) {
                works.add(session.indexer().addOrUpdate(text).toCompletableFuture());
            }
        } catch (RuntimeException | Error e) {
            waiting.clear();
            works.add(CompletableFuture.failedFuture(e));
        }
        return CompletableFuture.allOf(works.toArray(CompletableFuture[]::new));
    }

    @Override
    public void close() {
        mapping.close();
    }
}
