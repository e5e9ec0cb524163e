package org.fengqiao.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who comes in, how, and how he leaves again. */
class SessionIT extends BrowserTest {

    private static final String CLERK = "clerk-130505100";

    @Test
    void a_stranger_gets_no_page_no_answer_and_no_session() {
        HttpResponse<String> page = get(null, "/calendar.xhtml?year=2026");
        assertEquals(303, page.statusCode());
        assertEquals(
                "/login.xhtml?next=%2Fcalendar.xhtml%3Fyear%3D2026",
                page.headers().firstValue("Location").orElse(""));

        HttpResponse<String> login = get(null, "/login.xhtml");
        assertEquals(200, login.statusCode());
        assertEquals(List.of(), login.headers().allValues("Set-Cookie"));

        HttpResponse<String> api = get(null, "/api/v1/cases");
        assertEquals(401, api.statusCode());
        assertEquals("UNAUTHENTICATED", json(api).path("code").asText());
        assertTrue(api.headers().firstValue("WWW-Authenticate").orElse("").startsWith("Basic "));
        assertTrue(api.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json"));

        assertEquals(405, get(null, "/logout").statusCode());
    }

    @Test
    void every_answer_carries_the_strict_headers() {
        for (String path :
                List.of("/login.xhtml", "/calendar.xhtml", "/nothing.xhtml", "/api/v1/cases", "/error/404.xhtml")) {
            HttpResponse<String> answer = get(null, path);
            List<String> policies = answer.headers().allValues("Content-Security-Policy");
            assertEquals(1, policies.size(), path);
            assertTrue(policies.get(0).contains("frame-ancestors 'none'"), path);
            assertTrue(!policies.get(0).contains("unsafe"), path + " " + policies);
            assertEquals(
                    "nosniff",
                    answer.headers().firstValue("X-Content-Type-Options").orElse(""),
                    path);
            assertEquals(
                    "same-origin",
                    answer.headers().firstValue("Referrer-Policy").orElse(""),
                    path);
            assertEquals(
                    "no-store", answer.headers().firstValue("Cache-Control").orElse(""), path);
        }
    }

    @Test
    void the_login_leads_on_to_the_page_that_was_wanted_under_a_new_session_id() {
        page.context()
                .addCookies(List.of(new Cookie("FENGQIAO", "planted-by-somebody-else")
                        .setDomain("127.0.0.1")
                        .setPath("/")));
        open("/calendar.xhtml?year=2026");
        enter(CLERK, PASSWORD);
        page.waitForURL("**/calendar.xhtml?year=2026");

        Cookie session = page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("FENGQIAO"))
                .findFirst()
                .orElseThrow();
        assertNotEquals("planted-by-somebody-else", session.value);
        assertTrue(session.httpOnly);
        assertEquals(SameSiteAttribute.LAX, session.sameSite);
    }

    @Test
    void nobody_is_led_to_another_house() {
        for (String foreign :
                List.of("//evil.example/x.xhtml", "https://evil.example/x.xhtml", "/\\evil.example/x.xhtml")) {
            page.navigate(base().resolve("/login.xhtml") + "?next="
                    + java.net.URLEncoder.encode(foreign, java.nio.charset.StandardCharsets.UTF_8));
            assertEquals("", page.locator("input[name=next]").inputValue());
        }
    }

    @Test
    void a_wrong_password_and_an_unknown_account_read_the_same() {
        open("/login.xhtml");
        enter(CLERK, "wrong");
        String wrong = page.locator("#messages").textContent();
        enter("nobody-at-all", "wrong");
        assertEquals(wrong, page.locator("#messages").textContent());
        assertTrue(wrong.contains("账号或密码不正确"), wrong);
    }

    @Test
    void five_failures_lock_the_account_for_the_page_and_the_api() {
        // an account that no other test needs: it stays locked for a quarter of an hour
        String account = "leader-130505101201";
        for (int i = 0; i < 4; i++) {
            HttpResponse<String> failed = send(request(null, "/api/v1/cases")
                    .header("Authorization", basic(account, "wrong"))
                    .GET());
            assertEquals(401, failed.statusCode());
            assertEquals("BAD_CREDENTIALS", json(failed).path("code").asText());
        }
        open("/login.xhtml");
        enter(account, "wrong");
        enter(account, PASSWORD);
        assertTrue(page.locator("#messages").textContent().contains("账号已锁定到"));
        assertEquals(
                "ACCOUNT_LOCKED",
                json(get(account, "/api/v1/cases")).path("code").asText());
    }

    @Test
    void the_session_of_the_pages_may_read_the_api_but_not_write() {
        login(CLERK);
        APIResponse read = page.request().get(base().resolve("/api/v1/cases").toString());
        assertNotEquals(401, read.status());
        APIResponse written = page.request()
                .post(
                        base().resolve("/api/v1/cases").toString(),
                        RequestOptions.create().setData("{}"));
        assertEquals(401, written.status());
    }

    @Test
    void who_leaves_is_gone() {
        login(CLERK);
        List<Cookie> kept = page.context().cookies();
        page.locator(".fq-person summary").click();
        page.locator(".fq-person button").click();
        page.waitForURL("**/login.xhtml?left=1");

        page.context().addCookies(kept);
        open("/calendar.xhtml");
        assertTrue(page.url().contains("/login.xhtml?next="), page.url());
        APIResponse read = page.request().get(base().resolve("/api/v1/cases").toString());
        assertEquals(401, read.status());
    }

    @Test
    void an_expired_session_leads_an_ajax_call_to_the_login_too() {
        APIResponse answer = page.request()
                .post(
                        base().resolve("/calendar.xhtml").toString(),
                        RequestOptions.create()
                                .setHeader("Faces-Request", "partial/ajax")
                                .setForm(FormData.create().set("jakarta.faces.partial.ajax", "true")));
        assertEquals(200, answer.status());
        assertTrue(answer.text().contains("<redirect url=\"/login.xhtml?next=%2Fcalendar.xhtml\">"), answer.text());
    }

    private void enter(String account, String password) {
        page.locator("input[autocomplete=username]").fill(account);
        page.locator("input[type=password]").fill(password);
        page.locator("[data-submit]").click();
        page.waitForLoadState();
    }
}
