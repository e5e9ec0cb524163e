package org.fengqiao.document;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver.FontGroup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.w3c.dom.Document;

/** The fonts of one paper: only those that its style names or its rare characters need, on top of the shared faces. */
final class PaperFonts {

    private static final int REGULAR = 400;

    private final PDDocument pdf;
    private final Map<String, FontFace> roles = new LinkedHashMap<>();
    private final List<FontFace> helpers;
    private final Set<FontFace> faces;
    private final int copies;

    /** Picks the fonts and sets the twins of the document apart. */
    PaperFonts(FontShelf shelf, PDDocument pdf, String source, Document xhtml) {
        this.pdf = pdf;
        shelf.roles().forEach((role, face) -> {
            if (source.contains(role)) {
                roles.put(role, face);
            }
        });
        int[] characters = xhtml.getDocumentElement()
                .getTextContent()
                .codePoints()
                .filter(c -> c > ' ')
                .distinct()
                .toArray();
        FontFace first = shelf.helpers().get(0);
        // A font that helps nobody is not even parsed: the second one is there for a few names a year.
        helpers = shelf.helpers().stream()
                .filter(helper -> helper == first || lacking(characters, roles.values(), helper))
                .toList();
        faces = new LinkedHashSet<>(roles.values());
        faces.addAll(helpers);
        copies = GlyphTwins.separate(xhtml, faces);
    }

    void addTo(PdfBoxFontResolver resolver) {
        Map<FontFace, PDFont> main = new HashMap<>();
        roles.forEach((role, face) -> add(resolver, new Lazy(face, main), role, FontGroup.MAIN));
        helpers.forEach(face -> add(resolver, new Lazy(face, main), face.toString(), FontGroup.FINAL_FALLBACK));
        for (int copy = 1; copy <= copies; copy++) {
            Map<FontFace, PDFont> twins = new HashMap<>();
            for (FontFace face : faces) {
                add(resolver, new Lazy(face, twins), GlyphTwins.family(copy, face), FontGroup.MAIN);
            }
        }
    }

    private static void add(PdfBoxFontResolver resolver, PDFontSupplier font, String family, FontGroup group) {
        resolver.addFont(font, family, REGULAR, IdentValue.NORMAL, true, group);
    }

    private static boolean lacking(int[] characters, Iterable<FontFace> roles, FontFace helper) {
        for (int character : characters) {
            for (FontFace role : roles) {
                if (!role.has(character) && helper.has(character)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Loads a face into the PDF when the first character asks for it, once for all families that share it. */
    private final class Lazy extends PDFontSupplier {

        private final FontFace face;
        private final Map<FontFace, PDFont> loaded;

        Lazy(FontFace face, Map<FontFace, PDFont> loaded) {
            super(null);
            this.face = face;
            this.loaded = loaded;
        }

        @Override
        public PDFont supply() {
            return loaded.computeIfAbsent(face, key -> {
                try {
                    return PDType0Font.load(pdf, key.font(), true);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
