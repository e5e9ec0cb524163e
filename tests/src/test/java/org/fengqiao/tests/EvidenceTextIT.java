package org.fengqiao.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The text inside evidence, read by the program beside the server; files that are meant to do harm do none. */
class EvidenceTextIT extends Matters {

    private static final byte[] PNG = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };

    @Test
    void theTextOfWhatIsHandedInIsKnownSoonAndHarmfulFilesDoNone() throws Exception {
        ObjectNode matter = matter();
        String caseNo = registered(CLERK, matter);
        long gb = add(caseNo, "chat.txt", "拖欠工资的聊天记录：老板答应月底给钱".getBytes(Charset.forName("GB18030")));
        long utf = add(caseNo, "note.txt", "宅基地四至说明".getBytes(StandardCharsets.UTF_8));
        long docx = add(caseNo, "contract.docx", PaperFiles.docx("<w:p><w:r><w:t>房屋租赁合同第七条</w:t></w:r></w:p>", 1));
        long pdf = add(caseNo, "pages.pdf", PaperFiles.pdf("wages owed", null));
        long locked = add(caseNo, "locked.pdf", PaperFiles.pdf("wages owed", "secret"));
        long bomb = add(caseNo, "bomb.docx", PaperFiles.docx("<w:p><w:r><w:t>炸</w:t></w:r></w:p>".repeat(30_000), 300));
        long picture = add(caseNo, "photo.png", PNG);

        RunningServer.Outcome read = RunningServer.run(
                Map.of(), "run-job", "evidence-text", "--data", server().data().toString());
        assertEquals(0, read.code(), read.output());

        assertEquals("TEXT 拖欠工资的聊天记录：老板答应月底给钱", text(gb));
        assertEquals("TEXT 宅基地四至说明", text(utf));
        assertEquals("TEXT 房屋租赁合同第七条", text(docx));
        assertEquals("TEXT wages owed", text(pdf));
        assertEquals("LOCKED null", text(locked));
        assertEquals("UNSUITED null", text(picture));
        String exploded = text(bomb);
        assertTrue(
                exploded.startsWith("CUT 炸") || exploded.equals("BROKEN null") || exploded.equals("GIVEN_UP null"),
                exploded.substring(0, Math.min(40, exploded.length())));
    }

    private static long add(String caseNo, String name, byte[] content) {
        HttpResponse<String> response = upload(CLERK, caseNo, name, content);
        assertEquals(201, response.statusCode(), response.body());
        return json(response).get("id").asLong();
    }

    private static String text(long attachment) throws SQLException {
        try (Connection connection = AppDatabase.asApplication(server());
                PreparedStatement select = connection.prepareStatement(
                        "select state, text from attachment_text where attachment_id = ?")) {
            select.setLong(1, attachment);
            try (ResultSet row = select.executeQuery()) {
                assertTrue(row.next(), "a row from the moment it came in");
                return row.getString(1) + " " + row.getString(2);
            }
        }
    }
}
