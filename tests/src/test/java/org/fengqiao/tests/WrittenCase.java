package org.fengqiao.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A case that has gone all its way, with a word of its own in each of its parts: by each of them it is found. */
final class WrittenCase {

    /** Written in traditional characters, asked for in simplified ones. */
    private static final String ITS_WORD = "榫凿台";

    private final Finder finder;

    WrittenCase(Finder finder) {
        this.finder = finder;
    }

    void isFoundByEachOfItsParts() throws Exception {
        ObjectNode matter = Matters.matter()
                .put("title", "榫鑿臺歸屬爭議")
                .put("facts", "榫鑿臺被對方佔用，臺階損壞。")
                .put("wishes", "请求恢复獬豸亭的原状。");
        Matters.party(matter, 0)
                .putArray("representatives")
                .addObject()
                .put("role", "AGENT")
                .put("name", "演蘧伯玉")
                .put("relation", "律师");
        MediationJob job = MediationJob.open(matter)
                .consent()
                .accept()
                .assign()
                .session("双方到场，对鸱吻檐的走向说法不一。")
                .agree(LocalDate.now(MediationJob.BEIJING), "乙方于十日内修复螭首栏。")
                .sign()
                .seal()
                .perform();
        String caseNo = job.caseNo();
        String supervision = raise(caseNo, "饕餮渡至今无人到场，请说明。");
        write(Matters.DIRECTOR, supervision + "/answer", "貔貅井一侧已派人查看。");
        write("supervisor-130505", supervision + "/close", "同意，狻猊坡另行安排。");
        job.reread().close();
        evaluate(caseNo, job.firstParty(), "囚牛桥头等了两个月。");
        finder.awaitFound(Finder.CLERK, "囚牛桥", caseNo);

        Map<String, String> parts = Map.of(
                "獬豸亭",
                "WISHES",
                "鸱吻檐",
                "SESSION",
                "螭首栏",
                "AGREEMENT",
                "饕餮渡",
                "SUPERVISION",
                "貔貅井",
                "SUPERVISION",
                "狻猊坡",
                "SUPERVISION",
                "囚牛桥",
                "EVALUATION",
                ITS_WORD,
                "FACTS");
        for (Map.Entry<String, String> part : parts.entrySet()) {
            for (String reader : List.of(Finder.CLERK, Finder.COUNTY, Matters.MEDIATOR)) {
                JsonNode hit = finder.search(reader, part.getKey()).get("hits").path(0);
                assertEquals(caseNo, hit.path("caseNo").asText(), reader + " looks for " + part);
                assertTrue(
                        hit.get("highlights").toString().contains("\"where\":\"" + part.getValue() + "\""),
                        part + ": " + hit);
            }
            assertEquals(
                    0,
                    finder.search(Finder.NEIGHBOUR, part.getKey()).get("total").asInt(),
                    part.getKey());
        }
        JsonNode file = Matters.file(Finder.CLERK, caseNo);
        String queryCode = file.get("queryCode").asText();
        assertEquals(List.of(caseNo), Finder.numbers(finder.search(Finder.CLERK, queryCode)));
        assertEquals(List.of(), Finder.numbers(finder.search(Finder.NEIGHBOUR, queryCode)));
        String number = AppDatabase.query(
                        ServerTest.server(),
                        "select m.number from mediation m join case_file c on c.id = m.case_id where c.case_no = '"
                                + caseNo + "'")
                .get(0)
                .get(0);
        assertEquals(caseNo, Finder.numbers(finder.search(Finder.CLERK, number)).get(0), number);

        List<String> around = new ArrayList<>(List.of("蘧伯玉", "任泽区", "任城镇", "北街社区", "排水通行", "邻里"));
        assertTrue(file.get("inCharge").size() > 0 && file.get("organisations").size() > 0, file.toString());
        file.get("inCharge").forEach(name -> around.add(name.asText()));
        file.get("organisations").forEach(name -> around.add(name.asText()));
        around.add(file.get("centre").asText());
        for (String word : around) {
            List<String> found = Finder.numbers(finder.search(Finder.CLERK, word + " " + ITS_WORD));
            assertEquals(List.of(caseNo), found, "beside " + word);
        }
        for (String other : List.of("演欧阳修竹", "四川省", "邢家湾镇", "彩礼返还", "家庭财产", "噪声")) {
            List<String> found = Finder.numbers(finder.search(Finder.CLERK, other + " " + ITS_WORD));
            assertEquals(List.of(), found, "beside " + other);
        }
    }

    private static String raise(String caseNo, String reason) {
        HttpResponse<String> raised = ServerTest.post(
                "supervisor-130505",
                "/api/v1/supervisions",
                ServerTest.JSON
                        .createObjectNode()
                        .put("caseNo", caseNo)
                        .put("ground", "NOT_HANDLED")
                        .put("reason", reason)
                        .toString());
        assertEquals(201, raised.statusCode(), raised.body());
        return "/api/v1/supervisions/" + ServerTest.json(raised).get("id").asLong();
    }

    private static void write(String account, String path, String text) {
        HttpResponse<String> written = ServerTest.post(
                account,
                path,
                ServerTest.JSON.createObjectNode().put("text", text).toString(),
                "If-Match",
                "*");
        assertEquals(204, written.statusCode(), written.body());
    }

    private static void evaluate(String caseNo, long party, String comment) {
        HttpResponse<String> entered = ServerTest.post(
                Finder.CLERK,
                "/api/v1/cases/" + caseNo + "/evaluations",
                ServerTest.JSON
                        .createObjectNode()
                        .put("party", party)
                        .put("grade", "DISSATISFIED")
                        .put("comment", comment)
                        .put("channel", "PHONE")
                        .toString());
        assertEquals(204, entered.statusCode(), entered.body());
    }
}
