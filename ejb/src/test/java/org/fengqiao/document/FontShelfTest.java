package org.fengqiao.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FontShelfTest {

    @TempDir
    Path folder;

    @Test
    void aCustomersFontTakesItsRoleAndAnyOtherHelpsOut() throws Exception {
        copy("LXGWWenKai-Regular.ttf", "FangSong.ttf");
        copy("LXGWWenKai-Regular.ttf", "VillageNames.TTF");
        FontShelf shelf = new FontShelf(folder.toString());
        assertEquals("FangSong", shelf.roles().get("FangSong").toString());
        assertEquals(new FontShelf(null).roles().get("Song"), shelf.roles().get("Song"));
        assertEquals("VillageNames", shelf.helpers().get(2).toString());
        assertTrue(shelf.roles().get("FangSong").has(0x20BB7));
    }

    @Test
    void whatIsNoFontOrMayNotBeEmbeddedIsLeftOut() throws Exception {
        Files.writeString(folder.resolve("XiaoBiaoSong.ttf"), "not a font");
        copy("LXGWWenKai-Regular.ttf", "KaiTi.ttf");
        forbidEmbedding(folder.resolve("KaiTi.ttf"));
        FontShelf shelf = new FontShelf(folder.toString());
        assertEquals(new FontShelf(null).roles(), shelf.roles());
        assertEquals(2, shelf.helpers().size());
    }

    @Test
    void aMissingFolderLeavesTheFontsShipped() {
        FontShelf shelf = new FontShelf(folder.resolve("none").toString());
        assertFalse(shelf.roles().isEmpty());
        assertEquals(new FontShelf(null).roles(), shelf.roles());
    }

    private void copy(String shipped, String name) throws Exception {
        try (InputStream font = FontShelf.class.getResourceAsStream("/fonts/" + shipped)) {
            Files.copy(font, folder.resolve(name));
        }
    }

    /** Sets fsType of the table OS/2 to 2: restricted licence. */
    private static void forbidEmbedding(Path file) throws Exception {
        byte[] font = Files.readAllBytes(file);
        int tables = (font[4] & 0xFF) << 8 | font[5] & 0xFF;
        for (int entry = 12; entry < 12 + tables * 16; entry += 16) {
            if (new String(font, entry, 4, java.nio.charset.StandardCharsets.US_ASCII).equals("OS/2")) {
                int offset = java.nio.ByteBuffer.wrap(font, entry + 8, 4).getInt();
                font[offset + 8] = 0;
                font[offset + 9] = 2;
            }
        }
        Files.write(file, font);
    }
}
