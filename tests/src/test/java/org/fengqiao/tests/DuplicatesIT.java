package org.fengqiao.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two files about one matter: found at night with reasons, and not where there are none. */
class DuplicatesIT extends ServerTest {

    private static final String CLERK = Matters.CLERK;
    private static final String DIRECTOR = Matters.DIRECTOR;
    private static final String COUNTY = "clerk-130505";

    @Test
    void aHouseholdsPhoneSpeaksForOneMatterAndThatOfAVillageCommitteeDoesNot() {
        String home = Pairs.phone();
        String his = called("纺车轮", home, "110105194912310185", "演纺某");
        String hers = called("纺车轮", home, "110105194912310206", "演车某");
        ObjectNode wages = Pairs.matter("打谷场", "110105194912310222").put("category", "C1003");
        wages.put("facts", "工地完工三个月，包工头拖欠八名工人工资共九千六百元。");
        Matters.party(wages, 0).put("phone", home).put("name", "演谷某");
        Matters.party(wages, 1).put("name", "演场某");
        String another = Matters.registered(CLERK, wages);
        String committee = Pairs.phone();
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            many.add(called("缫丝锅", committee, null, "演" + "甲乙丙丁戊己庚辛壬".charAt(i) + "锅"));
        }
        Pairs.night();
        assertTrue(Pairs.reasons(CLERK, his, hers).contains("SAME_PHONE"), Pairs.reasons(CLERK, his, hers));
        assertFalse(Pairs.with(CLERK, his).contains(another), "a household has more than one dispute");
        assertFalse(
                Pairs.reasons(CLERK, many.get(0), many.get(1)).contains("SAME_PHONE"),
                Pairs.reasons(CLERK, many.get(0), many.get(1)));
    }

    /** Told by somebody of this name in words that are half his own. */
    private static String called(String word, String phone, String idNumber, String name) {
        ObjectNode matter = Pairs.matter(word, idNumber);
        matter.put("title", name + "说" + word);
        Matters.party(matter, 0).put("phone", phone).put("name", name);
        if (idNumber == null) {
            Matters.party(matter, 0).put("idType", "NONE").remove("idNumber");
        }
        Matters.party(matter, 1).put("name", name + "之邻");
        return Matters.registered(CLERK, matter);
    }

    @Test
    void theSameNameAndBirthDateInOneTownshipAreOnePerson() {
        String first = born("簸谷亭", Matters.VILLAGE, "1957-08-09");
        String neighbour = born("筛米阁", "130505100002", "1957-08-09");
        String elsewhere = born("舂粉楼", "130505101201", "1957-08-09");
        String younger = born("碾药铺", "130505100002", "1987-08-09");
        Pairs.night();
        assertTrue(
                Pairs.reasons(COUNTY, first, neighbour).contains("SAME_PERSON"),
                Pairs.reasons(COUNTY, first, neighbour));
        assertFalse(Pairs.with(COUNTY, first).contains(elsewhere), "of another township");
        assertFalse(Pairs.with(COUNTY, first).contains(younger), "born on another day");
    }

    /** He has no paper with him. */
    private static String born(String word, String village, String birthDate) {
        ObjectNode matter = Pairs.matter(word, null).put("regionCode", village);
        matter.put("title", word + "一事").put("facts", "关于" + word + "，来人说不出更多。");
        Matters.party(matter, 0)
                .put("name", "演籼某")
                .put("idType", "NONE")
                .put("birthDate", birthDate)
                .remove("idNumber");
        return Matters.registered(COUNTY, matter);
    }

    @Test
    void whatWasDismissedStaysDismissedAndAnotherMatterIsNotProposed() throws SQLException {
        String first = Matters.registered(CLERK, Pairs.matter("晒谷坪", "110105194912310062"));
        String second = Matters.registered(CLERK, Pairs.matter("晒谷坪", "110105194912310062"));
        ObjectNode other = Pairs.matter("桐油林", "110105194912310062");
        other.put("category", "C0101");
        other.put("facts", "工地完工三个月，包工头拖欠八名工人工资共九千六百元，多次讨要无果，请求调解。");
        String third = Matters.registered(CLERK, other);
        Pairs.night();
        assertTrue(Pairs.with(CLERK, first).contains(second));
        assertFalse(Pairs.with(CLERK, first).contains(third), "a person may have two disputes");

        assertEquals(204, Pairs.judge(CLERK, second, first, "dismiss").statusCode());
        assertFalse(Pairs.with(CLERK, first).contains(second));
        Matters.problem(Pairs.judge(DIRECTOR, first, second, "join"), 409, "PAIR_DISMISSED");
        try (Connection connection = AppDatabase.asOwner(server());
                PreparedStatement again = connection.prepareStatement(
                        "update case_print set bands = null where case_id in (select id from case_file where case_no in (?, ?))")) {
            again.setString(1, first);
            again.setString(2, second);
            assertEquals(2, again.executeUpdate());
        }
        Pairs.night();
        assertFalse(Pairs.with(CLERK, first).contains(second), "dismissed stays dismissed");
        HttpResponse<String> dismissed = get(CLERK, "/api/v1/cases/duplicates?state=DISMISSED&limit=100");
        assertTrue(dismissed.body().contains(second), dismissed.body());
        assertFalse(get("clerk-130505101201", "/api/v1/cases/duplicates?state=DISMISSED&limit=100")
                .body()
                .contains(second));
        assertEquals(204, Pairs.judge(CLERK, first, second, "reopen").statusCode());
        assertTrue(Pairs.with(CLERK, first).contains(second), "whoever judges again finds it where it was");
        Matters.problem(Pairs.judge(CLERK, first, second, "reopen"), 409, "PAIR_NOT_DISMISSED");
    }

    @Test
    void twoWhoShareNoNameAreFoundByTheWallTheyQuarrelOver() {
        String wall = "演家" + (char) ('一' + System.nanoTime() % 5_000) + "槐院墙";
        String his = wall(wall, "C0301", "110105194912312404", "演庚某", "邻家翻盖院墙占了我家滴水，墙根挨着我家老屋，找他说理他不听。");
        String hers =
                wall("北街社区" + wall + "处", "C0301", "110105194912312607", "演辛某", "隔壁砌墙砌过了界，雨水都流到我家屋里，孩子他爹气得几天没吃饭。");
        String wages = wall(wall, "C1003", "11010519491231280X", "演壬某", "在院墙工地干了三个月的活，包工头欠工钱九千六百元。");
        String elsewhere = wall("北街社区西头水井", "C0301", "110105194912313001", "演癸某", "两家共用的水井填了一半，谁也不让谁。");
        Pairs.night();
        assertEquals("[\"SAME_PLACE_AND_MATTER\"]", Pairs.reasons(CLERK, his, hers));
        assertFalse(Pairs.with(CLERK, his).contains(wages), "another matter");
        assertFalse(Pairs.with(CLERK, his).contains(elsewhere), "another spot");
    }

    private static String wall(String place, String category, String idNumber, String name, String facts) {
        ObjectNode matter = Matters.matter();
        matter.put("place", place).put("category", category).put("facts", facts).put("title", facts.substring(0, 8));
        Matters.party(matter, 0).put("idNumber", idNumber).put("name", name).put("phone", Pairs.phone());
        Matters.party(matter, 1).put("name", name + "之邻");
        return Matters.registered(CLERK, matter);
    }
}
