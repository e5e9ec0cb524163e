package org.fengqiao.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The pairs that wait for a judgement: the clearest first, by state, page by page. */
class DuplicatePairsIT extends BrowserTest {

    private static final String CLERK = Matters.CLERK;

    /** More than are counted. */
    private static final int MANY = 100;

    @Test
    void theClearestPairStandsFirstAndTabsTellHowManyThereAre() {
        String clear = Matters.registered(CLERK, Pairs.matter("捣衣石", "110105194912310142"));
        String again = Matters.registered(CLERK, Pairs.matter("捣衣石", "110105194912310142"));
        ObjectNode other = Matters.matter().put("title", "捣药罐归属").put("facts", "祖上留下的罐子，两家都说是自己的。");
        Matters.party(other, 0).put("name", "演捣某").put("phone", Pairs.phone()).put("idNumber", "110105198003070020");
        Matters.party(other, 1).put("name", "演罐某");
        String namesake = Matters.registered(CLERK, other);
        Pairs.night();
        JsonNode pairs = Pairs.open(CLERK, clear);
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
        assertEquals(204, Pairs.judge(CLERK, clear, namesake, "dismiss").statusCode());
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
    void thePairsOfAFileAreAskedForByStateAndPageByPage() {
        String file = Matters.registered(CLERK, Pairs.matter("秤砣坡", "110105194912313204"));
        List<String> others = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String other = Matters.registered(CLERK, Pairs.matter("秤砣坡", "110105194912313204"));
            assertEquals(204, Pairs.judge(CLERK, file, other, "dismiss").statusCode());
            others.add(other);
        }
        String stranger = Matters.registered(CLERK, Pairs.matter("簸箕湾", "11010519491231002X"));
        assertEquals(204, Pairs.judge(CLERK, stranger, others.get(0), "dismiss").statusCode());
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
        String file = Matters.registered(CLERK, Pairs.matter("连枷棍", "110105194912310249"));
        for (int i = 0; i < 41; i++) {
            String other = Matters.registered(CLERK, Pairs.matter("连枷棍", "110105194912310249"));
            assertEquals(204, Pairs.judge(CLERK, file, other, "dismiss").statusCode());
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
}
