package org.fengqiao.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** WildFly as a child process: started, waited for, stopped. */
final class Server implements AutoCloseable {

    private static final long LONGEST_START_SECONDS = 300;

    /** What the server's own start script gives to Java; the modules of the JDK that its libraries reach into. */
    private static final List<String> OPENINGS = List.of(
            "--add-exports=java.desktop/sun.awt=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.url.ldap=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.url.ldaps=ALL-UNNAMED",
            "--add-exports=jdk.naming.dns/com.sun.jndi.dns=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
            "--add-opens=java.base/java.io=ALL-UNNAMED",
            "--add-opens=java.base/java.net=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.management/javax.management=ALL-UNNAMED",
            "--add-opens=java.naming/javax.naming=ALL-UNNAMED");

    private final Process process;
    private final OperatorPort operator;
    private final Path log;

    private Server(Process process, OperatorPort operator, Path log) {
        this.process = process;
        this.operator = operator;
        this.log = log;
    }

    /**
     * @param environment what the server is told besides its own command line: database, keys, token
     */
    static Server start(
            Path home, DataFolder folder, String bind, int port, Map<String, String> environment, String javaOptions) {
        Path log = folder.log();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Arrays.asList(javaOptions.strip().split("\\s+")));
        command.addAll(OPENINGS);
        command.addAll(List.of(
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Djava.net.preferIPv4Stack=true",
                "-Djava.awt.headless=true",
                // as the server's own script sets it
                "-Djdk.serialFilter=maxbytes=10485760;maxdepth=128;maxarray=100000;maxrefs=300000",
                "-Djboss.modules.system.pkgs=org.jboss.byteman",
                "-Dorg.jboss.boot.log.file=" + log.resolve("server.log"),
                "-Dlogging.configuration="
                        + home.resolve("standalone/configuration/logging.properties")
                                .toUri(),
                "-Djboss.home.dir=" + home,
                "-Djboss.server.base.dir=" + home.resolve("standalone"),
                "-Djboss.server.log.dir=" + log,
                "-Djboss.bind.address=" + bind,
                "-Djboss.http.port=" + port,
                // requests that are being served may end before the server does
                "-Dorg.wildfly.sigterm.suspend.timeout=10",
                "-jar",
                home.resolve("jboss-modules.jar").toString(),
                "-mp",
                home.resolve("modules").toString(),
                "org.jboss.as.standalone"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.resolve("console.log").toFile());
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("FENGQIAO_DB_") || name.startsWith("FENGQIAO_ADMIN"));
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            folder.writeSecret("server.pid", Long.toString(process.pid()));
            folder.writeSecret("server.address", bind + " " + port);
            return new Server(process, new OperatorPort(bind, port, environment.get("FENGQIAO_OPERATOR_TOKEN")), log);
        } catch (IOException e) {
            throw new Refusal("the server cannot be started: " + e.getMessage(), e);
        }
    }

    /** A server whose launcher was killed goes on by itself; it would hold the port and use old passwords and tokens. */
    static void stopLeftOver(DataFolder folder) {
        try {
            ProcessHandle.of(Long.parseLong(folder.read("server.pid", "0")))
                    .filter(left -> left.info()
                            .commandLine()
                            .orElse("")
                            .contains(folder.file("server").toString()))
                    .ifPresent(Server::stop);
        } catch (NumberFormatException damaged) {
            folder.forget("server.pid");
        }
    }

    OperatorPort operator() {
        return operator;
    }

    void awaitReady() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_START_SECONDS);
        try {
            while (System.nanoTime() < end) {
                if (process.waitFor(200, TimeUnit.MILLISECONDS)) {
                    throw new Refusal("the server ended while starting (code " + process.exitValue() + "). "
                            + ServerLog.hint(log));
                }
                if (operator.answers()) {
                    return;
                }
                if (ServerLog.startedWithErrors(log)) {
                    throw new Refusal("the server could not start the application. " + ServerLog.hint(log));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new Refusal("the server was not ready after " + LONGEST_START_SECONDS + " s. " + ServerLog.hint(log));
    }

    /** Waits until the server ends, by itself or because it was stopped. */
    int await() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() {
        stop(process.toHandle());
    }

    private static void stop(ProcessHandle server) {
        server.destroy();
        try {
            server.onExit().get(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception tooLong) {
            // every commit is in the database: nothing is lost by ending it hard
            server.destroyForcibly();
            server.onExit().join();
        }
    }
}
