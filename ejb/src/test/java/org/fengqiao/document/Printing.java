package org.fengqiao.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** One printer for all tests (its fonts take a second to parse), and the way back from a PDF to its text. */
final class Printing {

    static final PdfPrinter PRINTER = new PdfPrinter();

    private Printing() {}

    static byte[] print(String body) {
        return PRINTER.print(
                "<html><head><title>t</title><style>@page { size: A4; margin: 20mm } body { font-family: FangSong }</style></head><body>"
                        + body + "</body></html>",
                new PrintMeta("试印", "任城镇人民调解委员会", Samples.PRINTED));
    }

    static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(byte[] pdf, int page) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without the line ends and spaces that only the layout put in. */
    static String squeezed(String text) {
        return text.replaceAll("[\\s\u3000]+", "");
    }
}
