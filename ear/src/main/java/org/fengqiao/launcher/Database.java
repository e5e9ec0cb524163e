package org.fengqiao.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** A PostgreSQL with its two roles: the owner migrates and backs up, the application only works with what it was granted. */
interface Database extends AutoCloseable {

    String SCHEMA = "fengqiao";

    record Login(String user, String password) {}

    /** JDBC address without login. */
    String url();

    Login application();

    Login owner();

    /** Stops the database when it is ours to stop. */
    @Override
    void close();

    default Connection asOwner() throws SQLException {
        return connect(url(), owner());
    }

    /** The address for the server, whose native queries name tables without their schema. */
    default String serverUrl() {
        return withParameters(url());
    }

    static String withParameters(String url) {
        String joined = url + (url.contains("?") ? "&" : "?") + "ApplicationName=fengqiao&reWriteBatchedInserts=true";
        return url.contains("currentSchema=") ? joined : joined + "&currentSchema=" + SCHEMA + ",public";
    }

    static Connection connect(String url, Login login) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", login.user());
        properties.setProperty("password", login.password());
        properties.setProperty("currentSchema", SCHEMA);
        properties.setProperty("ApplicationName", "fengqiao-launcher");
        return DriverManager.getConnection(url, properties);
    }
}
