package org.fengqiao.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * For tests that use the pages as a person does. Every test has a browser session of its own, and fails when a page wrote an
 * error to the console, broke the Content Security Policy or asked another host for something.
 */
@ExtendWith(BrowserExtension.class)
public abstract class BrowserTest extends ServerTest {

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private final List<BrowserContext> sessions = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();

    /** The page of the test's first session. */
    protected Page page;

    @BeforeEach
    void openPage() {
        page = newSession(new NewContextOptions());
    }

    /** A further person at a machine of his own, watched like the first. */
    protected final Page newSession(NewContextOptions options) {
        BrowserContext session =
                BrowserExtension.browser().newContext(options.setLocale("zh-CN").setTimezoneId("Asia/Shanghai"));
        sessions.add(session);
        session.onPage(this::watch);
        Page opened = session.newPage();
        opened.setDefaultTimeout(20_000);
        return opened;
    }

    private void watch(Page opened) {
        opened.onConsoleMessage(message -> {
            // violations of the Content Security Policy come as errors too
            if ("error".equals(message.type())) {
                complaints.add("console: " + message.text() + " " + message.location());
            }
        });
        opened.onPageError(error -> complaints.add("script: " + error));
        opened.onRequest(request -> {
            String url = request.url();
            if (!url.startsWith(base().toString()) && !url.startsWith("data:") && !url.startsWith("blob:")) {
                complaints.add("request to a third party: " + url);
            }
        });
    }

    /** For a test that provokes an error on purpose: complaints that contain this text do not count. */
    protected final void expectComplaint(String part) {
        expected.add(part);
    }

    protected final void open(String path) {
        page.navigate(base().resolve(path).toString());
    }

    protected final void login(String account) {
        login(page, account);
    }

    /** Logs in through the login page and waits for the first page of that person. */
    protected final void login(Page where, String account) {
        where.navigate(base().resolve("/login.xhtml").toString());
        where.locator("input[autocomplete=username]").fill(account);
        where.locator("input[type=password]").fill(PASSWORD);
        where.locator("input[type=password]").press("Enter");
        where.waitForURL(url -> !url.contains("login"));
    }

    protected final void axe() {
        axe(page);
    }

    /** Accessibility: nothing serious or critical. */
    protected final void axe(Page where) {
        assertEquals(List.of(), grave(where), "accessibility of " + where.url());
    }

    /** What axe finds that is serious or critical; within the page itself, which has no frames, as a page of its own takes longer. */
    protected final List<String> grave(Page where) {
        AxeRunOptions violations = new AxeRunOptions();
        violations.setResultTypes(List.of("violations")); // no list of all that is well
        return new AxeBuilder(where)
                .setLegacyMode(true).options(violations).analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .map(BrowserTest::describe)
                        .toList();
    }

    private static String describe(Rule rule) {
        return rule.getId() + " (" + rule.getImpact() + "): " + rule.getHelp() + " at "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
    }

    /** A picture of the page under target/run, for a person to look at. */
    protected final void picture(String name) {
        Path file = RunningServer.work().resolve("pictures").resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    @AfterEach
    void closeAndComplain() {
        sessions.forEach(BrowserContext::close);
        List<String> unexpected = complaints.stream()
                .filter(complaint -> expected.stream().noneMatch(complaint::contains))
                .toList();
        assertEquals(List.of(), unexpected, "what the browser complained about");
    }
}
