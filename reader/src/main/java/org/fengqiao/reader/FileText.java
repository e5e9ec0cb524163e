package org.fengqiao.reader;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** The text inside a file. What is embedded in it (pictures, other documents, macros) is left alone. */
final class FileText {

    private static final Set<String> OLE =
            Set.of("application/msword", "application/vnd.ms-excel", "application/vnd.ms-powerpoint");

    private final int most;
    private final Parser pdf = new PDFParser();
    private final Parser office = new OfficeParser();
    private final Parser ooxml = new OOXMLParser();
    private final ParseContext context = new ParseContext();

    record Answer(Finding finding, String text) {}

    /** @param most characters of text to keep */
    FileText(int most) {
        this.most = most;
        PDFParserConfig pages = new PDFParserConfig();
        pages.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        pages.setExtractInlineImages(false);
        context.set(PDFParserConfig.class, pages);
        OfficeParserConfig papers = new OfficeParserConfig();
        // reads a document as it comes instead of building all of it in memory
        papers.setUseSAXDocxExtractor(true);
        papers.setUseSAXPptxExtractor(true);
        papers.setIncludeHeadersAndFooters(true);
        papers.setExtractMacros(false);
        context.set(OfficeParserConfig.class, papers);
        context.set(EmbeddedDocumentExtractor.class, new Nothing());
    }

    Answer of(String mediaType, InputStream file) {
        if (mediaType.equals("text/plain") || mediaType.equals("text/csv")) {
            return plain(file);
        }
        Parser parser = mediaType.equals("application/pdf") ? pdf : OLE.contains(mediaType) ? office : ooxml;
        BodyContentHandler text = new BodyContentHandler(most);
        try (TikaInputStream stream = TikaInputStream.get(file)) {
            // to a file first: parts are then read where they lie instead of being kept
            stream.getPath();
            parser.parse(stream, text, new Metadata(), context);
            return answer(Finding.TEXT, text.toString());
        } catch (EncryptedDocumentException e) {
            return new Answer(Finding.LOCKED, "");
        } catch (SAXException | IOException | TikaException | RuntimeException | StackOverflowError e) {
            if (WriteLimitReachedException.isWriteLimitReached(e)) {
                return answer(Finding.CUT, text.toString());
            }
            return new Answer(Finding.BROKEN, "");
        }
    }

    private Answer plain(InputStream file) {
        try {
            // a character takes four bytes at most
            byte[] bytes = file.readNBytes(4 * most + 4);
            String text = PlainText.decode(bytes, file.read() >= 0);
            return text.length() > most
                    ? answer(Finding.CUT, text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, most))))
                    : answer(Finding.TEXT, text);
        } catch (IOException e) {
            return new Answer(Finding.BROKEN, "");
        }
    }

    // No database keeps NUL, and nobody searches for blanks: a sheet of empty cells must not fill the space of words.
    private static Answer answer(Finding finding, String text) {
        String clean = text.replaceAll("[\\p{Cntrl}&&[^\\t\\n]]", " ")
                .replaceAll("[\\t \\u3000\\u00A0]+", " ")
                .replaceAll(" ?\\n[ \\n]*", "\n")
                .strip();
        return new Answer(clean.isEmpty() ? Finding.NONE : finding, clean);
    }

    /** Takes nothing out of a file. */
    private static final class Nothing implements EmbeddedDocumentExtractor {

        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean html) {
            // left alone
        }
    }
}
