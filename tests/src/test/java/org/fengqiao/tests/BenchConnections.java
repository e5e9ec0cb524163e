package org.fengqiao.tests;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.quartz.utils.ConnectionProvider;

/** Connections that are kept open, as a server's pool does, so that a benchmark does not measure log-ins. */
public class BenchConnections implements ConnectionProvider {

    private static final ConcurrentLinkedQueue<Connection> IDLE = new ConcurrentLinkedQueue<>();

    static Connection borrow() throws SQLException {
        Connection idle = IDLE.poll();
        Connection real = idle != null ? idle : AppDatabase.asOwner(TrialServer.server());
        return (Connection) Proxy.newProxyInstance(
                BenchConnections.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
                    if (method.getName().equals("close")) {
                        IDLE.add(real);
                        return null;
                    }
                    try {
                        return method.invoke(real, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Override
    public Connection getConnection() throws SQLException {
        return borrow();
    }

    @Override
    public void shutdown() throws SQLException {
        for (Connection idle = IDLE.poll(); idle != null; idle = IDLE.poll()) {
            idle.close();
        }
    }

    @Override
    public void initialize() {
        // opened when they are needed
    }
}
