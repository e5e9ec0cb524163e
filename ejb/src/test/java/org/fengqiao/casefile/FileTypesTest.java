package org.fengqiao.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fengqiao.shared.DomainError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileTypesTest {

    private final FileTypes types = new FileTypes();

    @ParameterizedTest
    @CsvSource({
        "a.pdf, 255044462d312e370a, application/pdf",
        "a.PDF, 255044462d312e370a, application/pdf",
        "a.jpg, ffd8ffe000104a46494600010100, image/jpeg",
        "a.png, 89504e470d0a1a0a0000000d49484452, image/png",
        "a.gif, 474946383961, image/gif",
        "a.bmp, 424d3600000000000000360000002800000001000000010000000100180000000000, image/bmp",
        "a.webp, 524946460000000057454250565038200000, image/webp",
        "a.tif, 49492a0008000000, image/tiff",
        "a.heic, 000000186674797068656963000000006d69663168656963, image/heic",
        "a.doc, d0cf11e0a1b11ae1000000000000000000000000000000003e000300feff0900, application/msword",
        "a.mp3, 494433030000000000, audio/mpeg",
        "a.wav, 524946462400000057415645666d7420, audio/vnd.wave",
        "a.m4a, 00000020667479704d344120000000004d344120, audio/mp4",
        "a.amr, 2321414d520a, audio/amr",
        "a.mp4, 000000206674797069736f6d0000020069736f6d, video/mp4",
        "a.mp4, 00000018667479706d703432000000006d703432, video/mp4",
        "a.mov, 0000001466747970717420200000000071742020, video/quicktime",
        "a.3gp, 0000001866747970336770340000000033677034, video/3gpp",
        "a.avi, 524946460000000041564920, video/x-msvideo",
        "a.webm, 1a45dfa39f4286810142f7810142f2810442f381084282847765626d, video/webm"
    })
    void whatIsWhatItSaysComesIn(String name, String beginning, String mediaType) {
        assertEquals(mediaType, types.check(name, HexFormat.of().parseHex(beginning)));
    }

    @Test
    void textsOfAnyEncodingComeIn() {
        String text = "甲某：今借到人民币五千元。\n";
        assertEquals("text/plain", types.check("借条.txt", text.getBytes(StandardCharsets.UTF_8)));
        assertEquals("text/plain", types.check("借条.txt", text.getBytes(Charset.forName("GB18030"))));
        assertEquals("text/csv", types.check("账.csv", "日期,金额\n".getBytes(StandardCharsets.UTF_8)));
        assertEquals(
                "text/plain",
                types.check("chat.txt", "From: a\nTo: b\nSubject: c\n".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void containersAreToldByTheirEntries() throws IOException {
        String docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
        assertEquals(docx, types.check("a.docx", zip("[Content_Types].xml", "_rels/.rels", "word/document.xml")));
        assertEquals("application/ofd", types.check("a.ofd", zip("OFD.xml", "Doc_0/Document.xml")));
        refused("a.xlsx", zip("[Content_Types].xml", "_rels/.rels", "word/document.xml"));
        refused("a.ofd", zip("setup.exe"));
        refused("a.docx", zip("setup.exe"));
        byte[] large = zip("[Content_Types].xml", "_rels/.rels", "word/media/image1.png", "word/document.xml");
        assertEquals(docx, types.check("a.docx", Arrays.copyOf(large, large.length / 2)));
    }

    @Test
    void whatIsSomethingElseStaysOut() throws IOException {
        byte[] exe = new byte[512];
        exe[0] = 'M';
        exe[1] = 'Z';
        refused("agreement.pdf", exe);
        refused("a.exe", exe);
        refused("a.jpg", "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
        refused("a.pdf", "<html><script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII));
        refused("a.txt", "<!DOCTYPE html><html><body>".getBytes(StandardCharsets.US_ASCII));
        refused("a.txt", exe);
        refused("a.pdf", HexFormat.of().parseHex("7f454c460201010000000000000000000200"));
        refused("a.pdf", zip("a.txt"));
        refused("a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.US_ASCII));
        refused("a.zip", zip("a.txt"));
        byte[] noise = new byte[4096];
        new Random(7).nextBytes(noise);
        refused("a.png", noise);
    }

    private void refused(String name, byte[] beginning) {
        DomainError error = assertThrows(DomainError.class, () -> types.check(name, beginning), name);
        assertEquals("FILE_TYPE", error.code());
        assertEquals(DomainError.Kind.UNSUPPORTED, error.kind());
    }

    private static byte[] zip(String... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] noise = new byte[2000];
        new Random(1).nextBytes(noise);
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(noise);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
