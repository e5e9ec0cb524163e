package org.fengqiao.document;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.logging.Level;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;

/**
 * Prints XHTML with CSS as PDF/A-2b: fonts embedded as subsets, Chinese line breaks, and text that is copied out of the paper
 * exactly as it was put in. The same source and meta print the same bytes.
 *
 * <p>Nothing outside the source is read: pictures come as {@code data:} URIs, the style sheet stands in the head. Font families
 * are the roles of {@link FontShelf}: FangSong, XiaoBiaoSong, HeiTi, KaiTi, Song. Safe for many threads at once.
 */
@ApplicationScoped
public class PdfPrinter {

    /** Stands for a character that no font has (下落不明字), as Chinese and Japanese typesetters do it. */
    static final String MISSING = "〓";

    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private final FSCacheEx<String, FSCacheValue> metrics = new FSDefaultCacheStore();
    private FontShelf shelf;

    /**
     * Prints to bytes.
     *
     * @throws IllegalArgumentException if the source is not well-formed
     */
    public byte[] print(String xhtml, PrintMeta meta) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
        print(xhtml, meta, out);
        return out.toByteArray();
    }

    /** Prints to a stream, which stays open. */
    public void print(String xhtml, PrintMeta meta, OutputStream out) {
        Document source = SafeXml.parse(xhtml);
        try (PDDocument pdf = new PDDocument()) {
            PaperFonts fonts = new PaperFonts(shelf(), pdf, xhtml, source);
            PdfRendererBuilder builder = new PdfRendererBuilder()
                    .usePDDocument(pdf)
                    .usePdfAConformance(PdfAConformance.PDFA_2_B)
                    .useColorProfile(SRGB)
                    .useCacheStore(CacheStore.PDF_FONT_METRICS, metrics)
                    .useReplacementText(MISSING)
                    .useUnicodeLineBreaker(new ChineseLineBreaker())
                    .useUriResolver((base, uri) -> uri.startsWith("data:") ? uri : null)
                    .withW3cDocument(source, null);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                fonts.addTo(renderer.getFontResolver());
                renderer.createPDFWithoutClosing();
            }
            DocumentMetadata.write(pdf, meta);
            pdf.setDocumentId(meta.createdAt().toEpochMilli());
            pdf.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The characters of the text that no installed font can draw; they would come out as 〓. */
    public Set<String> unprintable(String text) {
        Set<String> missing = new LinkedHashSet<>();
        text.codePoints()
                .filter(codePoint -> !Character.isWhitespace(codePoint) && !Character.isISOControl(codePoint))
                .filter(codePoint -> shelf().helpers().stream().noneMatch(face -> face.has(codePoint)))
                .forEach(codePoint -> missing.add(Character.toString(codePoint)));
        return missing;
    }

    /** Parses the fonts and prints one page, so that the first citizen does not wait for it (about a second). */
    public void warm() {
        String page = shelf().roles().keySet().stream()
                .map(role -> "<p style='font-family:" + role + "'>暖机</p>")
                .collect(Collectors.joining("", "<html><head><title>.</title></head><body>", "</body></html>"));
        print(page, new PrintMeta("", "", Instant.EPOCH));
    }

    private synchronized FontShelf shelf() {
        if (shelf == null) {
            shelf = new FontShelf(System.getenv(FontShelf.FOLDER_VARIABLE));
        }
        return shelf;
    }
}
