package org.fengqiao.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.fengqiao.casefile.CaseFiles;

/** The part of {@link DuplicatesBench} that stands on the page of a case: those similar to it, beside a bare query. */
final class SimilarBench {

    private static final long SEED = 20_260_103L;
    private static final int ASKED = 200;

    private static final SynonymList SYNONYMS = new SynonymList() {
        private final Synonyms shipped = shipped();

        @Override
        Synonyms list() {
            return shipped;
        }
    };

    private final BenchCounty county;
    private final CaseIndex index;

    SimilarBench(BenchCounty county, CaseIndex index) {
        this.county = county;
        this.index = index;
    }

    void run(SearchSettings settings, int cases) throws Exception {
        List<Long> ids = new SplittableRandom(SEED)
                .ints(ASKED, 1, cases)
                .mapToObj(i -> (long) i)
                .toList();
        int[] found = {0};
        BenchTimes row = BenchTimes.of(ids, id -> {
            int n = county.transaction(em -> {
                        CaseFiles files = BenchCounty.with(new CaseFiles(), "em", em);
                        SimilarCases similar = new SimilarCases();
                        similar.em = em;
                        similar.files = files;
                        similar.cipher = BenchCounty.CIPHER;
                        similar.indexes = new Indexes() {
                            @Override
                            CaseIndex require() {
                                return index;
                            }
                        };
                        similar.synonyms = SYNONYMS;
                        return similar.similar(BenchCounty.clerk("130505000000"), BenchCounty.caseNo(id));
                    })
                    .size();
            found[0] += n;
            return n;
        });
        BenchTimes plain;
        try (DirectoryReader reader =
                DirectoryReader.open(FSDirectory.open(settings.folderOf(1).resolve("cases")))) {
            IndexSearcher searcher = new IndexSearcher(reader);
            List<String> titles = new ArrayList<>();
            for (Long id : ids) {
                titles.add(county.transaction(
                        em -> (String) em.createNativeQuery("select title from fengqiao.case_file where id = " + id)
                                .getSingleResult()));
            }
            plain = BenchTimes.of(titles, title -> bare(searcher, title));
        }
        System.out.println("| similar cases | p50 ms | p95 ms | mean found | ratio |");
        System.out.printf(
                "| on the page of a case | %.1f | %.1f | %.1f | %.1f |%n",
                row.p50(), row.p95(), (double) found[0] / (ids.size() + BenchTimes.WARM_UP), row.p50() / plain.p50());
        System.out.printf("| bare Lucene query for the title | %.1f | %.1f | | |%n", plain.p50(), plain.p95());
    }

    private static int bare(IndexSearcher searcher, String title) throws IOException {
        Set<String> terms = Set.copyOf(ChineseText.tokens(ChineseText.normalise(title)));
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        terms.forEach(term -> query.add(new TermQuery(new Term(CaseFields.TEXT, term)), BooleanClause.Occur.SHOULD));
        query.setMinimumNumberShouldMatch(CaseQuery.needed(terms.size(), false));
        return searcher.search(query.build(), 20).scoreDocs.length;
    }
}
