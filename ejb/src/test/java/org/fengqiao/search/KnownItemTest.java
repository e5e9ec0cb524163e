package org.fengqiao.search;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.fengqiao.access.CaseScope;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How well cases are found: each question about a real civil case must find its own case among all. The shipped fields, questions and
 * backend beside what Lucene ships for Chinese, over the same text in the same run. The weights of {@link CaseQuery} were chosen on the
 * even cases only; the odd ones are reported by themselves.
 */
class KnownItemTest {

    private static final int TOP = 10;
    private static final double BETTER_RANK = 0.05;
    private static final double BETTER_RECALL = 0.02;

    private record Fact(String cause, String facts, List<String> questions) {}

    /** @param found how many questions found their case among the first ten */
    private record Measure(int questions, double reciprocal, int found) {

        Measure plus(int rank) {
            return new Measure(questions + 1, reciprocal + (rank > 0 ? 1.0 / rank : 0), found + (rank > 0 ? 1 : 0));
        }

        double mrr() {
            return reciprocal / questions;
        }

        double recall() {
            return (double) found / questions;
        }

        @Override
        public String toString() {
            return "MRR@10 %.4f recall@10 %.4f over %d questions".formatted(mrr(), recall(), questions);
        }
    }

    private record Measures(Measure even, Measure odd, Measure all) {}

    @TempDir
    Path folder;

    @Test
    void questions_find_their_own_case_better_than_with_the_analysers_that_lucene_ships() throws IOException {
        Path file = Path.of(System.getProperty("fengqiao.shared", "../../shared"), "data/civil-facts.jsonl");
        assumeTrue(
                Files.exists(file),
                "skipped: the questions are not at " + file.toAbsolutePath().normalize());
        List<Fact> facts = read(file);
        Measures words = lucene(facts, new SmartChineseAnalyzer());
        Measures pairs = lucene(facts, new CJKAnalyzer());
        Measures ours = ours(facts);
        tell("plain smartcn", words);
        tell("plain pairs", pairs);
        tell("as shipped", ours);
        clearly(ours.even(), words.even(), pairs.even());
        clearly(ours.odd(), words.odd(), pairs.odd());
        clearly(ours.all(), words.all(), pairs.all());
    }

    private static void clearly(Measure ours, Measure words, Measure pairs) {
        assertTrue(ours.mrr() >= Math.max(words.mrr(), pairs.mrr()) + BETTER_RANK, "MRR@10 clearly above both");
        assertTrue(
                ours.recall() >= Math.max(words.recall(), pairs.recall()) + BETTER_RECALL,
                "recall@10 clearly above both");
    }

    private static void tell(String name, Measures measures) {
        System.out.println("known item, " + name + ": " + measures.all());
        System.out.println("    even cases " + measures.even());
        System.out.println("    odd cases  " + measures.odd());
    }

    private static List<Fact> read(Path file) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<Fact> facts = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode node = mapper.readTree(line);
            List<String> questions = new ArrayList<>();
            node.get("questions").forEach(question -> questions.add(question.asText()));
            facts.add(new Fact(node.get("cause").asText(), node.get("facts").asText(), questions));
        }
        return facts;
    }

    private static Measures measure(List<Fact> facts, Function<String, List<Integer>> search) {
        Measure[] halves = {new Measure(0, 0, 0), new Measure(0, 0, 0)};
        List<List<Integer>> ranks = IntStream.range(0, facts.size())
                .parallel()
                .mapToObj(i -> facts.get(i).questions().stream()
                        .map(question -> search.apply(question).indexOf(i) + 1)
                        .toList())
                .toList();
        for (int i = 0; i < facts.size(); i++) {
            for (int rank : ranks.get(i)) {
                halves[i % 2] = halves[i % 2].plus(rank);
            }
        }
        return new Measures(
                halves[0],
                halves[1],
                new Measure(
                        halves[0].questions() + halves[1].questions(),
                        halves[0].reciprocal() + halves[1].reciprocal(),
                        halves[0].found() + halves[1].found()));
    }

    private Measures ours(List<Fact> facts) {
        SearchSettings settings =
                SearchSettings.of(name -> name.equals("FENGQIAO_SEARCH_FOLDER") ? folder.toString() : "");
        try (CaseIndex index = CaseIndex.open(settings, 1, name -> Set.of())) {
            index.create();
            List<CaseText> texts = new ArrayList<>();
            for (int i = 0; i < facts.size(); i++) {
                texts.add(Texts.of(i, facts.get(i).cause(), facts.get(i).facts()));
            }
            index.write(texts, List.of());
            Synonyms synonyms = SynonymList.shipped();
            CaseScope everything = new CaseScope("000000000000", "999999999999999", null, null);
            try (SearchSession session = index.session()) {
                return measure(facts, question -> new IndexQuestion(
                                everything,
                                Set.of(),
                                SearchFilter.text(question),
                                QueryText.of(question, synonyms, Texts.NO_CIPHER),
                                false)
                        .rows(session, 0, TOP).stream()
                                .map(IndexQuestion.Row::id)
                                .map(Long::intValue)
                                .toList());
            }
        }
    }

    private static Measures lucene(List<Fact> facts, Analyzer analyzer) throws IOException {
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
                for (Fact fact : facts) {
                    Document document = new Document();
                    document.add(new TextField("text", fact.cause() + "\n" + fact.facts(), Field.Store.NO));
                    writer.addDocument(document);
                }
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                IndexSearcher searcher = new IndexSearcher(reader);
                return measure(facts, question -> {
                    try {
                        List<Integer> found = new ArrayList<>();
                        for (ScoreDoc hit : searcher.search(query(analyzer, question), TOP).scoreDocs) {
                            found.add(hit.doc);
                        }
                        return found;
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
        }
    }

    private static Query query(Analyzer analyzer, String question) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        try (TokenStream tokens = analyzer.tokenStream("text", question)) {
            CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                query.add(new TermQuery(new Term("text", term.toString())), BooleanClause.Occur.SHOULD);
            }
            tokens.end();
        }
        return query.build();
    }
}
