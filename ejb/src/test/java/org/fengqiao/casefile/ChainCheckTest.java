package org.fengqiao.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ChainCheckTest {

    private static final String NO = "130505100001-2026-00001";

    private final List<CaseEvent> events = chain(5);

    private static List<CaseEvent> chain(int length) {
        List<CaseEvent> events = new ArrayList<>();
        String previous = CaseEvent.CHAIN_START;
        for (int seq = 1; seq <= length; seq++) {
            CaseEvent event = new CaseEvent();
            event.caseId = 1;
            event.seq = seq;
            event.at = Instant.parse("2026-11-24T01:00:00Z").plusSeconds(seq);
            event.kind = "KIND_" + seq;
            event.actorId = 7L;
            event.actorName = "演某";
            event.source = "TEST";
            event.data = "{\"n\":" + seq + "}";
            event.prevHash = previous;
            event.hash = event.computeHash();
            previous = event.hash;
            events.add(event);
        }
        return events;
    }

    private ChainReport report() {
        return report(5, chain(5).get(4).hash);
    }

    private ChainReport report(int lastSeq, String lastHash) {
        ChainCheck check = new ChainCheck(NO, lastSeq, lastHash);
        events.forEach(check::add);
        return check.report();
    }

    private void assertBroken(String problem, int at) {
        ChainReport report = report();
        assertEquals(new ChainReport(NO, false, events.size(), at, problem, report.lastHash()), report);
    }

    @Test
    void aWholeChainIsIntact() {
        ChainReport report = report();
        assertTrue(report.intact());
        assertEquals(5, report.events());
        assertEquals(0, report.brokenAt());
        assertNull(report.problem());
    }

    @Test
    void aMissingEventIsAGap() {
        events.remove(2);
        assertBroken("GAP", 3);
    }

    @Test
    void aMissingFirstEventIsAGapToo() {
        events.remove(0);
        assertBroken("GAP", 1);
    }

    @Test
    void twoEventsThatChangedPlacesAreAGap() {
        events.add(1, events.remove(2));
        assertBroken("GAP", 2);
    }

    @Test
    void everyChangedColumnShows() {
        List<Consumer<CaseEvent>> forgeries = List.of(
                e -> e.caseId = 2,
                e -> e.at = e.at.plusNanos(1_000),
                e -> e.kind = "OTHER",
                e -> e.proceedingId = 9L,
                e -> e.actorId = 8L,
                e -> e.actorId = null,
                e -> e.actorName = "演他人",
                e -> e.organisationName = "某机构",
                e -> e.source = "",
                e -> e.legalBasis = "PML 17",
                e -> e.data = "{\"n\":30}");
        for (int i = 0; i < forgeries.size(); i++) {
            events.clear();
            events.addAll(chain(5));
            forgeries.get(i).accept(events.get(2));
            ChainReport report = report();
            assertEquals("CONTENT", report.problem(), "forgery " + i);
            assertEquals(3, report.brokenAt());
        }
    }

    @Test
    void whatMovesFromOneColumnToTheNextIsAnotherRecord() {
        CaseEvent event = chain(1).get(0);
        String before = event.computeHash();
        event.actorName = "演某T";
        event.source = "EST";
        assertNotEquals(before, event.computeHash());
        event.actorName = "演某";
        event.source = "TEST";
        assertEquals(before, event.computeHash());
    }

    @Test
    void aForgedEventWithARightHashNoLongerLinksToTheNext() {
        events.get(2).data = "{\"n\":30}";
        events.get(2).hash = events.get(2).computeHash();
        assertBroken("LINK", 4);
    }

    @Test
    void aLostEndShowsAtTheFirstEventThatIsNotThere() {
        events.remove(4);
        assertBroken("END", 5);
    }

    @Test
    void anEventTooManyShowsAtTheEnd() {
        ChainReport report = report(4, events.get(3).hash);
        assertEquals("END", report.problem());
    }

    @Test
    void aForgedLastEventDoesNotEndWhereTheFileKnows() {
        events.get(4).data = "{\"n\":50}";
        events.get(4).hash = events.get(4).computeHash();
        assertBroken("END", 6);
    }

    @Test
    void aFileWithoutAnyEventHasLostThem() {
        events.clear();
        ChainReport report = report(0, CaseEvent.CHAIN_START);
        assertEquals("END", report.problem());
        assertEquals(1, report.brokenAt());
    }

    @Test
    void onlyTheFirstBreakIsTold() {
        events.get(1).data = "{}";
        events.remove(3);
        assertBroken("CONTENT", 2);
    }
}
