package org.fengqiao.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** For benchmarks: what earlier nights have left behind. */
public final class EarlierNights {

    private EarlierNights() {}

    /** These files are looked at, and nothing was found. */
    public static void looked(Connection connection, List<Long> files) throws SQLException {
        new CasePrints(connection).take(files);
    }
}
