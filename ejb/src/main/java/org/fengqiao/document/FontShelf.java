package org.fengqiao.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * The fonts for paper. Templates name a role by its CSS family; each role has an open font that ships with the project, and a
 * customer who holds a licence for the fonts of GB/T 9704 lays {@code FangSong.ttf}, {@code XiaoBiaoSong.ttf}, {@code HeiTi.ttf},
 * {@code KaiTi.ttf} or {@code Song.ttf} into the folder named by {@code FENGQIAO_FONTS}. Any other TTF there helps out with
 * characters that all the others lack.
 */
final class FontShelf {

    static final String FOLDER_VARIABLE = "FENGQIAO_FONTS";

    private static final Logger LOG = Logger.getLogger(FontShelf.class.getName());
    private static final FontFace SERIF = shipped("NotoSerifSC-Regular.ttf");
    private static final FontFace SERIF_BOLD = shipped("NotoSerifSC-Bold.ttf");
    private static final FontFace KAI = shipped("LXGWWenKai-Regular.ttf");
    private static final Map<String, FontFace> SHIPPED =
            Map.of("FangSong", SERIF, "XiaoBiaoSong", SERIF_BOLD, "HeiTi", SERIF_BOLD, "KaiTi", KAI, "Song", SERIF);

    private final Map<String, FontFace> roles = new LinkedHashMap<>(SHIPPED);
    private final List<FontFace> helpers = new ArrayList<>(List.of(SERIF, KAI));

    FontShelf(String folder) {
        if (folder != null && !folder.isBlank()) {
            install(Path.of(folder));
        }
    }

    /** Role (CSS family) to font. */
    Map<String, FontFace> roles() {
        return roles;
    }

    /** Asked in this order for a character that the font of the role lacks. */
    List<FontFace> helpers() {
        return helpers;
    }

    private void install(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().toLowerCase().endsWith(".ttf"))
                    .sorted()
                    .forEach(this::add);
        } catch (IOException e) {
            LOG.log(Level.WARNING, e, () -> FOLDER_VARIABLE + ": cannot list " + folder + ", using the fonts shipped");
        }
    }

    private void add(Path file) {
        String name = file.getFileName().toString().replaceFirst("(?i)\\.ttf$", "");
        FontFace face = new FontFace(name, () -> Files.newInputStream(file));
        try {
            if (embeddingForbidden(face.font())) {
                LOG.warning(
                        () -> FOLDER_VARIABLE + ": the licence bits of " + file + " forbid embedding, it is not used");
                return;
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> FOLDER_VARIABLE + ": " + file + " is no usable TrueType font");
            return;
        }
        if (SHIPPED.containsKey(name)) {
            roles.put(name, face);
        } else {
            helpers.add(face);
        }
    }

    private static boolean embeddingForbidden(TrueTypeFont font) throws IOException {
        OS2WindowsMetricsTable rights = font.getOS2Windows();
        return rights != null && (rights.getFsType() & 0x000F) == OS2WindowsMetricsTable.FSTYPE_RESTRICTED;
    }

    private static FontFace shipped(String file) {
        return new FontFace(
                file, () -> Objects.requireNonNull(FontShelf.class.getResourceAsStream("/fonts/" + file), file));
    }
}
