package org.fengqiao.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Every page that anybody can come to, in both languages, at a desk and on a phone: nothing serious for axe, nothing over the edge, no
 * text that is missing or in the wrong language; {@link BrowserTest} adds the console and the Content Security Policy.
 *
 * <p>With {@code -Dfengqiao.pictures=true} it leaves a picture of each under {@code target/run/pictures}, for a person to look at.
 */
class PagesIT extends BrowserTest {

    private static final int DESK = 1360;
    private static final int PHONE = 390;
    private static final List<String> LANGUAGES = List.of("zh", "en");

    /** Parameters that show another part of the same list or figures, not another page. */
    private static final Set<String> LEAFING =
            Set.of("after", "before", "category", "events", "from", "group", "own", "period", "sort", "to", "year");

    /** A page that says something else here is another page. */
    private static final Set<String> TELLING = Set.of("tab", "action", "act", "by", "view");

    /** Forms that come back when nothing is filled in. */
    private static final Set<String> MUST_BE_FILLED =
            Set.of("REFUSE", "ASSIGN", "RECORD_SESSION", "AGREE", "TERMINATE");

    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"([^\"]*)\"");

    /** What has been looked at for an earlier role, in a language: it reads the same for the next one. */
    private static final Set<String> KNOWN = new HashSet<>();

    /** All of it is told at the end, not only the first. */
    private final List<String> found = new ArrayList<>();

    @EveryRole
    void every_page_of_a_role_can_be_seen_read_and_used(String account) {
        login(account);
        String role = account.replaceAll("-.*", "");
        Map<String, String> pages = walk(page.url(), role);
        assertTrue(pages.size() > 2, pages.toString());
        speak("en");
        pages.forEach((name, address) -> {
            if (!KNOWN.contains("en" + name)) {
                page.navigate(address);
                look(page, name, role, "en");
            }
        });
    }

    /** From the first page along all links, one address for each kind of page. */
    private Map<String, String> walk(String first, String role) {
        Map<String, String> pages = new LinkedHashMap<>();
        Deque<String> ahead = new ArrayDeque<>(List.of(first));
        while (!ahead.isEmpty()) {
            String address = ahead.remove();
            if (pages.putIfAbsent(name(address), address) != null) {
                continue;
            }
            for (String link : KNOWN.contains("zh" + name(address)) ? skim(address) : read(address, role)) {
                URI to = URI.create(link);
                boolean ours = to.toString().startsWith(base().toString())
                        && to.getPath().endsWith(".xhtml");
                if (ours && !("" + to.getQuery()).contains("lang=")) {
                    ahead.add(to.toString().replaceAll("#.*", ""));
                }
            }
        }
        return pages;
    }

    /** Looks at a page in every way. @return where its links lead */
    private List<String> read(String address, String role) {
        Response response = page.navigate(address);
        assertEquals(200, response.status(), address);
        look(page, name(address), role, "zh");
        return ((List<?>) page.evaluate("[...document.links].map(a => a.href)"))
                .stream().map(String::valueOf).toList();
    }

    /** A kind of page that an earlier role was shown: what is written on it and where it leads. */
    private List<String> skim(String address) {
        APIResponse response = page.request().get(address);
        assertEquals(200, response.status(), address);
        String body = response.text();
        wrong(body, address);
        return LINK.matcher(body)
                .results()
                .map(found -> URI.create(address)
                        .resolve(found.group(1).replace("&amp;", "&").replace(" ", "%20"))
                        .toString())
                .toList();
    }

    /** The path, the names of the parameters, and what a telling one says. */
    private static String name(String address) {
        URI uri = URI.create(address);
        String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        String told = Arrays.stream(query.split("&"))
                .filter(each -> !each.isBlank() && !LEAFING.contains(each.replaceAll("=.*", "")))
                .map(each -> TELLING.contains(each.replaceAll("=.*", "")) ? each : each.replaceAll("=.*", ""))
                .sorted()
                .collect(Collectors.joining("&"));
        return uri.getPath() + (told.isEmpty() ? "" : "?" + told);
    }

    @Test
    void every_form_of_a_mediation_can_be_filled_in_at_the_desk_and_on_the_phone() {
        MediationJob job = MediationJob.open();
        Page clerk = person("clerk");
        Page director = person("director");
        Page mediator = person("mediator");
        form(clerk, job, "CONSENT");
        form(clerk, job, "REFUSE");
        job.consent();
        form(director, job, "ACCEPT");
        job.accept();
        form(director, job, "ASSIGN");
        job.assign();
        form(mediator, job, "RECORD_SESSION");
        job.session();
        form(mediator, job, "AGREE");
        form(mediator, job, "TERMINATE");
        job.agree();
        form(mediator, job, "SIGN");
        job.sign();
        form(director, job, "SEAL");
        job.seal();
        form(mediator, job, "RECORD_PERFORMANCE");
        job.perform();
        form(mediator, job, "CLOSE");
        job.close();
        for (String tab : List.of("overview", "mediation", "papers", "evidence", "deadlines")) {
            inBothLanguages(mediator, "/cases/case.xhtml?no=" + job.caseNo() + "&tab=" + tab, "closed-" + tab, p -> {});
        }
    }

    /** The form as it opens, and as it comes back when it was sent with nothing in it. */
    private void form(Page who, MediationJob job, String action) {
        String address =
                "/cases/act.xhtml?no=" + job.caseNo() + "&proceeding=" + job.proceeding() + "&action=" + action;
        inBothLanguages(who, address, "act-" + action, opened -> {
            opened.locator(
                            "form textarea, form input[type=text], form input[type=date], form input[type=datetime-local]")
                    .all()
                    .forEach(field -> field.fill(""));
            if (MUST_BE_FILLED.contains(action)) {
                opened.locator("[data-submit]").click();
                opened.locator(".fq-error").first().waitFor();
                look(
                        opened,
                        "act-" + action + "-refused",
                        "mediation",
                        opened.getAttribute("html", "lang").substring(0, 2));
            }
        });
    }

    private void inBothLanguages(Page who, String address, String name, Consumer<Page> then) {
        for (String language : LANGUAGES) {
            speak(who, language);
            who.navigate(base().resolve(address).toString());
            look(who, name, "mediation", language);
            then.accept(who);
        }
    }

    private Page person(String role) {
        Page person = newSession(new NewContextOptions());
        login(person, role + "-" + MediationJob.VILLAGE);
        return person;
    }

    @Test
    void what_opens_on_a_page_can_be_read_too() {
        String no = MediationJob.open().consent().caseNo();
        login("director-" + MediationJob.VILLAGE);
        for (String language : LANGUAGES) {
            speak(language);
            open("/cases/case.xhtml?no=" + no);
            page.locator(".fq-identity summary").click();
            look(page, "case-menu", "open", language);
            open("/cases/case.xhtml?no=" + no);
            page.locator("[data-opens=reveal]").click();
            look(page, "case-reveal", "open", language);
            open("/worklist.xhtml");
            page.locator(".fq-filter summary").click();
            look(page, "worklist-filter", "open", language);
            open("/worklist.xhtml?q=nothing-of-that-name");
            look(page, "worklist-empty", "open", language);
            open("/worklist.xhtml");
            page.keyboard().press("?");
            look(page, "keys", "open", language);
        }
    }

    @Test
    void strangers_and_those_who_went_astray_are_told_so_in_both_languages() {
        expectComplaint("404");
        expectComplaint("403");
        for (String language : LANGUAGES) {
            open("/login.xhtml?lang=" + language);
            for (String path : List.of("/login.xhtml", "/error/400.xhtml", "/error/404.xhtml", "/error/500.xhtml")) {
                open(path);
                look(page, path, "stranger", language);
            }
        }
        login("clerk-" + MediationJob.VILLAGE);
        for (String language : LANGUAGES) {
            speak(language);
            for (String path : List.of(
                    "/error/400.xhtml",
                    "/error/403.xhtml",
                    "/no/such/page.xhtml",
                    "/cases/case.xhtml?no=130505101-2026-99999",
                    "/admin/audit.xhtml",
                    "/error/500.xhtml")) {
                open(path);
                look(page, path.replaceAll("\\?.*", ""), "astray", language);
            }
        }
    }

    private void speak(String language) {
        speak(page, language);
    }

    private void speak(Page who, String language) {
        APIResponse spoken = who.request()
                .get(base().resolve("/password.xhtml?lang=" + language).toString());
        assertEquals(200, spoken.status(), language);
    }

    @AfterEach
    void tellAll() {
        assertEquals(List.of(), found, "what was found on the pages");
    }

    private void find(String what, Object wrong) {
        if (!List.of().equals(wrong)) {
            found.add(what + ": " + wrong);
        }
    }

    private void look(Page at, String name, String who, String language) {
        at.waitForLoadState(LoadState.LOAD);
        String what = who + " " + language + " " + at.url();
        assertTrue(at.getAttribute("html", "lang").startsWith(language), what);
        at.setViewportSize(DESK, 900);
        texts(at, what, language);
        boolean first = KNOWN.add(language + name);
        if (first && "zh".equals(language)) {
            find("axe " + what, grave(at));
        }
        picture(at, name, who, language, DESK);
        at.setViewportSize(PHONE, 844);
        find("over the edge of a phone " + what, at.evaluate(OVER_THE_EDGE));
        if (first && "en".equals(language)) {
            find("axe " + what, grave(at));
        }
        picture(at, name, who, language, PHONE);
        at.setViewportSize(DESK, 900);
    }

    /** What makes a page wider than the screen, and what a card cuts off; not what scrolls within a frame of its own. */
    private static final String OVER_THE_EDGE =
            """
            () => {
              const told = e => e.outerHTML.substring(0, 160);
              const cut = [...document.querySelectorAll('.fq-card')].filter(c => c.scrollWidth > c.clientWidth + 1).map(told);
              const width = document.documentElement.scrollWidth;
              const over = width <= window.innerWidth ? [] : [width + ' px', ...[...document.body.querySelectorAll('*')]
                .filter(e => e.getBoundingClientRect().right > window.innerWidth + 1 && !e.closest('.fq-scroll')).slice(0, 5).map(told)];
              return [...cut, ...over];
            }""";

    private void texts(Page at, String what, String language) {
        String shown = at.locator("body").innerText();
        wrong(shown, what);
        if ("en".equals(language)) {
            find("not in English " + what, at.evaluate(CHINESE_WORDS));
        }
    }

    private void wrong(String shown, String what) {
        for (String wrong : List.of("???", "#{t", "#{fmt", "org.fengqiao", "Exception", "\tat ")) {
            if (shown.contains(wrong)) {
                found.add(wrong + " on " + what);
            }
        }
    }

    /** The page's own words, not what people have written: where that stands among them it says that it is Chinese. */
    private static final String CHINESE_WORDS =
            """
            () => [...document.querySelectorAll('th, dt, legend, summary, button, .fq-hint, .fq-side a, .fq-tabs a, label, .fq-label')]
              .filter(e => !e.closest('.fq-language, tbody, .fq-options, .fq-person, .fq-bottom') && e.offsetParent !== null)
              .map(e => { const own = e.cloneNode(true); own.querySelectorAll('[lang^=zh]').forEach(w => w.remove()); return own; })
              .map(e => e.textContent.trim().replace(/[\\u4e00-\\u9fff]+(国|省|市|区|镇|乡|街道|社区|村)/g, '')).filter(t => /[\\u4e00-\\u9fff]/.test(t))""";

    private void picture(Page at, String name, String who, String language, int width) {
        if (Boolean.getBoolean("fengqiao.pictures")) {
            String file = who + "_" + name.replaceAll("[^A-Za-z0-9=-]+", "_") + "_" + language + "_" + width + ".png";
            Path to = RunningServer.work().resolve("pictures").resolve(file);
            at.screenshot(new Page.ScreenshotOptions().setPath(to).setFullPage(true));
        }
    }
}
