package org.fengqiao.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the search finds and what it does not tell. */
@Tag("search")
class SearchIT extends Matters {

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
    void a_phrase_that_nobody_wrote_so_is_found_by_some_of_its_words() throws Exception {
        finder.findsSomeOfThePhraseAndSaysSo();
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "region=12",
                "limit=0",
                "sort=UP",
                "from=tomorrow",
                "outcome=WON",
                "year=abc",
                "least=-1",
                "region=abc"
            })
    void a_wrong_parameter_is_told(String query) throws Exception {
        int status = finder.get(CLERK, "q=a&" + query).statusCode();
        assertEquals(422, status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=0001-01-01", "to=9999-12-31", "to=%2B999999999-12-31", "from=-999999999-01-01"})
    void any_day_that_there_may_be_is_taken(String query) throws Exception {
        assertEquals(200, finder.get(CLERK, query).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"%5C", "*", "%22", "a%3Ab", "%F0%A0%AE%B7", "(((", "AND", "~", "%E7%9A%84"})
    void whatever_is_typed_is_looked_for_and_nothing_else(String text) throws Exception {
        assertEquals(200, finder.get(CLERK, "q=" + text).statusCode());
    }

    @Test
    void a_cursor_that_was_not_given_is_refused() throws Exception {
        assertEquals(422, finder.get(CLERK, "q=a&after=nonsense").statusCode());
    }

    @Test
    void strangers_do_not_search() throws Exception {
        assertEquals(401, get(null, "/api/v1/search?q=a").statusCode());
    }
}
