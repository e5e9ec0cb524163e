package org.fengqiao.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two files about one matter become one: nobody is lost, and whoever saw one of them sees how it goes on. */
class JoinedFilesIT extends BrowserTest {

    private static final String CLERK = Matters.CLERK;
    private static final String DIRECTOR = Matters.DIRECTOR;

    @Test
    void whatIsFoundAtNightIsJoinedByTheDirectorAndNobodyIsLost() {
        String first = Matters.registered(CLERK, Pairs.matter("鹅颈塘", "110105194912310046", "演丙某"));
        ObjectNode told = Pairs.matter("鹅颈塘", "110105194912310046", "演丁某");
        told.put("amount", 8000);
        String second = Matters.registered(CLERK, told);
        long mediation = Matters.mediation(CLERK, second);
        Pairs.night();
        assertTrue(Pairs.with(CLERK, first).contains(second), "the pair is found");
        String reasons = Pairs.reasons(CLERK, first, second);
        assertTrue(reasons.contains("SAME_ID") && reasons.contains("SIMILAR_TEXT"), reasons);
        assertTrue(reasons.contains("SAME_NAME_AND_MATTER"), reasons);

        Matters.problem(Pairs.judge(CLERK, first, second, "join"), 403, "MAY_NOT_JOIN");
        Matters.problem(Pairs.judge("director-130505101201", first, second, "join"), 404, "NOT_FOUND");
        login(DIRECTOR);
        open("/cases/case.xhtml?no=" + first);
        assertTrue(page.locator("#alike").textContent().contains("当事人证件号码相同"));
        picture("duplicate-case");
        axe();
        page.setViewportSize(390, 844);
        open("/cases/duplicates.xhtml");
        assertEquals(390, page.evaluate("document.documentElement.scrollWidth"));
        picture("duplicates-390");
        page.setViewportSize(1360, 900);
        open("/cases/duplicates.xhtml");
        picture("duplicates");
        axe();
        open("/cases/case.xhtml?no=" + first);
        Locator pair = page.locator("#alike")
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(second));
        assertTrue(pair.textContent().contains("很可能是同一件"), pair.textContent());
        pair.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("并案…"))
                .click();
        Locator dialog = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("把这两件并为一案？"));
        String asked = dialog.innerText();
        assertTrue(asked.indexOf("继续办理") < asked.indexOf(first), asked);
        assertTrue(asked.indexOf(first) < asked.indexOf("不再单独办理"), asked);
        assertTrue(asked.indexOf("不再单独办理") < asked.indexOf(second), asked);
        assertTrue(asked.contains("演鹅某") && asked.contains("不能撤销"), asked);
        picture("join-dialog");
        axe();
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("取消"))
                .click();
        assertEquals(0, page.getByRole(AriaRole.DIALOG).count());
        assertTrue(Pairs.with(CLERK, first).contains(second), "nothing was joined");
        pair.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("并案…"))
                .click();
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("并案").setExact(true))
                .click();
        page.getByText(second + " 已并入 " + first).waitFor();
        assertTrue(page.locator("main").textContent().contains("当事人全部保留"));
        picture("joined-case");

        assertEquals(
                List.of("演鹅某", "演颈某", "演丙某", "演丁某").stream().sorted().toList(),
                names(first).stream().sorted().toList());
        JsonNode later = Matters.file(DIRECTOR, second);
        assertEquals("CLOSED", later.get("status").asText());
        for (JsonNode deadline : later.path("deadlines")) {
            assertFalse(deadline.path("state").asText().equals("RUNNING"), deadline.toString());
        }
        Matters.problem(Matters.act(CLERK, second, mediation, "CONSENT", "{}"), 409, "ACTION_NOT_IN_STATE");
        String code = later.get("queryCode").asText();
        open("/search.xhtml?q=" + code);
        page.waitForURL("**/cases/case.xhtml?no=" + first);
        open("/cases/case.xhtml?no=" + second);
        assertTrue(page.locator(".fq-notice-care").textContent().contains(first), "it says where it goes on");
        String joined = page.locator("main").innerText();
        assertTrue(joined.contains("已并案") && !joined.contains("已办结"), "it is not settled: " + joined);
        assertFalse(joined.contains("尚未评价"), "whoever judges the work does so where it went on");
        assertFalse(Pairs.with(CLERK, first).contains(second));
        Matters.problem(Pairs.judge(DIRECTOR, first, second, "join"), 409, "JOIN_CLOSED");
        HttpResponse<String> exact = get("admin", "/api/v1/statistics/mediation/recount");
        assertEquals(200, exact.statusCode(), exact.body());
        assertTrue(json(exact).get("exact").asBoolean(), exact.body());
    }

    private static List<String> names(String caseNo) {
        List<String> names = new ArrayList<>();
        Matters.file(DIRECTOR, caseNo)
                .get("parties")
                .forEach(party -> names.add(party.get("name").asText()));
        return names;
    }

    @Test
    void thePairsOfAJoinedFileGoOnWithItAndWhatWasDismissedStaysSo() {
        ObjectNode twofold = Pairs.matter("踏水车", "110105194912311401");
        twofold.withArray("parties")
                .addObject()
                .put("side", "APPLICANT")
                .put("name", "演申某")
                .put("idType", "ID_CARD")
                .put("idNumber", "110105194912311604");
        String first = Matters.registered(CLERK, Pairs.matter("踏水车", "110105194912311401"));
        String second = Matters.registered(CLERK, twofold);
        String hers = Matters.registered(CLERK, Pairs.matter("量谷斗", "110105194912311604"));
        String another = Matters.registered(CLERK, Pairs.matter("筛面箩", "110105194912311604"));
        String alike = Matters.registered(CLERK, Pairs.matter("踏水车", "110105194912311807"));
        Pairs.night();
        assertTrue(
                Pairs.with(CLERK, second).containsAll(List.of(first, hers, another, alike)),
                "" + Pairs.with(CLERK, second));
        assertFalse(Pairs.with(CLERK, first).contains(hers));
        assertTrue(Pairs.with(CLERK, first).contains(alike));
        assertEquals(204, Pairs.judge(CLERK, second, another, "dismiss").statusCode());
        assertEquals(204, Pairs.judge(CLERK, alike, second, "dismiss").statusCode());

        assertEquals(200, Pairs.judge(DIRECTOR, first, second, "join").statusCode());
        assertTrue(Pairs.with(CLERK, first).contains(hers), "her matter is not lost with the file that she was in");
        String reasons = Pairs.reasons(CLERK, first, hers);
        assertTrue(reasons.contains("THROUGH_JOINED_FILE") && reasons.contains("SAME_ID"), reasons);
        assertEquals(new TreeSet<>(), Pairs.with(DIRECTOR, second), "the joined file stands in no open pair");
        for (int nights = 0; nights < 2; nights++) {
            assertFalse(Pairs.with(CLERK, first).contains(another), "dismissed, whichever file goes on");
            assertFalse(Pairs.with(CLERK, first).contains(alike), "dismissed, though alike by itself");
            Pairs.night();
        }
        login(DIRECTOR);
        open("/cases/case.xhtml?no=" + first);
        assertTrue(page.locator("#alike").textContent().contains("已并入其中一件的案卷"));
        axe();

        // who comes after the joining is held against all people of the file, who came before it as well
        String late = Matters.registered(CLERK, Pairs.matter("晾衣竿", "110105194912311604"));
        String joinedAtOnce = Matters.registered(CLERK, Pairs.matter("量谷斗", "110105194912312009"));
        Pairs.night();
        assertTrue(Pairs.with(CLERK, first).contains(late));
        ObjectNode brings = Pairs.matter("磨盘石", "110105194912312201");
        brings.withArray("parties")
                .addObject()
                .put("side", "APPLICANT")
                .put("name", "演酉某")
                .put("idType", "ID_CARD")
                .put("idNumber", "110105194912312009");
        String brought = Matters.registered(CLERK, brings);
        assertEquals(200, Pairs.judge(DIRECTOR, late, brought, "join").statusCode());
        assertFalse(Pairs.with(CLERK, late).contains(joinedAtOnce), "no night has compared the file that came in");
        Pairs.night();
        assertTrue(Pairs.with(CLERK, late).contains(joinedAtOnce), "so the one that it went on in is compared anew");
    }

    @Test
    @Tag("search")
    void whoeverSawTheJoinedFileSeesHowItGoesOn() throws Exception {
        String grid = "grid-" + Matters.VILLAGE;
        String unrelated = "mediator-130505101201";
        String first = Matters.registered(CLERK, Pairs.matter("磨刀泉", "110105194912310089"));
        String second = Matters.registered(grid, Pairs.matter("磨刀泉", "110105194912310089"));
        assertEquals(404, get(grid, "/api/v1/cases/" + first).statusCode());
        assertEquals(200, Pairs.judge(DIRECTOR, first, second, "join").statusCode());
        for (String caseNo : List.of(first, second)) {
            assertEquals(200, get(grid, "/api/v1/cases/" + caseNo).statusCode(), caseNo);
        }
        assertEquals(404, get(unrelated, "/api/v1/cases/" + first).statusCode());
        assertTrue(get(grid, "/api/v1/cases?limit=100").body().contains(first), "it stands in his list");
        Finder finder = new Finder(base());
        finder.awaitFound(grid, "磨刀泉", first);
        assertEquals(0, finder.search(unrelated, "磨刀泉").get("total").asInt());

        String far = Matters.registered("clerk-130505101201", at("130505101201"));
        String near = Matters.registered(CLERK, Pairs.matter("响水堰", "11010519491231010X"));
        assertEquals(200, Pairs.judge("director-130505", near, far, "join").statusCode());
        login(CLERK);
        open("/cases/case.xhtml?no=" + near);
        String notice = page.locator(".fq-notice-care").first().textContent();
        assertTrue(notice.contains("权限以外") && notice.contains("待受理"), notice);
        assertEquals(0, page.locator("a[href$='" + far + "']").count(), "what he may not open is no link");
        String events = get(CLERK, "/api/v1/cases/" + near + "/events").body();
        assertTrue(events.contains("并入权限以外的案卷"), events);
        assertFalse(events.contains(far), events);
        assertTrue(get("director-130505", "/api/v1/cases/" + near + "/events")
                .body()
                .contains("并入" + far));
        axe();
    }

    private static ObjectNode at(String village) {
        ObjectNode matter = Pairs.matter("响水堰", "11010519491231010X");
        return matter.put("regionCode", village);
    }

    @Test
    void whoStandsInTheFilesUnderTwoNamesIsFoundByBoth() throws Exception {
        String first = Matters.registered(CLERK, Pairs.matter("牧鹅滩", "110105194912311102"));
        ObjectNode married = Pairs.matter("牧鹅滩", "110105194912311102");
        Matters.party(married, 0).put("name", "演覃氏");
        String second = Matters.registered("grid-" + Matters.VILLAGE, married);
        assertEquals(200, Pairs.judge(DIRECTOR, first, second, "join").statusCode());
        assertEquals(List.of("演牧某", "演鹅某"), names(first), "he is one person");
        String events = get(CLERK, "/api/v1/cases/" + first + "/events").body();
        assertTrue(events.contains("演牧某在并入的案卷中登记的姓名为演覃氏"), events);
        new Finder(base()).awaitFound(CLERK, "演覃氏", first);
    }

    @Test
    @Tag("search")
    void whoIsProtectedInOneOfTheFilesIsSoInBothAndNobodyWhoWorkedOnThemLosesTheMatter() throws Exception {
        String town = "130505100";
        String first = Matters.registered(CLERK, Pairs.matter("碓臼坊", "110105194912310126"));
        ObjectNode known = Pairs.matter("碓臼坊", "110105194912310126");
        Matters.party(known, 0).put("protection", "WHISTLE_BLOWER");
        String second = Matters.registered("clerk-" + town, known);
        Pairs.night();
        assertEquals(
                new TreeSet<>(), Pairs.with("leader-" + town, first), "who may not see one of the files sees no pair");
        assertTrue(Pairs.with("director-" + town, first).contains(second));

        HttpResponse<String> joined = Pairs.judge("director-" + town, first, second, "join");
        assertEquals(200, joined.statusCode(), joined.body());
        assertEquals(first, json(joined).get("caseNo").asText());
        for (String insider : List.of(CLERK, DIRECTOR, "director-" + town, "clerk-" + town)) {
            JsonNode file = Matters.file(insider, first);
            assertEquals("WHISTLE_BLOWER", file.at("/parties/0/protection").asText(), insider);
            new Finder(base()).awaitFound(insider, "碓臼坊", first);
        }
        // the index learns of it a moment later; until then it counts the file, which nobody is shown
        new IndexCare(server()).awaitFound();
        for (String shutOut : List.of("leader-" + town, "leader-130505", "director-130505")) {
            assertEquals(404, get(shutOut, "/api/v1/cases/" + first).statusCode(), shutOut);
            assertEquals(404, get(shutOut, "/api/v1/cases/" + second).statusCode(), shutOut);
            assertEquals(
                    0, new Finder(base()).search(shutOut, "碓臼坊").get("total").asInt(), shutOut);
            assertFalse(get(shutOut, "/api/v1/cases/duplicates?state=JOINED&limit=100")
                    .body()
                    .contains(first));
        }
    }

    @Test
    @Tag("search")
    void whoIsProtectedAfterTheJoiningIsSoInAllFilesThatWentOnInOne() throws Exception {
        String town = "130505100";
        String leader = "leader-130505";
        String first = Matters.registered(CLERK, Pairs.matter("凿井台", "110105194912311145"));
        String second = Matters.registered("clerk-" + town, Pairs.matter("凿井台", "110105194912311145"));
        assertEquals(200, Pairs.judge("director-" + town, first, second, "join").statusCode());
        new Finder(base()).awaitFound(leader, "演凿某", second);

        protect(CLERK, first, "WHISTLE_BLOWER");
        for (String caseNo : List.of(first, second)) {
            assertEquals(404, get(leader, "/api/v1/cases/" + caseNo).statusCode(), caseNo);
        }
        new IndexCare(server()).awaitFound();
        assertEquals(0, new Finder(base()).search(leader, "演凿某").get("total").asInt(), "neither is found by his name");
        assertEquals(200, get("clerk-" + town, "/api/v1/cases/" + first).statusCode(), "who wrote down the later one");
        JsonNode told = json(get("clerk-" + town, "/api/v1/cases/" + second + "/events"));
        assertEquals("PARTY_PROTECTED", told.at("/items/0/kind").asText());

        protect("clerk-" + town, second, "NONE");
        for (String caseNo : List.of(first, second)) {
            assertEquals(200, get(leader, "/api/v1/cases/" + caseNo).statusCode(), caseNo);
        }
    }

    private static void protect(String account, String caseNo, String ground) {
        long party = Matters.file(account, caseNo).at("/parties/0/id").asLong();
        HttpResponse<String> done = post(
                account,
                "/api/v1/cases/" + caseNo + "/parties/" + party + "/protection",
                "{\"protection\":\"" + ground + "\",\"reason\":\"本人要求\"}");
        assertEquals(204, done.statusCode(), done.body());
    }

    @Test
    void whoeverFollowsALinkJudgesNothing() {
        String first = Matters.registered(CLERK, Pairs.matter("蓑衣铺", "110105194912311161"));
        String second = Matters.registered(CLERK, Pairs.matter("蓑衣铺", "110105194912311161"));
        Pairs.night();
        login(DIRECTOR);
        for (String verdict : List.of("join", "dismiss")) {
            String asked = verdict + "=" + first + "+" + second;
            open("/cases/duplicates.xhtml?" + asked);
            open("/cases/case.xhtml?no=" + first + "&" + asked);
            assertTrue(Pairs.with(CLERK, first).contains(second), "only a button does it");
        }
        assertEquals(204, Pairs.judge(CLERK, first, second, "dismiss").statusCode());
        open("/cases/duplicates.xhtml?reopen=" + first + "+" + second);
        assertFalse(Pairs.with(CLERK, first).contains(second));
    }
}
