package org.fengqiao.mediation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.fengqiao.procedure.Procedure;
import org.fengqiao.procedure.ProcedureDocs;
import org.fengqiao.shared.Texts;
import org.junit.jupiter.api.Test;

/** docs/procedures.md says what the tables do; with {@code -Dfengqiao.docs.write=true} this test writes it anew. */
class ProcedurePagesTest {

    private static final Path PAGE = Path.of("..", "docs", "procedures.md");
    private static final List<Procedure<?, ?, ?>> PROCEDURES = List.of(MediationProcedure.table());

    @Test
    void thePageIsNotStale() throws IOException {
        String page = page();
        assertFalse(page.contains("???"), "every name has its text");
        if (Boolean.getBoolean("fengqiao.docs.write")) {
            Files.writeString(PAGE, page);
        }
        assertEquals(
                page,
                Files.readString(PAGE),
                "refresh it: ./mvnw -pl ejb test -Dtest=ProcedurePagesTest -Dfengqiao.docs.write=true");
    }

    private static String page() {
        StringBuilder page = new StringBuilder(
                """
                # 程序 Procedures

                Generated from the tables in the code; do not edit. Refresh with
                `./mvnw -pl ejb test -Dtest=ProcedurePagesTest -Dfengqiao.docs.write=true`.

                """);
        for (Procedure<?, ?, ?> procedure : PROCEDURES) {
            for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                page.append(ProcedureDocs.markdown(procedure, Texts.of(locale))).append('\n');
            }
        }
        return page.toString().stripTrailing() + "\n";
    }
}
