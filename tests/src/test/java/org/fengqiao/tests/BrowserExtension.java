package org.fengqiao.tests;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** One Chromium for the whole run. */
public final class BrowserExtension implements BeforeAllCallback {

    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {

        @Override
        public void close() {
            playwright.close();
        }
    }

    private static volatile Browser browser;

    @Override
    public void beforeAll(ExtensionContext context) {
        browser = context.getRoot()
                .getStore(Namespace.GLOBAL)
                .computeIfAbsent(Running.class, key -> launch(), Running.class)
                .browser();
    }

    static Browser browser() {
        return browser;
    }

    private static Running launch() {
        Path chromium = SystemBrowser.require();
        List<String> flags = new ArrayList<>(List.of(
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage"));
        if (SystemBrowser.isRoot()) {
            flags.add("--no-sandbox");
        }
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser started = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(flags)
                        .setHeadless(true));
        return new Running(playwright, started);
    }
}
