package org.fengqiao.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** A server for trials, with a clock that can be put forward and channels that end in the tests. One for all tests that need it. */
public final class TrialServer implements BeforeAllCallback {

    static final int SMTP_PORT = RunningServer.freePort();
    static final int SMS_PORT = RunningServer.freePort();

    /** As the launcher's: an HTTP/2 connection on which nothing else moves for minutes would be ended in the middle of a long command. */
    private static final HttpClient OPERATOR =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static volatile RunningServer server;

    @Override
    public void beforeAll(ExtensionContext context) {
        server = context.getRoot()
                .getStore(Namespace.GLOBAL)
                .computeIfAbsent(TrialServer.class, key -> start(), RunningServer.class);
    }

    private static RunningServer start() {
        Path data = RunningServer.work().resolve("trial");
        RunningServer.deleteAll(data);
        Map<String, String> environment = new HashMap<>(SMALL);
        environment.put("FENGQIAO_DEMO_CASES", "10");
        environment.put("FENGQIAO_CLOCK", "movable");
        return RunningServer.start(data, RunningServer.freePort(), environment, List.of());
    }

    private static final Map<String, String> SMALL = Map.of(
            "FENGQIAO_JAVA_OPTS",
            "-Xmx640m",
            "FENGQIAO_SMTP_HOST",
            "127.0.0.1",
            "FENGQIAO_SMTP_PORT",
            "" + SMTP_PORT,
            "FENGQIAO_SMTP_FROM",
            "fengqiao@example.gov.cn",
            "FENGQIAO_SMS_URL",
            "http://127.0.0.1:" + SMS_PORT + "/send");

    /** Another node on the same database, as an operator sets it up. */
    static RunningServer secondNode() {
        Path data = RunningServer.work().resolve("second-node");
        RunningServer.deleteAll(data);
        Map<String, String> environment = new HashMap<>(SMALL);
        environment.putAll(IndexPlace.environment(server.data()));
        environment.put("FENGQIAO_NODE", "fengqiao-2");
        environment.put("FENGQIAO_CLOCK", "movable");
        environment.put("FENGQIAO_DB_URL", AppDatabase.url(server));
        environment.put("FENGQIAO_DB_USER", "fengqiao_app");
        environment.put("FENGQIAO_DB_PASSWORD", server.readData("password-app"));
        environment.put("FENGQIAO_DB_OWNER_USER", "fengqiao_owner");
        environment.put("FENGQIAO_DB_OWNER_PASSWORD", server.readData("password-owner"));
        for (String line : server.readData("keys").split("\n")) {
            if (line.startsWith("FENGQIAO_")) {
                environment.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
            }
        }
        RunningServer second = RunningServer.start(data, RunningServer.freePort(), environment, List.of());
        // nodes show the same time: one that lives in the past would plan anew what the other has told long ago
        LocalDateTime here = clock(server);
        if (here.isAfter(clock(second))) {
            operate(second, "clock", here.toString());
        }
        return second;
    }

    static RunningServer server() {
        return server;
    }

    /** Address without the slash at its end. */
    static String root() {
        return server.base().toString().replaceAll("/$", "");
    }

    /** Gives a command as the launcher does, only without starting it. */
    static String operate(RunningServer at, String command, String... arguments) {
        return operate(at, BodyPublishers.noBody(), command, arguments);
    }

    /** The same with a file. */
    static String operate(RunningServer at, Path file, String command, String... arguments) throws IOException {
        return operate(at, BodyPublishers.ofFile(file), command, arguments);
    }

    private static String operate(RunningServer at, BodyPublisher body, String command, String... arguments) {
        List<String> query = new ArrayList<>();
        for (String argument : arguments) {
            query.add("arg=" + URLEncoder.encode(argument, StandardCharsets.UTF_8));
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        at.base() + "operator/" + command + (query.isEmpty() ? "" : "?" + String.join("&", query))))
                .header("Authorization", "Bearer " + at.readData("operator.token"))
                .POST(body)
                .build();
        try {
            String answer = OPERATOR.send(request, BodyHandlers.ofString()).body();
            if (!answer.strip().endsWith("OK " + command)) {
                throw new AssertionError(command + ": " + answer);
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** What a server's clock shows; a full minute comes without its seconds. */
    static LocalDateTime clock(RunningServer of) {
        return LocalDateTime.parse(operate(of, "clock").lines().findFirst().orElseThrow());
    }

    /** Registers a case, for tests that need one that is open. @return its id */
    static String openCase() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.base() + "api/v1/cases"))
                .header("Authorization", ServerTest.basic("clerk-" + MediationJob.VILLAGE, ServerTest.PASSWORD))
                .header("Content-Type", "application/json")
                .POST(
                        BodyPublishers.ofString(
                                """
                        {"regionCode": "130505100001", "channel": "VISIT", "category": "C0201", "title": "宅旁排水争议",
                         "facts": "排水沟被砖石堵住，双方多次争吵。", "parties": [
                           {"side": "APPLICANT", "kind": "PERSON", "name": "演甲某", "idType": "NONE"},
                           {"side": "RESPONDENT", "kind": "PERSON", "name": "演乙某", "idType": "NONE"}]}"""))
                .build();
        try {
            String answer = HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .body();
            String caseNo = ServerTest.JSON.readTree(answer).path("caseNo").asText();
            return value("select id from case_file where case_no = '" + caseNo + "'");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Each row's columns as texts. */
    static List<List<String>> query(String sql) {
        return AppDatabase.query(server, sql);
    }

    static String value(String sql) {
        return query(sql).get(0).get(0);
    }

    static int change(String sql) {
        return AppDatabase.change(server, sql);
    }
}
