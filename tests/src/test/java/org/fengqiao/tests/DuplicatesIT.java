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
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two files about one matter: found at night with reasons, judged by a person, joined without losing anybody. */
class DuplicatesIT extends BrowserTest {

    private static final String CLERK = Matters.CLERK;
    private static final String DIRECTOR = Matters.DIRECTOR;

    /** More than are counted. */
    private static final int MANY = 100;

    /** A matter that looks like no other but that of the same word. */
    private static ObjectNode matter(String word, String idNumber, String... complainants) {
        ObjectNode matter = Matters.matter();
        matter.put("facts", "关于" + word + "的争议：双方为" + word + "的使用和修缮多次争执，村里调过两回没有结果。");
        matter.put("title", word + "使用争议");
        Matters.party(matter, 0)
                .put("idNumber", idNumber)
                .put("name", "演" + word.substring(0, 1) + "某")
                .put("phone", phone());
        Matters.party(matter, 1).put("name", "演" + word.substring(1, 2) + "某");
        for (String name : complainants) {
            matter.withArray("parties").addObject().put("side", "APPLICANT").put("name", name);
        }
        return matter;
    }

    /** Nobody else's. */
    private static String phone() {
        return "137" + String.format("%08d", System.nanoTime() / 100 % 100_000_000);
    }

    private static void night() {
        RunningServer.Outcome ran = RunningServer.run(
                Map.of(), "run-job", "duplicates", "--data", server().data().toString());
        assertEquals(0, ran.code(), ran.output());
    }

    private static JsonNode open(String account, String caseNo) {
        HttpResponse<String> answer = get(account, "/api/v1/cases/duplicates?caseNo=" + caseNo);
        assertEquals(200, answer.statusCode(), answer.body());
        return json(answer).get("items");
    }

    /** Numbers of the files that are thought to be the same matter as this one. */
    private static TreeSet<String> with(String account, String caseNo) {
        TreeSet<String> others = new TreeSet<>();
        for (JsonNode pair : open(account, caseNo)) {
            others.add(pair.get("earlier").get("caseNo").asText());
            others.add(pair.get("later").get("caseNo").asText());
        }
        others.remove(caseNo);
        return others;
    }

    private static String reasons(String account, String one, String other) {
        for (JsonNode pair : open(account, one)) {
            if (pair.toString().contains(other)) {
                return pair.get("reasons").toString();
            }
        }
        return "";
    }

    private static HttpResponse<String> judge(String account, String one, String other, String how) {
        return post(account, "/api/v1/cases/" + one + "/duplicates/" + other + "/" + how, "");
    }

    private static List<String> names(String caseNo) {
        List<String> names = new ArrayList<>();
        Matters.file(DIRECTOR, caseNo)
                .get("parties")
                .forEach(party -> names.add(party.get("name").asText()));
        return names;
    }

    @Test
    void whatIsFoundAtNightIsJoinedByTheDirectorAndNobodyIsLost() {
        String first = Matters.registered(CLERK, matter("鹅颈塘", "110105194912310046", "演丙某"));
        ObjectNode told = matter("鹅颈塘", "110105194912310046", "演丁某");
        told.put("amount", 8000);
        String second = Matters.registered(CLERK, told);
        long mediation = Matters.mediation(CLERK, second);
        night();
        assertTrue(with(CLERK, first).contains(second), "the pair is found");
        String reasons = reasons(CLERK, first, second);
        assertTrue(reasons.contains("SAME_ID") && reasons.contains("SIMILAR_TEXT"), reasons);
        assertTrue(reasons.contains("SAME_NAME_AND_MATTER"), reasons);

        Matters.problem(judge(CLERK, first, second, "join"), 403, "MAY_NOT_JOIN");
        Matters.problem(judge("director-130505101201", first, second, "join"), 404, "NOT_FOUND");
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
        assertTrue(with(CLERK, first).contains(second), "nothing was joined");
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
        assertFalse(with(CLERK, first).contains(second));
        Matters.problem(judge(DIRECTOR, first, second, "join"), 409, "JOIN_CLOSED");
        HttpResponse<String> exact = get("admin", "/api/v1/statistics/mediation/recount");
        assertEquals(200, exact.statusCode(), exact.body());
        assertTrue(json(exact).get("exact").asBoolean(), exact.body());
    }

    @Test
    void theClearestPairStandsFirstAndTabsTellHowManyThereAre() {
        String clear = Matters.registered(CLERK, matter("捣衣石", "110105194912310142"));
        String again = Matters.registered(CLERK, matter("捣衣石", "110105194912310142"));
        ObjectNode other = Matters.matter().put("title", "捣药罐归属").put("facts", "祖上留下的罐子，两家都说是自己的。");
        Matters.party(other, 0).put("name", "演捣某").put("phone", phone()).put("idNumber", "110105198003070020");
        Matters.party(other, 1).put("name", "演罐某");
        String namesake = Matters.registered(CLERK, other);
        night();
        JsonNode pairs = open(CLERK, clear);
        assertTrue(pairs.get(0).toString().contains(again), pairs.toString());
        assertEquals("STRONG", pairs.get(0).get("strength").asText());
        JsonNode last = pairs.get(pairs.size() - 1);
        assertTrue(last.toString().contains(namesake), pairs.toString());
        assertEquals("WEAK", last.get("strength").asText(), "a name alone: " + last);

        login(CLERK);
        open("/cases/duplicates.xhtml");
        Locator tabs = page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("疑似重复"));
        int open = number(tabs, "待判断");
        int dismissed = number(tabs, "不是重复");
        List<String> shown = page.locator(".fq-pair-why .fq-badge").allInnerTexts();
        assertTrue(shown.lastIndexOf("很可能是同一件") < shown.indexOf("线索较少") || !shown.contains("线索较少"), shown.toString());
        assertEquals(0, page.getByText("并案…").count(), "a clerk joins nothing");
        assertEquals(204, judge(CLERK, clear, namesake, "dismiss").statusCode());
        page.reload();
        assertEquals(open == MANY ? MANY : open - 1, number(tabs, "待判断"));
        assertEquals(dismissed == MANY ? MANY : dismissed + 1, number(tabs, "不是重复"));
        tabs.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("不是重复"))
                .click();
        page.waitForURL("**state=DISMISSED");
        assertTrue(
                page.getByRole(AriaRole.LISTITEM)
                        .filter(new Locator.FilterOptions().setHasText(namesake))
                        .first()
                        .textContent()
                        .contains(clear),
                "what was judged the last stands first");

        open("/cases/case.xhtml?no=" + again);
        Locator few = page.getByText("线索较少的").and(page.locator("summary"));
        assertFalse(page.getByText("捣药罐归属").isVisible(), "what little speaks for is folded");
        few.click();
        assertTrue(page.getByText("捣药罐归属").isVisible());
        axe();
        page.setViewportSize(390, 844);
        assertEquals(390, page.evaluate("document.documentElement.scrollWidth"));
        picture("duplicate-case-390");
    }

    private static int number(Locator tabs, String name) {
        String text = tabs.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                .innerText();
        return text.endsWith("+") ? MANY : Integer.parseInt(text.replaceAll("\\D", ""));
    }

    @Test
    void aHouseholdsPhoneSpeaksForOneMatterAndThatOfAVillageCommitteeDoesNot() {
        String home = phone();
        String his = called("纺车轮", home, "110105194912310185", "演纺某");
        String hers = called("纺车轮", home, "110105194912310206", "演车某");
        ObjectNode wages = matter("打谷场", "110105194912310222").put("category", "C1003");
        wages.put("facts", "工地完工三个月，包工头拖欠八名工人工资共九千六百元。");
        Matters.party(wages, 0).put("phone", home).put("name", "演谷某");
        Matters.party(wages, 1).put("name", "演场某");
        String another = Matters.registered(CLERK, wages);
        String committee = phone();
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            many.add(called("缫丝锅", committee, null, "演" + "甲乙丙丁戊己庚辛壬".charAt(i) + "锅"));
        }
        night();
        assertTrue(reasons(CLERK, his, hers).contains("SAME_PHONE"), reasons(CLERK, his, hers));
        assertFalse(with(CLERK, his).contains(another), "a household has more than one dispute");
        assertFalse(
                reasons(CLERK, many.get(0), many.get(1)).contains("SAME_PHONE"),
                reasons(CLERK, many.get(0), many.get(1)));
    }

    /** Told by somebody of this name in words that are half his own. */
    private static String called(String word, String phone, String idNumber, String name) {
        ObjectNode matter = matter(word, idNumber);
        matter.put("title", name + "说" + word);
        Matters.party(matter, 0).put("phone", phone).put("name", name);
        if (idNumber == null) {
            Matters.party(matter, 0).put("idType", "NONE").remove("idNumber");
        }
        Matters.party(matter, 1).put("name", name + "之邻");
        return Matters.registered(CLERK, matter);
    }

    @Test
    void whatWasDismissedStaysDismissedAndAnotherMatterIsNotProposed() throws SQLException {
        String first = Matters.registered(CLERK, matter("晒谷坪", "110105194912310062"));
        String second = Matters.registered(CLERK, matter("晒谷坪", "110105194912310062"));
        ObjectNode other = matter("桐油林", "110105194912310062");
        other.put("category", "C0101");
        other.put("facts", "工地完工三个月，包工头拖欠八名工人工资共九千六百元，多次讨要无果，请求调解。");
        String third = Matters.registered(CLERK, other);
        night();
        assertTrue(with(CLERK, first).contains(second));
        assertFalse(with(CLERK, first).contains(third), "a person may have two disputes");

        assertEquals(204, judge(CLERK, second, first, "dismiss").statusCode());
        assertFalse(with(CLERK, first).contains(second));
        Matters.problem(judge(DIRECTOR, first, second, "join"), 409, "PAIR_DISMISSED");
        try (Connection connection = AppDatabase.asOwner(server());
                PreparedStatement again = connection.prepareStatement(
                        "update case_print set bands = null where case_id in (select id from case_file where case_no in (?, ?))")) {
            again.setString(1, first);
            again.setString(2, second);
            assertEquals(2, again.executeUpdate());
        }
        night();
        assertFalse(with(CLERK, first).contains(second), "dismissed stays dismissed");
        HttpResponse<String> dismissed = get(CLERK, "/api/v1/cases/duplicates?state=DISMISSED&limit=100");
        assertTrue(dismissed.body().contains(second), dismissed.body());
        assertFalse(get("clerk-130505101201", "/api/v1/cases/duplicates?state=DISMISSED&limit=100")
                .body()
                .contains(second));
        assertEquals(204, judge(CLERK, first, second, "reopen").statusCode());
        assertTrue(with(CLERK, first).contains(second), "whoever judges again finds it where it was");
        Matters.problem(judge(CLERK, first, second, "reopen"), 409, "PAIR_NOT_DISMISSED");
    }

    @Test
    void thePairsOfAJoinedFileGoOnWithItAndWhatWasDismissedStaysSo() {
        ObjectNode twofold = matter("踏水车", "110105194912311401");
        twofold.withArray("parties")
                .addObject()
                .put("side", "APPLICANT")
                .put("name", "演申某")
                .put("idType", "ID_CARD")
                .put("idNumber", "110105194912311604");
        String first = Matters.registered(CLERK, matter("踏水车", "110105194912311401"));
        String second = Matters.registered(CLERK, twofold);
        String hers = Matters.registered(CLERK, matter("量谷斗", "110105194912311604"));
        String another = Matters.registered(CLERK, matter("筛面箩", "110105194912311604"));
        String alike = Matters.registered(CLERK, matter("踏水车", "110105194912311807"));
        night();
        assertTrue(with(CLERK, second).containsAll(List.of(first, hers, another, alike)), "" + with(CLERK, second));
        assertFalse(with(CLERK, first).contains(hers));
        assertTrue(with(CLERK, first).contains(alike));
        assertEquals(204, judge(CLERK, second, another, "dismiss").statusCode());
        assertEquals(204, judge(CLERK, alike, second, "dismiss").statusCode());

        assertEquals(200, judge(DIRECTOR, first, second, "join").statusCode());
        assertTrue(with(CLERK, first).contains(hers), "her matter is not lost with the file that she was in");
        String reasons = reasons(CLERK, first, hers);
        assertTrue(reasons.contains("THROUGH_JOINED_FILE") && reasons.contains("SAME_ID"), reasons);
        assertEquals(new TreeSet<>(), with(DIRECTOR, second), "the joined file stands in no open pair");
        for (int nights = 0; nights < 2; nights++) {
            assertFalse(with(CLERK, first).contains(another), "dismissed, whichever file goes on");
            assertFalse(with(CLERK, first).contains(alike), "dismissed, though alike by itself");
            night();
        }
        login(DIRECTOR);
        open("/cases/case.xhtml?no=" + first);
        assertTrue(page.locator("#alike").textContent().contains("已并入其中一件的案卷"));
        axe();

        // who comes after the joining is held against all people of the file, who came before it as well
        String late = Matters.registered(CLERK, matter("晾衣竿", "110105194912311604"));
        String joinedAtOnce = Matters.registered(CLERK, matter("量谷斗", "110105194912312009"));
        night();
        assertTrue(with(CLERK, first).contains(late));
        ObjectNode brings = matter("磨盘石", "110105194912312201");
        brings.withArray("parties")
                .addObject()
                .put("side", "APPLICANT")
                .put("name", "演酉某")
                .put("idType", "ID_CARD")
                .put("idNumber", "110105194912312009");
        String brought = Matters.registered(CLERK, brings);
        assertEquals(200, judge(DIRECTOR, late, brought, "join").statusCode());
        assertFalse(with(CLERK, late).contains(joinedAtOnce), "no night has compared the file that came in");
        night();
        assertTrue(with(CLERK, late).contains(joinedAtOnce), "so the one that it went on in is compared anew");
    }

    @Test
    void twoWhoShareNoNameAreFoundByTheWallTheyQuarrelOver() {
        String wall = "演家" + (char) ('一' + System.nanoTime() % 5_000) + "槐院墙";
        String his = wall(wall, "C0301", "110105194912312404", "演庚某", "邻家翻盖院墙占了我家滴水，墙根挨着我家老屋，找他说理他不听。");
        String hers =
                wall("北街社区" + wall + "处", "C0301", "110105194912312607", "演辛某", "隔壁砌墙砌过了界，雨水都流到我家屋里，孩子他爹气得几天没吃饭。");
        String wages = wall(wall, "C1003", "11010519491231280X", "演壬某", "在院墙工地干了三个月的活，包工头欠工钱九千六百元。");
        String elsewhere = wall("北街社区西头水井", "C0301", "110105194912313001", "演癸某", "两家共用的水井填了一半，谁也不让谁。");
        night();
        assertEquals("[\"SAME_PLACE_AND_MATTER\"]", reasons(CLERK, his, hers));
        assertFalse(with(CLERK, his).contains(wages), "another matter");
        assertFalse(with(CLERK, his).contains(elsewhere), "another spot");
    }

    private static String wall(String place, String category, String idNumber, String name, String facts) {
        ObjectNode matter = Matters.matter();
        matter.put("place", place).put("category", category).put("facts", facts).put("title", facts.substring(0, 8));
        Matters.party(matter, 0).put("idNumber", idNumber).put("name", name).put("phone", phone());
        Matters.party(matter, 1).put("name", name + "之邻");
        return Matters.registered(CLERK, matter);
    }

    @Test
    void thePairsOfAFileAreAskedForByStateAndPageByPage() {
        String file = Matters.registered(CLERK, matter("秤砣坡", "110105194912313204"));
        List<String> others = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String other = Matters.registered(CLERK, matter("秤砣坡", "110105194912313204"));
            assertEquals(204, judge(CLERK, file, other, "dismiss").statusCode());
            others.add(other);
        }
        String stranger = Matters.registered(CLERK, matter("簸箕湾", "11010519491231002X"));
        assertEquals(204, judge(CLERK, stranger, others.get(0), "dismiss").statusCode());
        String path = "/api/v1/cases/duplicates?caseNo=" + file;
        assertEquals(0, json(get(CLERK, path)).get("items").size(), "none is open");
        TreeSet<String> seen = new TreeSet<>();
        String after = "";
        for (int page = 0; page < 3; page++) {
            JsonNode answer = json(get(CLERK, path + "&state=DISMISSED&limit=1" + after));
            assertEquals(1, answer.get("items").size());
            seen.add(answer.at("/items/0/later/caseNo").asText());
            assertEquals(file, answer.at("/items/0/earlier/caseNo").asText());
            after = "&after=" + answer.get("next").asText();
            assertEquals(page == 2, answer.get("next").isNull());
        }
        assertEquals(new TreeSet<>(others), seen);
        Matters.problem(get("clerk-130505101201", path), 404, "NOT_FOUND");
    }

    @Test
    void whoeverTurnsThePageOfPairsTurnsItBackAgain() {
        String file = Matters.registered(CLERK, matter("连枷棍", "110105194912310249"));
        for (int i = 0; i < 41; i++) {
            String other = Matters.registered(CLERK, matter("连枷棍", "110105194912310249"));
            assertEquals(204, judge(CLERK, file, other, "dismiss").statusCode());
        }
        login(CLERK);
        open("/cases/duplicates.xhtml?state=DISMISSED");
        List<List<String>> pages = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            pages.add(page.locator(".fq-pair a").allInnerTexts());
            if (i < 2) {
                turn("下一页");
            }
        }
        assertEquals(40, pages.get(0).size(), "two numbers for each of twenty pairs");
        assertEquals(3, new TreeSet<>(pages.stream().map(Object::toString).toList()).size(), "three different pages");
        for (int i = 1; i >= 0; i--) {
            turn("上一页");
            assertEquals(pages.get(i), page.locator(".fq-pair a").allInnerTexts());
        }
        assertEquals(
                0,
                page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("上一页"))
                        .count());
        assertTrue(page.url().contains("state=DISMISSED"), page.url());
    }

    private void turn(String where) {
        String before = page.url();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(where))
                .click();
        page.waitForURL(url -> !url.equals(before));
        page.waitForLoadState();
    }

    @Test
    @Tag("search")
    void whoeverSawTheJoinedFileSeesHowItGoesOn() throws Exception {
        String grid = "grid-" + Matters.VILLAGE;
        String unrelated = "mediator-130505101201";
        String first = Matters.registered(CLERK, matter("磨刀泉", "110105194912310089"));
        String second = Matters.registered(grid, matter("磨刀泉", "110105194912310089"));
        assertEquals(404, get(grid, "/api/v1/cases/" + first).statusCode());
        assertEquals(200, judge(DIRECTOR, first, second, "join").statusCode());
        for (String caseNo : List.of(first, second)) {
            assertEquals(200, get(grid, "/api/v1/cases/" + caseNo).statusCode(), caseNo);
        }
        assertEquals(404, get(unrelated, "/api/v1/cases/" + first).statusCode());
        assertTrue(get(grid, "/api/v1/cases?limit=100").body().contains(first), "it stands in his list");
        Finder finder = new Finder(base());
        finder.awaitFound(grid, "磨刀泉", first);
        assertEquals(0, finder.search(unrelated, "磨刀泉").get("total").asInt());

        String far = Matters.registered("clerk-130505101201", at("130505101201"));
        String near = Matters.registered(CLERK, matter("响水堰", "11010519491231010X"));
        assertEquals(200, judge("director-130505", near, far, "join").statusCode());
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

    @Test
    void whoStandsInTheFilesUnderTwoNamesIsFoundByBoth() throws Exception {
        String first = Matters.registered(CLERK, matter("牧鹅滩", "110105194912311102"));
        ObjectNode married = matter("牧鹅滩", "110105194912311102");
        Matters.party(married, 0).put("name", "演覃氏");
        String second = Matters.registered("grid-" + Matters.VILLAGE, married);
        assertEquals(200, judge(DIRECTOR, first, second, "join").statusCode());
        assertEquals(List.of("演牧某", "演鹅某"), names(first), "he is one person");
        String events = get(CLERK, "/api/v1/cases/" + first + "/events").body();
        assertTrue(events.contains("演牧某在并入的案卷中登记的姓名为演覃氏"), events);
        new Finder(base()).awaitFound(CLERK, "演覃氏", first);
    }

    @Test
    @Tag("search")
    void whoIsProtectedInOneOfTheFilesIsSoInBothAndNobodyWhoWorkedOnThemLosesTheMatter() throws Exception {
        String town = "130505100";
        String first = Matters.registered(CLERK, matter("碓臼坊", "110105194912310126"));
        ObjectNode known = matter("碓臼坊", "110105194912310126");
        Matters.party(known, 0).put("protection", "WHISTLE_BLOWER");
        String second = Matters.registered("clerk-" + town, known);
        night();
        assertEquals(new TreeSet<>(), with("leader-" + town, first), "who may not see one of the files sees no pair");
        assertTrue(with("director-" + town, first).contains(second));

        HttpResponse<String> joined = judge("director-" + town, first, second, "join");
        assertEquals(200, joined.statusCode(), joined.body());
        assertEquals(first, json(joined).get("caseNo").asText());
        for (String insider : List.of(CLERK, DIRECTOR, "director-" + town, "clerk-" + town)) {
            JsonNode file = Matters.file(insider, first);
            assertEquals("WHISTLE_BLOWER", file.at("/parties/0/protection").asText(), insider);
            new Finder(base()).awaitFound(insider, "碓臼坊", first);
        }
        // the index learns of it a moment later; until then it counts the file, which nobody is shown
        new IndexCare(server()).awaitAgreed();
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

    private static ObjectNode at(String village) {
        ObjectNode matter = matter("响水堰", "11010519491231010X");
        return matter.put("regionCode", village);
    }
}
