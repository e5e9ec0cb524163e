package org.fengqiao.tests;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** One server for the whole run: started by the first test that needs it, stopped after the last. */
public final class ServerExtension implements BeforeAllCallback {

    private static volatile RunningServer server;

    @Override
    public void beforeAll(ExtensionContext context) {
        server = context.getRoot()
                .getStore(Namespace.GLOBAL)
                .computeIfAbsent(RunningServer.class, key -> RunningServer.shared(), RunningServer.class);
    }

    static RunningServer server() {
        return server;
    }
}
