package org.fengqiao.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Chromium and a font for Chinese, as the system has them. Where they are missing, Debian's packages are installed when the
 * tests run as root, and elsewhere one line says what to install.
 */
final class SystemBrowser {

    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium");

    private SystemBrowser() {}

    static synchronized Path require() {
        if (find().isEmpty() || !showsChinese()) {
            install();
        }
        Path chromium = find().orElseThrow(
                        () -> new AssertionError(
                                "the browser tests need Chromium: install it (Debian: apt install chromium) or set FENGQIAO_CHROMIUM to its path"));
        if (!showsChinese()) {
            throw new AssertionError(
                    "the browser tests need a font for Chinese: install one (Debian: apt install fonts-noto-cjk)");
        }
        return chromium;
    }

    private static Optional<Path> find() {
        String given = System.getenv().getOrDefault("FENGQIAO_CHROMIUM", "");
        return Stream.concat(given.isBlank() ? Stream.of() : Stream.of(given), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static boolean showsChinese() {
        if (!Files.exists(Path.of("/usr/share/fonts"))) {
            return true; // no fontconfig: macOS brings such fonts along
        }
        try {
            Process list = new ProcessBuilder("fc-list", ":lang=zh", "family").start();
            return list.getInputStream().readAllBytes().length > 0;
        } catch (IOException noFontconfig) {
            return false;
        }
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static void install() {
        if (!isRoot() || !Files.exists(Path.of("/etc/debian_version"))) {
            return;
        }
        apt("update", "-q");
        apt("install", "-y", "-q", "--no-install-recommends", "chromium", "fonts-noto-cjk", "fontconfig");
    }

    private static void apt(String... arguments) {
        ProcessBuilder apt = new ProcessBuilder(
                Stream.concat(Stream.of("apt-get"), Stream.of(arguments)).toList());
        apt.environment().put("DEBIAN_FRONTEND", "noninteractive");
        try {
            apt.inheritIO().start().waitFor(15, TimeUnit.MINUTES);
        } catch (IOException e) {
            throw new AssertionError("apt-get cannot be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
