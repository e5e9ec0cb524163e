package org.fengqiao.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

class PdfPrinterTest {

    private static final OfficialForms FORMS = Samples.forms();

    @Test
    void everyFormIsAnArchivableFile() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (byte[] pdf : papers().toList()) {
            try (PDFAParser parser = Foundries.defaultInstance()
                            .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_B);
                    var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, false)) {
                ValidationResult result = validator.validate(parser);
                assertTrue(
                        result.isCompliant(), () -> result.getTestAssertions().toString());
            }
        }
    }

    @Test
    void everyFontIsAnEmbeddedSubset() throws Exception {
        for (byte[] pdf : papers().toList()) {
            try (PDDocument document = Loader.loadPDF(pdf)) {
                int fonts = 0;
                for (PDPage page : document.getPages()) {
                    for (COSName name : page.getResources().getFontNames()) {
                        PDFont font = page.getResources().getFont(name);
                        assertTrue(font.isEmbedded(), font.getName());
                        assertTrue(font.getName().matches("[A-Z]{6}\\+.+"), font.getName());
                        assertTrue(font instanceof PDType0Font, font.getName());
                        assertNotNull(font.getCOSObject().getDictionaryObject(COSName.TO_UNICODE), font.getName());
                        fonts++;
                    }
                }
                assertTrue(fonts > 0);
            }
        }
    }

    @Test
    void theSameSourcePrintsTheSameBytes() {
        byte[] first = FORMS.agreement(Samples.agreement(false), Samples.PRINTED);
        assertArrayEquals(first, FORMS.agreement(Samples.agreement(false), Samples.PRINTED));
    }

    @Test
    void manyThreadsShareTheFonts() throws Exception {
        byte[] alone = FORMS.agreement(Samples.agreement(false), Samples.PRINTED);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<byte[]> job = () -> FORMS.agreement(Samples.agreement(false), Samples.PRINTED);
            for (Future<byte[]> printed : threads.invokeAll(java.util.Collections.nCopies(24, job))) {
                assertArrayEquals(alone, printed.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void titleIssuerAndLanguageAreInTheProperties() throws Exception {
        try (PDDocument document = Loader.loadPDF(FORMS.agreement(Samples.agreement(false), Samples.PRINTED))) {
            assertEquals(
                    "人民调解协议书 （2026）任城人调字第12号", document.getDocumentInformation().getTitle());
            assertEquals("任泽区任城镇人民调解委员会", document.getDocumentInformation().getAuthor());
            assertEquals("zh-CN", document.getDocumentCatalog().getLanguage());
            assertEquals(
                    Samples.PRINTED,
                    document.getDocumentInformation().getCreationDate().toInstant());
        }
    }

    @Test
    void nothingOutsideTheSourceIsRead() {
        String outside = "<img src=\"file:///etc/passwd\"/><img src=\"http://127.0.0.1:1/x.png\"/><p>内</p>";
        assertEquals("内", Printing.squeezed(Printing.text(Printing.print(outside))));
        PrintMeta meta = new PrintMeta("", "", Samples.PRINTED);
        for (String source : List.of(
                "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><html><body>&x;</body></html>",
                "<html><body>not closed")) {
            assertThrows(IllegalArgumentException.class, () -> Printing.PRINTER.print(source, meta));
        }
    }

    private static Stream<byte[]> papers() {
        return Stream.of(
                FORMS.agreement(Samples.agreement(false), Samples.PRINTED),
                FORMS.agreement(Samples.agreement(true), Samples.PRINTED),
                FORMS.oralAgreement(Samples.agreement(false), Samples.PRINTED),
                FORMS.registration(Samples.registration(), Samples.PRINTED),
                FORMS.receipt(Samples.receipt(), Samples.PRINTED));
    }
}
