package org.fengqiao.launcher;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

/** {@code ./fengqiao start}: everything up, filled at the first start, and watched until it is stopped. */
final class Start {

    private static final int SERVER_DIED = 3;
    private static final String FIRST_ADMINISTRATOR = "admin";

    private final House house;

    Start(House house) {
        this.house = house;
    }

    int run() {
        if (!house.options().arguments().isEmpty()) {
            throw new Refusal(
                    "start takes no " + house.options().arguments().get(0) + ": ./fengqiao help lists its options");
        }
        house.occupy();
        int port = house.options().port();
        Ports.requireFree(house.bind(), port);
        Database database = house.database();
        Restore.undoCutOff(database);
        Installation installation = new Installation(database);
        String filledBy = installation.filledBy();
        house.migrate(database);
        Server server = house.server(database, port);
        // FENGQIAO_LEAVE_EMPTY: neither demo nor administrator yet, for who brings data of another kind
        boolean cutOff = Installation.DEMO_LOADING.equals(filledBy);
        if (cutOff
                || filledBy == null && house.setting("FENGQIAO_LEAVE_EMPTY", "").isEmpty()) {
            filledBy = cutOff || house.options().demo()
                    ? loadDemo(installation, server, cutOff)
                    : found(installation, server);
        }
        if (house.jobs()) {
            server.operator().run("start-jobs", List.of(), BodyPublishers.noBody(), house.progress()::step);
        }
        String address = "http://" + (house.bind().equals("0.0.0.0") ? "127.0.0.1" : house.bind()) + ":" + port + "/";
        house.progress().step("Ready: " + address);
        if (Installation.DEMO.equals(filledBy)) {
            tellAccounts();
        }
        house.progress().plain("Stop with Ctrl-C. Log: " + house.folder().log().resolve("server.log"));
        return watch(server);
    }

    private String loadDemo(Installation installation, Server server, boolean cutOff) {
        house.progress()
                .step(
                        cutOff
                                ? "The loading of the demo was cut off; it goes on"
                                : "First start: loading the demo county (--no-demo leaves it out)");
        installation.mark(Installation.DEMO_LOADING);
        String cases = house.setting("FENGQIAO_DEMO_CASES", "6000");
        server.operator().run("load-demo", List.of(cases), BodyPublishers.noBody(), house.progress()::step);
        installation.mark(Installation.DEMO);
        return Installation.DEMO;
    }

    private String found(Installation installation, Server server) {
        Administrator.create(house, server.operator(), FIRST_ADMINISTRATOR);
        installation.mark(Installation.ADMIN);
        return Installation.ADMIN;
    }

    private void tellAccounts() {
        house.progress()
                .plain(
                        """

                Demo accounts, all with the password fengqiao-demo:
                  clerk-CODE  mediator-CODE  director-CODE  leader-CODE  supervisor-CODE
                    CODE: 130505 (county), 130505100 or 130505101 (townships),
                          130505100001 or 130505101201 (villages)
                  unit-130505  grid-130505100001  admin  security  auditor
                """
                                .stripTrailing());
        if (!house.bind().equals("127.0.0.1")) {
            house.progress().plain("Careful: these accounts can be reached from other machines (FENGQIAO_BIND).");
        }
        house.progress().plain("");
    }

    private int watch(Server server) {
        try {
            int code = server.await();
            if (house.stopping()) {
                return 0;
            }
            System.err.println("fengqiao: the server ended by itself (code " + code + "): read "
                    + house.folder().log().resolve("server.log") + ", then start again; no answered change is lost");
            return SERVER_DIED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
