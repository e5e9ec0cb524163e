package org.fengqiao.document;

import java.io.IOException;
import java.io.InputStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;

/** One TrueType file, parsed at its first use and then shared by all papers and threads (about 45 MB of heap each). */
final class FontFace {

    /** Opens the file; called once. */
    interface Source {
        InputStream open() throws IOException;
    }

    private final String name;
    private final Source source;
    private TrueTypeFont font;
    private CmapLookup characters;

    FontFace(String name, Source source) {
        this.name = name;
        this.source = source;
    }

    synchronized TrueTypeFont font() {
        if (font == null) {
            try {
                TrueTypeFont parsed = new TTFParser().parseEmbedded(source.open());
                // Ligatures would leave glyphs in the page that no longer lead back to the characters typed.
                parsed.setEnableGsub(false);
                characters = parsed.getUnicodeCmapLookup();
                font = parsed;
            } catch (IOException e) {
                throw new IllegalStateException("Font " + name + " cannot be read", e);
            }
        }
        return font;
    }

    /** The glyph for a character, 0 if the font has none. */
    int glyph(int codePoint) {
        font();
        return characters.getGlyphId(codePoint);
    }

    boolean has(int codePoint) {
        return glyph(codePoint) != 0;
    }

    @Override
    public String toString() {
        return name;
    }
}
