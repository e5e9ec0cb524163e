package org.fengqiao.launcher;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/** {@code ./fengqiao COMMAND}: reads the command line and says in one line what went wrong when something did. */
public final class Main {

    // held here because java.util.logging forgets levels of loggers that nobody holds
    private static final Logger ROOT = Logger.getLogger("");

    private Main() {}

    public static void main(String[] args) {
        // the libraries' own stories are for the log of whoever debugs them
        ROOT.setLevel(Boolean.getBoolean("fengqiao.debug") ? Level.INFO : Level.OFF);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Closing closing = new Closing(new Progress(out));
        Runtime.getRuntime().addShutdownHook(new Thread(closing::closeAll, "stop"));
        System.exit(run(args, out, closing));
    }

    private static int run(String[] args, PrintStream out, Closing closing) {
        try {
            Path root = Path.of(System.getProperty("fengqiao.root", "."))
                    .toAbsolutePath()
                    .normalize();
            Options options = Options.parse(root, args);
            House house = new House(root, options, System.getenv(), new Progress(out), closing);
            switch (options.command()) {
                case "start" -> {
                    return new Start(house).run();
                }
                case "backup" -> new Backup(house).run();
                case "restore" -> new Restore(house).run();
                case "import-regions",
                        "import-calendar",
                        "verify-chains",
                        "recount",
                        "reindex",
                        "create-admin",
                        "run-job",
                        "clock" -> new Operate(house).run();
                default ->
                    throw new Refusal("there is no command " + options.command() + ": ./fengqiao help lists them");
            }
            return 0;
        } catch (Refusal refusal) {
            if (closing.begun()) {
                return 0;
            }
            System.err.println("fengqiao: " + refusal.getMessage());
            if (Boolean.getBoolean("fengqiao.debug")) {
                refusal.printStackTrace();
            }
            return 1;
        }
    }
}
