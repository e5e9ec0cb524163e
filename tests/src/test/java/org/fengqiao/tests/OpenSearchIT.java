package org.fengqiao.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The same search with a real OpenSearch node in the place of the index that comes along. */
@OnOpenSearch
class OpenSearchIT extends ServerTest {

    private final Finder finder = new Finder(base());

    @Test
    void a_case_is_found_by_all_that_is_written_in_it() throws Exception {
        finder.findsACaseByAllThatIsWritten();
    }

    @Test
    void nothing_outside_the_scope_is_told() throws Exception {
        finder.tellsNothingOfWhatLiesOutsideTheScope();
    }

    @Test
    void what_may_be_meant_is_offered_while_one_types() throws Exception {
        finder.offersWhatMayBeMeantWithinTheScope();
    }

    @Test
    void what_stands_in_papers_is_found_and_names_by_pinyin() throws Exception {
        finder.findsWhatIsWrittenInAttachments();
    }

    @Test
    void nothing_of_a_protected_party_is_told() throws Exception {
        finder.tellsNothingOfAProtectedParty();
    }

    @Test
    void a_case_that_has_gone_all_its_way_is_found_by_each_of_its_parts() throws Exception {
        new WrittenCase(finder).isFoundByEachOfItsParts();
    }

    @Test
    void a_filter_leaves_exactly_what_a_facet_counts() throws Exception {
        new Narrowing(finder).leavesExactlyWhatAFacetCounts();
    }

    @Test
    void how_a_dispute_ended_is_told_apart() throws Exception {
        new Narrowing(finder).tellsHowADisputeEnded();
    }

    @Test
    void facets_count_and_pages_turn() throws Exception {
        finder.countsAndTurnsPages();
    }

    @Test
    void what_differs_is_found_and_repaired() throws Exception {
        new IndexCare(server()).findsAndRepairsWhatDiffers();
    }

    @Test
    void search_goes_on_while_the_index_is_built_anew() throws Exception {
        new IndexCare(server()).searchGoesOnWhileItIsBuiltAnew();
    }

    @Test
    void questions_find_their_own_case_as_well_as_in_the_index_that_comes_along() throws Exception {
        KnownItem known = KnownItem.read();
        KnownItem.Measure measured = known.measure(server());
        System.out.println("known item through OpenSearch, odd cases: " + measured);
        assertTrue(measured.mrr() > KnownItem.LUCENE_MRR - KnownItem.NEAR, measured.toString());
        assertTrue(measured.recall() > KnownItem.LUCENE_RECALL - KnownItem.NEAR, measured.toString());
    }

    @Test
    void what_happens_while_the_index_is_down_is_found_when_it_is_back() throws Exception {
        OpenSearchServer.running().stopNode();
        String caseNo;
        try {
            caseNo = finder.register("碾米机争议", "碾米机坏在谁手里说不清。");
            Matters.problem(finder.get(Finder.CLERK, "q=a"), 503, "SEARCH_DOWN");
        } finally {
            OpenSearchServer.running().startNode();
        }
        finder.awaitFound(Finder.CLERK, "碾米机", caseNo);
    }

    @Test
    void an_index_that_goes_while_the_server_runs_is_built_anew() throws Exception {
        String before = finder.register("碓窝争议", "碓窝归谁说不清。");
        finder.awaitFound(Finder.CLERK, "碓窝", before);
        List<String> old = OpenSearchServer.running().indexes();
        for (String index : old) {
            OpenSearchServer.running().delete(index);
        }
        // nobody asks: it is the change that tells
        String after = finder.register("风车争议", "风车归谁说不清。");
        finder.awaitFound(Finder.CLERK, "风车", after);
        finder.awaitFound(Finder.CLERK, "碓窝", before);
        List<String> anew = OpenSearchServer.running().indexes();
        assertEquals(1, anew.size(), anew.toString());
        assertTrue(anew.get(0).matches("fengqiao-cases-\\d+-000001"), "made by us, not by a document: " + anew);
        assertFalse(old.containsAll(anew), anew.toString());
    }
}
