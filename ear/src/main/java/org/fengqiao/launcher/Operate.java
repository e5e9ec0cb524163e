package org.fengqiao.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A command that the services carry out. It goes to the server that runs on the data folder; when none runs, one is started
 * for it on a free port and stopped afterwards.
 */
final class Operate {

    /** What the server takes in one request, with some room. */
    private static final long LARGEST_BODY = 50L * 1024 * 1024;

    private final House house;

    Operate(House house) {
        this.house = house;
    }

    void run() {
        Options options = house.options();
        Path file = null;
        switch (options.command()) {
            case "import-regions" -> file = existing(Path.of(options.onlyArgument("FILE [--complete]")));
            case "import-calendar" ->
                file = existing(Path.of(options.onlyArgument("FILE [--region CODE] [--replace YEAR] [--preview]")));
            case "create-admin" -> options.onlyArgument("NAME");
            case "run-job", "clock" -> {
                if (options.arguments().size() > 1) {
                    throw new Refusal("usage: ./fengqiao " + options.command()
                            + (options.command().equals("clock") ? " [+3d | 2026-12-01T09:00]" : " [NAME]"));
                }
            }
            case "recount" -> {
                if (!List.of("--repair").containsAll(options.arguments())) {
                    throw new Refusal("usage: ./fengqiao recount [--repair]");
                }
            }
            case "reindex" -> {
                if (!List.of("--check").containsAll(options.arguments())) {
                    throw new Refusal("usage: ./fengqiao reindex [--check]");
                }
            }
            default -> {
                if (!options.arguments().isEmpty()) {
                    throw new Refusal("usage: ./fengqiao " + options.command());
                }
            }
        }
        OperatorPort operator = operator();
        if (options.command().equals("create-admin")) {
            Administrator.create(house, operator, options.arguments().get(0));
        } else {
            // the server reads the file from the request; its path here says nothing there
            String path = file == null ? "" : options.onlyArgument("FILE");
            List<String> arguments = options.arguments().stream()
                    .map(argument ->
                            argument.equals(path) ? Path.of(path).getFileName().toString() : argument)
                    .toList();
            operator.run(options.command(), arguments, body(file), house.progress()::step);
        }
        house.progress().step("Done: " + options.command());
    }

    private OperatorPort operator() {
        if (house.tryOccupy()) {
            Database database = house.database();
            Restore.undoCutOff(database);
            house.migrate(database);
            return house.server(database, Ports.anyFree()).operator();
        }
        String[] address = house.folder().read("server.address", "127.0.0.1 0").split(" ");
        OperatorPort running = new OperatorPort(
                address[0], Integer.parseInt(address[1]), house.folder().read("operator.token", ""));
        try {
            if (running.answers()) {
                return running;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new Refusal("the server of " + house.folder().path() + " is starting or stopping: try again in a minute");
    }

    private static Path existing(Path file) {
        if (!Files.isReadable(file)) {
            throw new Refusal("cannot read " + file + ": name a file or folder that exists");
        }
        return file.toAbsolutePath().normalize();
    }

    private static BodyPublisher body(Path file) {
        try {
            if (file == null) {
                return BodyPublishers.noBody();
            }
            if (Files.isRegularFile(file) && Files.size(file) <= LARGEST_BODY) {
                return BodyPublishers.ofFile(file);
            }
            Path zip = Files.createTempFile("fengqiao", ".zip");
            zip.toFile().deleteOnExit();
            zip(file, zip);
            return BodyPublishers.ofFile(zip);
        } catch (IOException e) {
            throw new Refusal("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private static void zip(Path source, Path zip) throws IOException {
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(out);
                Stream<Path> files = Files.walk(source, 1)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                entries.putNextEntry(new ZipEntry(file.getFileName().toString()));
                Files.copy(file, entries);
                entries.closeEntry();
            }
        }
    }
}
