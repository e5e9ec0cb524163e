package org.fengqiao.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The command line, read. Unknown options are refused: a mistyped one must not be taken for a wish of no effect. */
record Options(String command, int port, Path data, boolean demo, boolean force, List<String> arguments) {

    static final int DEFAULT_PORT = 8080;

    /** What only one command takes; it goes on to the service as an argument. */
    private static final Map<String, String> OWN = Map.of(
            "recount",
            "--repair",
            "reindex",
            "--check",
            "import-regions",
            "--complete",
            "import-calendar",
            "--preview");

    /** The same with a value behind it; goes on as {@code --region=450000}. */
    private static final Map<String, Set<String>> OWN_WITH_VALUE =
            Map.of("import-calendar", Set.of("--region", "--replace"));

    static Options parse(Path root, String... args) {
        String command = null;
        int port = DEFAULT_PORT;
        Path data = root.resolve("data");
        boolean demo = true;
        boolean force = false;
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < args.length; i++) {
            String arg = args[i];
            switch (arg) {
                case "--port" -> port = port(value(args, ++i, "--port N"));
                case "--data" -> data = Path.of(value(args, ++i, "--data FOLDER"));
                case "--no-demo" -> demo = false;
                case "--force" -> force = true;
                default -> {
                    boolean own = command != null && arg.equals(OWN.get(command));
                    if (command != null
                            && OWN_WITH_VALUE.getOrDefault(command, Set.of()).contains(arg)) {
                        arguments.add(arg + "=" + value(args, ++i, arg + " VALUE"));
                    } else if (arg.startsWith("--") && !own) {
                        throw new Refusal("unknown option " + arg + ": ./fengqiao help lists them");
                    } else if (command == null) {
                        command = arg;
                    } else {
                        arguments.add(arg);
                    }
                }
            }
        }
        if (command == null) {
            throw new Refusal("no command given: ./fengqiao help lists them");
        }
        return new Options(command, port, data.toAbsolutePath().normalize(), demo, force, List.copyOf(arguments));
    }

    /** The one argument that a command needs, with the line that tells when it is missing. */
    String onlyArgument(String usage) {
        List<String> plain = arguments.stream()
                .filter(argument -> !argument.startsWith("--"))
                .toList();
        if (plain.size() != 1) {
            throw new Refusal("usage: ./fengqiao " + command + " " + usage);
        }
        return plain.get(0);
    }

    private static String value(String[] args, int index, String usage) {
        if (index >= args.length) {
            throw new Refusal("a value is missing: " + usage);
        }
        return args[index];
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 1 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // told below, together with numbers that are no ports
        }
        throw new Refusal("--port takes a number from 1 to 65535, not " + text);
    }
}
