package org.fengqiao.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class FileTextTest {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String XLS = "application/vnd.ms-excel";
    private static final String PDF = "application/pdf";

    private final FileText reading = new FileText(2_000);

    private FileText.Answer read(String type, byte[] bytes) {
        return reading.of(type, new ByteArrayInputStream(bytes));
    }

    @Test
    void thePlainTextOfChinaIsUtf8OrGb18030() {
        String text = "演甲某欠薪三个月，共９６００元。𠮷家庄";
        for (String charset : new String[] {"UTF-8", "GB18030", "UTF-16"}) {
            FileText.Answer answer = read("text/plain", text.getBytes(Charset.forName(charset)));
            assertEquals(text, answer.text(), charset);
            assertEquals(Finding.TEXT, answer.finding());
        }
        assertEquals(
                text,
                read("text/csv", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))
                        .text());
    }

    @Test
    void aLongTextIsCutAtACharacterAndSaysSo() {
        for (String charset : new String[] {"UTF-8", "GB18030"}) {
            FileText.Answer answer = read("text/plain", "村𠮷".repeat(30_000).getBytes(Charset.forName(charset)));
            assertEquals(Finding.CUT, answer.finding(), charset);
            assertTrue(answer.text().startsWith("村𠮷村") && answer.text().length() <= 3_000, charset);
            assertEquals(-1, answer.text().indexOf('\uFFFD'), charset);
        }
    }

    @Test
    void aPdfIsReadAlsoWhenOnlyItsPrintingIsLockedAndNotWhenItAsksForAPassword() throws IOException {
        assertEquals("wages owed 9600", read(PDF, pdf("wages owed 9600", null)).text());
        assertEquals("wages owed 9600", read(PDF, pdf("wages owed 9600", "")).text());
        assertEquals(Finding.LOCKED, read(PDF, pdf("wages owed 9600", "secret")).finding());
        assertEquals(Finding.NONE, read(PDF, pdf("", null)).finding());
        byte[] damaged = Arrays.copyOf(pdf("wages owed 9600", null), 300);
        assertEquals(Finding.BROKEN, read(PDF, damaged).finding());
    }

    @Test
    void wordAndExcelAreReadOldAndNew() throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("关于返还彩礼的协议");
            document.createTable(1, 2).getRow(0).getCell(1).setText("演乙某");
            FileText.Answer answer = read(DOCX, bytes(document::write));
            assertTrue(answer.text().contains("关于返还彩礼的协议"), answer.text());
            assertTrue(answer.text().contains("演乙某"), answer.text());
        }
        try (Workbook sheet = new XSSFWorkbook()) {
            assertTrue(read(XLSX, sheet(sheet)).text().contains("拖欠工资明细"));
        }
        try (Workbook sheet = new HSSFWorkbook()) {
            assertTrue(read(XLS, sheet(sheet)).text().contains("拖欠工资明细"));
        }
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try (HSSFWorkbook sheet = new HSSFWorkbook()) {
            byte[] locked = sheet(sheet);
            Biff8EncryptionKey.setCurrentUserPassword(null);
            assertEquals(Finding.LOCKED, read(XLS, locked).finding());
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    @Test
    void whatIsNotWhatItSaysIsBrokenAndNothingWorse() {
        byte[] noise = "not a document at all, only words".getBytes(StandardCharsets.UTF_8);
        for (String type : new String[] {PDF, DOCX, XLSX, XLS, "application/msword"}) {
            assertEquals(Finding.BROKEN, read(type, noise).finding(), type);
        }
    }

    @Test
    void aSheetThatUnpacksToAGigabyteEndsAtOnce() throws IOException {
        byte[] bomb = zip("xl/worksheets/sheet1.xml", 400);
        assertTrue(bomb.length < 2_000_000, "packed " + bomb.length);
        Finding finding = read(XLSX, bomb).finding();
        assertTrue(finding == Finding.BROKEN || finding == Finding.CUT, "was " + finding);
    }

    @Test
    void oneFileAfterTheOtherIsAnsweredAndNoneTakesFromTheNext() throws IOException {
        ByteArrayOutputStream asked = new ByteArrayOutputStream();
        DataOutputStream ask = new DataOutputStream(asked);
        for (byte[] file : new byte[][] {
            "无".repeat(9_000).getBytes(StandardCharsets.UTF_8), new byte[0], "二".getBytes(StandardCharsets.UTF_8)
        }) {
            ask.writeUTF("text/plain");
            ask.writeLong(file.length);
            ask.write(file);
        }
        ByteArrayOutputStream answered = new ByteArrayOutputStream();
        Reader.serve(
                reading,
                new DataInputStream(new ByteArrayInputStream(asked.toByteArray())),
                new DataOutputStream(answered));
        DataInputStream answers = new DataInputStream(new ByteArrayInputStream(answered.toByteArray()));
        for (Finding finding : new Finding[] {Finding.CUT, Finding.NONE, Finding.TEXT}) {
            assertEquals(finding.ordinal(), answers.readByte());
            answers.readNBytes(answers.readInt());
        }
        assertEquals(-1, answers.read());
    }

    private static byte[] pdf(String text, String password) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                out.beginText();
                out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                out.newLineAtOffset(72, 700);
                out.showText(text);
                out.endText();
            }
            if (password != null) {
                AccessPermission rights = new AccessPermission();
                rights.setCanPrint(false);
                StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", password, rights);
                policy.setEncryptionKeyLength(256);
                document.protect(policy);
            }
            return bytes(document::save);
        }
    }

    private static byte[] sheet(Workbook sheet) throws IOException {
        sheet.createSheet("一").createRow(0).createCell(0).setCellValue("拖欠工资明细");
        return bytes(sheet::write);
    }

    /** An .xlsx with a sheet of so many megabytes of one blank row after the other. */
    private static byte[] zip(String part, int megabytes) throws IOException {
        byte[] whole;
        try (Workbook sheet = new XSSFWorkbook()) {
            whole = sheet(sheet);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes);
                java.util.zip.ZipInputStream in = new java.util.zip.ZipInputStream(new ByteArrayInputStream(whole))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals(part)) {
                    out.write(
                            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                                    .getBytes(StandardCharsets.UTF_8));
                    byte[] rows = "<row><c t=\"inlineStr\"><is><t>甲</t></is></c></row>"
                            .repeat(16_000)
                            .getBytes(StandardCharsets.UTF_8);
                    for (int i = 0; i < megabytes; i++) {
                        out.write(rows);
                    }
                    out.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
                } else {
                    in.transferTo(out);
                }
            }
        }
        return bytes.toByteArray();
    }

    private interface Writing {
        void to(java.io.OutputStream out) throws IOException;
    }

    private static byte[] bytes(Writing writing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writing.to(bytes);
        return bytes.toByteArray();
    }
}
