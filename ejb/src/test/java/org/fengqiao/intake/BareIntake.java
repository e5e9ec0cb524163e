package org.fengqiao.intake;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.fengqiao.shared.FieldCipher;
import org.fengqiao.shared.TimeSource;

/** Services without a container, for tests and benchmarks, and what earlier nights would have done. */
public final class BareIntake {

    private BareIntake() {}

    /** These files are looked at, and nothing was found. */
    public static void looked(Connection connection, List<Long> files) throws SQLException {
        new CasePrints(connection).take(files);
    }

    public static Duplicates duplicates(EntityManager em, FieldCipher cipher, TimeSource time) {
        Duplicates duplicates = new Duplicates();
        duplicates.em = em;
        duplicates.cipher = cipher;
        duplicates.time = time;
        duplicates.alike = new AlikeFiles();
        duplicates.alike.em = em;
        duplicates.alike.time = time;
        return duplicates;
    }

    public static DuplicateFinding finding(EntityManager em, TimeSource time) {
        DuplicateFinding finding = new DuplicateFinding();
        finding.em = em;
        finding.time = time;
        return finding;
    }
}
