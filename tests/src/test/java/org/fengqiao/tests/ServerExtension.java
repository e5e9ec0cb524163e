package org.fengqiao.tests;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * One server for the whole run: started by the first test that needs it, stopped after the last. Classes that ask for OpenSearch share one
 * of their own.
 */
public final class ServerExtension implements BeforeAllCallback {

    private static volatile RunningServer server;

    @Override
    public void beforeAll(ExtensionContext context) {
        var store = context.getRoot().getStore(Namespace.GLOBAL);
        // one class after the other
        server = context.getRequiredTestClass().isAnnotationPresent(OnOpenSearch.class)
                ? store.computeIfAbsent(OpenSearchServer.class, key -> OpenSearchServer.start(), OpenSearchServer.class)
                        .server()
                : store.computeIfAbsent(RunningServer.class, key -> RunningServer.shared(), RunningServer.class);
    }

    static RunningServer server() {
        return server;
    }
}
