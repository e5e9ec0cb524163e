package org.fengqiao.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Through OpenSearch questions find their own case as well as {@code KnownItemTest} has measured with Lucene. */
@Tag("search")
@EnabledIfSystemProperty(named = "fengqiao.backend", matches = "opensearch")
class KnownItemIT extends ServerTest {

    @Test
    void questions_find_their_own_case_as_well_as_in_the_index_that_comes_along() throws Exception {
        KnownItem known = KnownItem.read();
        KnownItem.Measure measured = known.measure(server());
        System.out.println("known item through OpenSearch, odd cases: " + measured);
        assertTrue(measured.mrr() > KnownItem.LUCENE_MRR - KnownItem.NEAR, measured.toString());
        assertTrue(measured.recall() > KnownItem.LUCENE_RECALL - KnownItem.NEAR, measured.toString());
    }
}
