package org.fengqiao.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A file in which nothing was begun goes on in another: wherever it is shown, it was joined and not settled. */
@Tag("search")
class JoinedCaseIT extends BrowserTest {

    private static final String CLERK = Matters.CLERK;

    /** A word that no other case has. */
    private final String word = "鲲" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "qzx";

    private final String earlier = Matters.registered(CLERK, Matters.matter().put("title", word + "渠首争议"));
    private final String later = Matters.registered(CLERK, Matters.matter().put("title", word + "渠首争议"));

    @Test
    void it_is_joined_in_every_list_and_in_what_is_found_and_settled_in_none() throws Exception {
        HttpResponse<String> joined =
                post(Matters.DIRECTOR, "/api/v1/cases/" + earlier + "/duplicates/" + later + "/join", "");
        assertEquals(200, joined.statusCode(), joined.body());

        assertEquals("MERGED", Matters.file(CLERK, later).get("procedureState").asText());
        assertEquals("MERGED", listed("", later).get("procedureState").asText());
        assertNull(listed("&tab=DONE", later), "nothing was settled");
        assertTrue(listed("", earlier).get("procedureState").isNull());
        Finder finder = new Finder(base());
        finder.awaitFound(CLERK, later, later);
        JsonNode hit = finder.search(CLERK, word, "state=MERGED").get("hits");
        for (int i = 0; i < 100 && hit.isEmpty(); i++) {
            Thread.sleep(100);
            hit = finder.search(CLERK, word, "state=MERGED").get("hits");
        }
        assertEquals(1, hit.size(), hit.toString());
        assertEquals(later, hit.get(0).get("caseNo").asText());
        assertEquals("MERGED", hit.get(0).get("procedureState").asText());

        login(CLERK);
        String line = page.context()
                .request()
                .get(base() + "cases/export.csv?q=" + word)
                .text()
                .lines()
                .filter(each -> each.contains(later))
                .findFirst()
                .orElseThrow();
        assertTrue(
                line.contains("\"已并案\"") && line.endsWith("\",,,"), "it has no day on which it was settled: " + line);
        for (String list : List.of("/cases/list.xhtml?q=" + word, "/search.xhtml?state=MERGED&q=" + word)) {
            says(list, "已并案");
            says(list + "&lang=en", "Joined");
            says(list + "&lang=zh", "已并案");
        }
    }

    private void says(String address, String state) {
        open(address);
        Locator row = page.locator("main tr, main li")
                .filter(new Locator.FilterOptions().setHasText(later))
                .first();
        String text = row.innerText();
        assertTrue(text.contains(state), address + ": " + text);
        assertFalse(text.contains("办结") || text.toLowerCase().contains("closed"), address + ": " + text);
    }

    private JsonNode listed(String more, String caseNo) {
        for (JsonNode item :
                json(get(CLERK, "/api/v1/cases?text=" + word + more)).get("items")) {
            if (item.get("caseNo").asText().equals(caseNo)) {
                return item;
            }
        }
        return null;
    }
}
