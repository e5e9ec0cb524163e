package org.fengqiao.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeSet;

/** What tests of files about one matter have in common: matters that are alike, a night, and what is said of a pair. */
abstract class Pairs extends ServerTest {

    /** A matter that looks like no other but that of the same word. */
    static ObjectNode matter(String word, String idNumber, String... complainants) {
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
    static String phone() {
        return "137" + String.format("%08d", System.nanoTime() / 100 % 100_000_000);
    }

    static void night() {
        RunningServer.Outcome ran = RunningServer.run(
                Map.of(), "run-job", "duplicates", "--data", server().data().toString());
        assertEquals(0, ran.code(), ran.output());
    }

    static JsonNode open(String account, String caseNo) {
        HttpResponse<String> answer = get(account, "/api/v1/cases/duplicates?caseNo=" + caseNo);
        assertEquals(200, answer.statusCode(), answer.body());
        return json(answer).get("items");
    }

    /** Numbers of the files that are thought to be the same matter as this one. */
    static TreeSet<String> with(String account, String caseNo) {
        TreeSet<String> others = new TreeSet<>();
        for (JsonNode pair : open(account, caseNo)) {
            others.add(pair.get("earlier").get("caseNo").asText());
            others.add(pair.get("later").get("caseNo").asText());
        }
        others.remove(caseNo);
        return others;
    }

    static String reasons(String account, String one, String other) {
        for (JsonNode pair : open(account, one)) {
            if (pair.toString().contains(other)) {
                return pair.get("reasons").toString();
            }
        }
        return "";
    }

    static HttpResponse<String> judge(String account, String one, String other, String how) {
        return post(account, "/api/v1/cases/" + one + "/duplicates/" + other + "/" + how, "");
    }
}
