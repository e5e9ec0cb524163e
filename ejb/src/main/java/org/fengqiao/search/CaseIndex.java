package org.fengqiao.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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
    static final String LAYOUT = "4";

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

    void create() {
        try (SearchSession session = session()) {
            session.schemaManager(CaseText.class).createIfMissing();
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
        try (SearchSession session = session()) {
            List<CompletableFuture<?>> works = new ArrayList<>();
            for (CaseText text : texts) {
                works.add(session.indexer().addOrUpdate(text).toCompletableFuture());
            }
            for (Long id : gone) {
                works.add(session.indexer().delete(CaseText.class, id, null).toCompletableFuture());
            }
            CompletableFuture.allOf(works.toArray(CompletableFuture[]::new))
                    .get(LONGEST_WRITE_SECONDS, TimeUnit.SECONDS);
            if (!durable) {
                session.workspace(CaseText.class).flush();
            }
        } catch (java.util.concurrent.ExecutionException | CompletionException e) {
            throw new IllegalStateException(
                    "the search index did not take " + texts.size() + " cases: " + e.getCause(), e);
        } catch (TimeoutException e) {
            throw new IllegalStateException(
                    "the search index did not answer within " + LONGEST_WRITE_SECONDS + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while writing to the search index", e);
        }
    }

    @Override
    public void close() {
        mapping.close();
    }
}
