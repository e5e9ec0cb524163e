package org.fengqiao.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is new in a kept search: what has begun to match, however old it is and however much there was, and only what its owner may see. */
@Tag("search")
class SavedSearchIT extends BrowserTest {

    private static final String CLERK = Matters.CLERK;

    /** Of another township. */
    private static final String OUTSIDER = "clerk-130505101";

    /** A word that no other case has. */
    private final String word = word();

    private final Finder finder = new Finder(base());

    private static String word() {
        return "鹏" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "qzx";
    }

    private static String registered(String facts, String protection) {
        ObjectNode matter = Matters.matter().put("facts", facts);
        if (protection != null) {
            Matters.party(matter, 0).put("protection", protection);
        }
        return Matters.registered(CLERK, matter);
    }

    private void keep(String account, String name, String query) {
        page.context().clearCookies();
        login(account);
        open("/search.xhtml?" + query);
        page.locator("[data-opens=keep]").click();
        page.locator("#keepForm\\:name").fill(name);
        page.locator("#keepForm\\:save").click();
        page.waitForSelector("text=已订阅");
    }

    private static void job(String name) {
        RunningServer.Outcome ran = RunningServer.run(
                Map.of(), "run-job", name, "--data", server().data().toString());
        assertEquals(0, ran.code(), ran.output());
    }

    /** Whom the next round tells of this test's searches, and of how many cases: {@code name count title}. */
    private List<String> told() throws SQLException {
        List<String> before = notices();
        job("saved-searches");
        List<String> after = notices();
        return after.subList(before.size(), after.size());
    }

    private List<String> notices() throws SQLException {
        try (Connection connection = AppDatabase.asApplication(server());
                PreparedStatement select = connection.prepareStatement(
                        """
                        select s.login || ' ' || (n.data::json ->> 'search') || ' ' || (n.data::json ->> 'count') || ' ' || n.case_no
                          from notice n join staff s on s.id = n.staff_id
                         where n.kind = 'SEARCH_NEWS' and n.data like ? order by n.id""")) {
            select.setString(1, "%" + word + "%");
            List<String> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
            return found;
        }
    }

    private void awaitTotal(String query, int total) throws Exception {
        long end = System.nanoTime() + 90_000_000_000L;
        int found = -1;
        while (System.nanoTime() < end && found != total) {
            found = json(get(CLERK, "/api/v1/search?" + query)).get("total").asInt();
            Thread.sleep(100);
        }
        assertEquals(total, found, query);
    }

    @Test
    void whatBeginsToMatchIsToldHoweverOldAndWhatWasThereNever() throws Exception {
        List<String> cases = new ArrayList<>();
        for (int i = 0; i < 205; i++) {
            cases.add(registered("第" + i + "件，" + word, null));
        }
        String fresh = "q=" + word + "&status=REGISTERED";
        awaitTotal(fresh, 205);
        String begun = "q=" + word + "&status=IN_PROGRESS";
        String written = word();
        keep(CLERK, word + "待办", fresh);
        keep(CLERK, word + "在办", begun);
        keep(CLERK, word + "文字", "q=" + written);
        assertEquals(List.of(), told(), "all of them were there");

        String newest = cases.get(204);
        Matters.mediation(CLERK, newest);
        awaitTotal(fresh, 204);
        assertEquals(
                List.of(CLERK + " " + word + "在办 1 " + newest),
                told(),
                "one goes on; of the others none is new, though another is among the newest 200");

        String oldest = cases.get(0);
        Matters.mediation(CLERK, oldest);
        awaitTotal(begun, 2);
        assertEquals(List.of(CLERK + " " + word + "在办 1 " + oldest), told(), "an old one has begun to match");

        String witness = cases.get(1);
        assertEquals(
                201,
                Matters.upload(CLERK, witness, "note.txt", ("证人所见：" + written).getBytes(StandardCharsets.UTF_8))
                        .statusCode());
        job("evidence-text");
        finder.awaitFound(CLERK, written, witness);
        assertEquals(List.of(CLERK + " " + word + "文字 1 " + witness), told(), "by what an attachment says");
        assertEquals(List.of(), told(), "once");
    }

    @Test
    void nobodyIsToldOfACaseThatIsNotThereForHim() throws Exception {
        String region = "130505100";
        String query = "q=" + word;
        for (String account : List.of(CLERK, "leader-" + region, OUTSIDER)) {
            keep(account, word + "订阅", query);
        }
        assertEquals(List.of(), told());
        String known = registered("众人皆知的一件，" + word, null);
        String secret = registered("举报一件，" + word, "WHISTLE_BLOWER");
        finder.awaitFound(CLERK, word, secret);
        finder.awaitFound(CLERK, word, known);
        List<String> told = told();
        assertEquals(2, told.size(), told.toString());
        assertTrue(told.contains(CLERK + " " + word + "订阅 2 " + secret), told.toString());
        assertTrue(told.contains("leader-" + region + " " + word + "订阅 1 " + known), told.toString());

        // who comes to see more is told of nothing that was there, only of what comes
        move(OUTSIDER, CLERK);
        try {
            Matters.mediation(CLERK, known);
            awaitTotal(query + "&status=IN_PROGRESS", 1);
            assertEquals(List.of(), told(), "he sees more, but nothing has come");
            String later = registered("又来一件，" + word, null);
            finder.awaitFound(CLERK, word, later);
            assertEquals(3, told().size());
        } finally {
            move(OUTSIDER, "director-" + OUTSIDER.substring("clerk-".length()));
        }
    }

    @Test
    void whatHasWaitedForAMonthIsNoNewsAndWaitsNoLonger() throws Exception {
        String query = "q=" + word;
        keep(CLERK, word + "订阅", query);
        String old = registered("无人问起的一件，" + word, null);
        String late = registered("刚刚登记的一件，" + word, null);
        finder.awaitFound(CLERK, word, old);
        finder.awaitFound(CLERK, word, late);
        AppDatabase.change(
                server(),
                "update search_change set noted_at = now() - interval '31 days' where case_id = (select id from case_file where case_no = '"
                        + old + "')");
        job("clean-up");
        assertEquals(List.of(CLERK + " " + word + "订阅 1 " + late), told());
    }

    private static void move(String account, String colleague) throws SQLException {
        try (Connection connection = AppDatabase.asOwner(server());
                PreparedStatement moved = connection.prepareStatement(
                        "update staff set organisation_id = (select organisation_id from staff where login = ?) where login = ?")) {
            moved.setString(1, colleague);
            moved.setString(2, account);
            assertEquals(1, moved.executeUpdate());
        }
    }
}
