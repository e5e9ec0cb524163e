package org.fengqiao.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** Title, issuer, language and date of a PDF, twice as PDF/A asks: in the information dictionary and as XMP. */
final class DocumentMetadata {

    private static final String PRODUCER = "Fengqiao";
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private DocumentMetadata() {}

    static void write(PDDocument pdf, PrintMeta meta) throws IOException {
        // Both places must tell the same second, so fractions are cut once, here.
        ZonedDateTime created = meta.createdAt().atZone(CHINA).withNano(0);
        PDDocumentInformation info = new PDDocumentInformation();
        info.setTitle(meta.title());
        info.setAuthor(meta.organisation());
        info.setProducer(PRODUCER);
        info.setCreationDate(GregorianCalendar.from(created));
        info.setModificationDate(GregorianCalendar.from(created));
        pdf.setDocumentInformation(info);
        pdf.getDocumentCatalog().setLanguage("zh-CN");
        byte[] xmp = xmp(meta, DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(created));
        pdf.getDocumentCatalog().setMetadata(new PDMetadata(pdf, new ByteArrayInputStream(xmp)));
    }

    private static byte[] xmp(PrintMeta meta, String created) {
        String packet =
                """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/">
                 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                  <rdf:Description rdf:about=""
                    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
                    xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
                   <pdfaid:part>2</pdfaid:part>
                   <pdfaid:conformance>B</pdfaid:conformance>
                   <dc:format>application/pdf</dc:format>
                   <dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language>
                   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                   <dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>
                   <pdf:Producer>%s</pdf:Producer>
                   <xmp:CreateDate>%s</xmp:CreateDate>
                   <xmp:ModifyDate>%s</xmp:ModifyDate>
                  </rdf:Description>
                 </rdf:RDF>
                </x:xmpmeta>
                <?xpacket end="w"?>
                """;
        return packet.formatted(escaped(meta.title()), escaped(meta.organisation()), PRODUCER, created, created)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return SafeXml.printable(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
