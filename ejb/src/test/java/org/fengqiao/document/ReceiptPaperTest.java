package org.fengqiao.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

class ReceiptPaperTest {

    @Test
    void bothCodesStandThereAsText() {
        byte[] pdf = Samples.forms().receipt(Samples.receipt(), Samples.PRINTED);
        String text = Printing.text(pdf);
        assertTrue(text.contains("130505100001-2026-000123"), text);
        assertTrue(text.contains("7K4M-92QX"), text);
        assertTrue(text.contains("扫描右侧二维码"), text);
        assertEquals(1, Printing.pages(pdf));
    }

    /** Read off the printed page, as a telephone would. */
    @Test
    void theQrCodeLeadsToThePageThatAnswers() throws Exception {
        byte[] pdf = Samples.forms().receipt(Samples.receipt(), Samples.PRINTED);
        assertEquals("https://centre.example/q/7K4M92QX", scanned(pdf));
    }

    @Test
    void withoutSuchAPageItCarriesBothCodes() throws Exception {
        ReceiptForm form = Samples.receipt();
        ReceiptForm plain = new ReceiptForm(
                form.caseNo(),
                form.queryCode(),
                null,
                form.centre(),
                form.date(),
                form.applicant(),
                form.matter(),
                null,
                null);
        byte[] pdf = Samples.forms().receipt(plain, Samples.PRINTED);
        assertEquals("案号：130505100001-2026-000123\n查询码：7K4M-92QX", scanned(pdf));
        assertFalse(Printing.text(pdf).contains("扫描"));
    }

    private static String scanned(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 150);
            int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            var source = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
            return new MultiFormatReader()
                    .decode(
                            new BinaryBitmap(new HybridBinarizer(source)),
                            Map.of(
                                    DecodeHintType.POSSIBLE_FORMATS,
                                    List.of(BarcodeFormat.QR_CODE),
                                    DecodeHintType.TRY_HARDER,
                                    true))
                    .getText();
        }
    }
}
