package org.fengqiao.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How matters of the same kind were settled: outcome, duration and what was agreed, and nothing of whose they were. */
@Tag("search")
class SimilarCasesIT extends BrowserTest {

    /** Where one looks, and elsewhere. */
    private static final String HERE = Matters.VILLAGE;

    private static final String ELSEWHERE = "130505101201";
    private static final String CLERK = "clerk-" + HERE;

    /** A word that the titles of no other cases have. */
    private final String word = "鲲" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "qzx";

    private final Finder finder = new Finder(base());

    private static final LocalDate DUE = LocalDate.now(MediationJob.BEIJING).plusDays(30);

    private static final String DUE_ON = "%d年%d月%d日".formatted(DUE.getYear(), DUE.getMonthValue(), DUE.getDayOfMonth());

    /** What stands in the texts and must be nowhere. */
    private static final List<String> SECRETS = List.of(
            "演欧阳坛",
            "欧阳坛",
            "演荞",
            "张桂兰",
            "王小二",
            "刘大山",
            "演桂枝",
            "桂枝",
            "张婶",
            "李家",
            "13911112222",
            "139 1111",
            "1985",
            "3月2日",
            "130521",
            "槐树",
            "18号",
            "501",
            "冀E",
            "6222",
            "任泽");

    private static final List<String> AGREED = List.of(
            "演欧阳坛（1985年3月2日生，身份证号130521198503021234，电话139 1111 2222，住任泽区任城镇槐树底下18号）于" + DUE_ON + "前支付演荞某12,000元",
            "由王小二之妻张桂兰代付的部分汇入6222 0012 3456 7890 123账户，证人演桂枝、刘大山到场",
            "老李家与张婶共用3号楼2单元501室外的水渠，冀E12345货车不再停放",
            "双方今后互不追究");

    private static final List<String> SHOWN = List.of(
            "申请人（〔出生日期〕，身份证号〔证件号〕，电话〔电话〕，住某地）于" + DUE_ON + "前支付被申请人12,000元",
            "由某人之妻某人代付的部分汇入〔账号〕账户，证人某人、某人到场",
            "老某家与某婶共用某地外的水渠，〔车牌〕货车不再停放",
            "双方今后互不追究");

    private static ObjectNode matter(String village, String title, String applicant) {
        ObjectNode matter = Matters.matter(village).put("title", title).put("facts", "水渠上游蓄水，下游浇不上地，双方多次争吵。");
        Matters.party(matter, 0).put("name", applicant).put("phone", "13911112222");
        Matters.party(matter, 1).put("name", "演荞某");
        return matter;
    }

    private static String settled(String village, String title) {
        String caseNo = Matters.registered("clerk-" + village, matter(village, title, "演欧阳坛"));
        settle(village, caseNo, AGREED);
        return caseNo;
    }

    private static void settle(String village, String caseNo, List<String> agreed) {
        String clerk = "clerk-" + village;
        String director = "director-" + village;
        String mediator = "mediator-" + village;
        long mediation = Matters.mediation(clerk, caseNo);
        Matters.done(Matters.act(clerk, caseNo, mediation, "CONSENT", "{}"), "OPENED");
        Matters.done(Matters.act(director, caseNo, mediation, "ACCEPT", "{}"), "ACCEPTED");
        Matters.done(
                Matters.act(
                        director,
                        caseNo,
                        mediation,
                        "ASSIGN",
                        "{\"host\": " + host(director, mediator, caseNo, mediation) + ", \"recusalChecked\": true}"),
                "ASSIGNED");
        String now = LocalDateTime.now(MediationJob.BEIJING).withNano(0).toString();
        Matters.done(
                Matters.act(
                        mediator,
                        caseNo,
                        mediation,
                        "RECORD_SESSION",
                        "{\"heldAt\": \"" + now
                                + "\", \"place\": \"调解室\", \"record\": \"双方到场。\", \"result\": \"CONTINUE\"}"),
                "IN_SESSION");
        ObjectNode agreement = JSON.createObjectNode().put("form", "WRITTEN").put("facts", "水渠蓄水影响下游。");
        agreed.forEach(agreement.putArray("items")::add);
        Matters.done(Matters.act(mediator, caseNo, mediation, "AGREE", agreement.toString()), "AGREED");
        Matters.done(Matters.act(mediator, caseNo, mediation, "SIGN", "{}"), "AGREED");
        Matters.done(Matters.act(director, caseNo, mediation, "SEAL", "{}"), "EFFECTIVE");
        assertEquals(
                1,
                AppDatabase.change(
                        server(),
                        "update fengqiao.mediation set accepted_on = accepted_on - 3 where proceeding_id = "
                                + mediation));
    }

    private static long host(String director, String mediator, String caseNo, long mediation) {
        for (JsonNode one : json(get(director, "/api/v1/cases/" + caseNo + "/proceedings/" + mediation + "/mediators"))
                .get("items")) {
            if (mediator.equals(one.path("login").asText())) {
                return one.get("id").asLong();
            }
        }
        throw new AssertionError("no " + mediator);
    }

    /** A new case of the same kind, and that the settled one is in the index. */
    private String asked(String village, String settled) throws Exception {
        String caseNo = Matters.registered(CLERK, Matters.matter(HERE).put("title", word + "水渠争议"));
        finder.awaitFound("clerk-" + village, word, settled);
        long end = System.nanoTime() + 60_000_000_000L;
        while (similar(CLERK, caseNo).isEmpty()) {
            assertTrue(System.nanoTime() < end, "the index never tells how it ended");
            Thread.sleep(200);
        }
        return caseNo;
    }

    /** Those with the word in their title: the demo may have settled matters of the kind, too. */
    private List<JsonNode> similar(String account, String caseNo) {
        HttpResponse<String> response = get(account, "/api/v1/cases/" + caseNo + "/similar");
        assertEquals(200, response.statusCode(), response.body());
        List<JsonNode> found = new ArrayList<>();
        json(response).get("items").forEach(each -> {
            if (each.get("title").asText().contains(word)) {
                found.add(each);
            }
        });
        return found;
    }

    @Test
    void what_is_told_is_how_it_was_settled_and_not_by_whom() throws Exception {
        String settled = settled(ELSEWHERE, word + "水渠争议：演 欧阳 坛与老李家");
        String caseNo = asked(ELSEWHERE, settled);
        JsonNode one = similar(CLERK, caseNo).get(0);
        assertEquals(
                JSON.createObjectNode()
                        .putNull("caseNo")
                        .put("title", word + "水渠争议：申请人与老某家")
                        .put("category", "C0201")
                        .put("outcome", "AGREED")
                        .put("days", 3)
                        .put("form", "WRITTEN")
                        .set("items", JSON.valueToTree(SHOWN)),
                one);
        tellsNothing(get(CLERK, "/api/v1/cases/" + caseNo + "/similar").body());
        assertEquals(
                settled,
                similar("clerk-130505", caseNo).get(0).get("caseNo").asText(),
                "who may see that file may open it");

        login(CLERK);
        open("/cases/case.xhtml?no=" + caseNo);
        Locator item = page.locator(".fq-similar > li")
                .filter(new Locator.FilterOptions().setHasText(word))
                .first();
        String summary = item.locator("summary").textContent();
        assertTrue(summary.contains("达成协议") && summary.contains("书面 · 受理后 3 天"), summary);
        item.locator("summary").click();
        assertEquals(SHOWN, item.locator("ol > li").allTextContents());
        assertEquals(0, item.locator("a").count(), "a file that he may not see is not named");
        tellsNothing(page.locator(".fq-similar").innerHTML());
        axe();
        open("/cases/case.xhtml?no=" + caseNo + "&lang=en");
        summary = item.locator("summary").textContent();
        assertTrue(summary.contains("Agreement") && summary.contains("in writing · 3 days after acceptance"), summary);
    }

    /** A word like any other, which nobody takes for a name who has not read it in the file that was joined. */
    @Test
    void who_stands_in_two_joined_files_under_two_names_is_told_by_neither() throws Exception {
        String settled = Matters.registered("clerk-" + ELSEWHERE, matter(ELSEWHERE, word + "水渠争议", "演欧阳坛"));
        String later = Matters.registered("clerk-" + ELSEWHERE, matter(ELSEWHERE, word + "水渠争议", "石英"));
        HttpResponse<String> joined =
                post("director-" + ELSEWHERE, "/api/v1/cases/" + settled + "/duplicates/" + later + "/join", "");
        assertEquals(200, joined.statusCode(), joined.body());
        JsonNode parties = Matters.file("clerk-" + ELSEWHERE, settled).get("parties");
        assertEquals(List.of("演欧阳坛", "演荞某"), parties.findValuesAsText("name"), "one person, under one of his names");
        settle(ELSEWHERE, settled, List.of("石英于三日内清理水渠", "演欧阳坛与石英不再堵水"));

        String caseNo = asked(ELSEWHERE, settled);
        assertEquals(
                JSON.valueToTree(List.of("申请人于三日内清理水渠", "申请人与申请人不再堵水")),
                similar(CLERK, caseNo).get(0).get("items"));
        String told = get(CLERK, "/api/v1/cases/" + caseNo + "/similar").body();
        assertFalse(told.contains("石英"), told);
    }

    private static void tellsNothing(String shown) {
        SECRETS.forEach(secret -> assertFalse(shown.contains(secret), secret + " is told: " + shown));
    }

    /** The index is not told of the protection here: it offers the case still, and it is not shown. */
    @Test
    void a_protected_case_is_not_among_them_even_while_the_index_does_not_know() throws Exception {
        String settled = settled(HERE, word + "水渠争议");
        String caseNo = asked(HERE, settled);
        assertEquals(settled, similar(CLERK, caseNo).get(0).get("caseNo").asText());
        assertEquals(
                1,
                AppDatabase.change(
                        server(), "update fengqiao.case_file set shielded = true where case_no = '" + settled + "'"));
        for (String account : List.of(CLERK, "director-" + HERE, "leader-130505", "clerk-130505")) {
            assertEquals(List.of(), similar(account, caseNo), account);
        }
        login("leader-130505");
        open("/cases/case.xhtml?no=" + caseNo);
        assertFalse(page.content().contains(settled));
    }

    @Test
    void who_protects_a_party_takes_the_case_away_at_once() throws Exception {
        String settled = settled(HERE, word + "水渠争议");
        String caseNo = asked(HERE, settled);
        long party = Matters.file(CLERK, settled).at("/parties/0/id").asLong();
        assertEquals(
                204,
                post(
                                CLERK,
                                "/api/v1/cases/" + settled + "/parties/" + party + "/protection",
                                "{\"protection\":\"OWN_REQUEST\",\"reason\":\"本人要求\"}")
                        .statusCode());
        assertEquals(List.of(), similar("leader-130505", caseNo));
    }
}
