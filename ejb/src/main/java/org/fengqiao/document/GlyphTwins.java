package org.fengqiao.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Keeps characters apart that a font draws with one and the same glyph, such as 人 and the radical ⼈, or space and no-break space.
 *
 * <p>A PDF font leads each glyph back to one character, so the second of two twins on a paper would be copied out as the first.
 * Here the second is wrapped in an element with another copy of the font, whose way back is its own.
 */
final class GlyphTwins {

    private final Collection<FontFace> faces;
    private final List<Map<FontFace, Map<Integer, Integer>>> copies = new ArrayList<>();
    private final Map<Integer, Integer> copyOf = new HashMap<>();

    private GlyphTwins(Collection<FontFace> faces) {
        this.faces = faces;
    }

    /** Wraps the twins in the document; returns how many further copies of each font it needs: 0 nearly always. */
    static int separate(Document xhtml, Collection<FontFace> faces) {
        GlyphTwins twins = new GlyphTwins(faces);
        twins.walk(xhtml.getDocumentElement());
        return Math.max(0, twins.copies.size() - 1);
    }

    /** The CSS family of a font in a further copy, counted from 1. */
    static String family(int copy, FontFace face) {
        return "Twin" + copy + "-" + face;
    }

    private void walk(Node node) {
        // The style sheet comes first in the head, so the words it prints in the margins get the first copy.
        Node child = node.getFirstChild();
        while (child != null) {
            Node next = child.getNextSibling();
            if (child instanceof Text text) {
                separate(text, "style".equals(node.getNodeName()));
            } else {
                walk(child);
            }
            child = next;
        }
    }

    private void separate(Text text, boolean style) {
        Text rest = text;
        for (int i = 0; i < rest.getLength(); ) {
            int codePoint = rest.getData().codePointAt(i);
            int length = Character.charCount(codePoint);
            int copy = codePoint < ' ' ? 0 : copyOf.computeIfAbsent(codePoint, this::firstFreeCopy);
            if (copy == 0 || style) {
                i += length;
                continue;
            }
            Text twin = rest.splitText(i);
            wrap(rest, 0);
            rest = twin.splitText(length);
            i = 0;
            wrap(twin, copy);
        }
        if (rest != text) {
            wrap(rest, 0);
        }
    }

    private int firstFreeCopy(int codePoint) {
        for (int copy = 0; ; copy++) {
            if (copy == copies.size()) {
                copies.add(new HashMap<>());
            }
            Map<FontFace, Map<Integer, Integer>> glyphs = copies.get(copy);
            boolean free = faces.stream().allMatch(face -> {
                int glyph = face.glyph(codePoint);
                return glyph == 0
                        || !glyphs.computeIfAbsent(face, f -> new HashMap<>()).containsKey(glyph);
            });
            if (free) {
                faces.forEach(face ->
                        glyphs.computeIfAbsent(face, f -> new HashMap<>()).put(face.glyph(codePoint), codePoint));
                return copy;
            }
        }
    }

    /** Plain pieces get an element too: loose text is painted before the elements of its line, and copied out of order. */
    private void wrap(Text piece, int copy) {
        if (piece.getLength() == 0) {
            piece.getParentNode().removeChild(piece);
            return;
        }
        Element span = piece.getOwnerDocument().createElementNS("http://www.w3.org/1999/xhtml", "span");
        if (copy > 0) {
            span.setAttribute("style", families(copy));
        }
        piece.getParentNode().replaceChild(span, piece);
        span.appendChild(piece);
    }

    private String families(int copy) {
        return faces.stream()
                .map(face -> "'" + family(copy, face) + "'")
                .collect(Collectors.joining(",", "font-family:", ""));
    }
}
