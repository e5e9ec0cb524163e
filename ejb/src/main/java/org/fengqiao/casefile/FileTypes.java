package org.fengqiao.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.fengqiao.shared.DomainError;

/**
 * Which files are taken as evidence. The first bytes tell what a file is, the extension what it says it is, and only what says the truth
 * comes in: a programme named {@code .pdf} is refused, and so is a PDF named {@code .jpg}.
 */
@ApplicationScoped
class FileTypes {

    private static final String ZIP = "application/zip";
    private static final String OOXML = "application/x-tika-ooxml";
    private static final String OLE = "application/x-tika-msoffice";

    /** By extension: the type to keep, and the types that its contents may show. */
    private record Kind(String mediaType, Set<String> contents) {}

    private static final Map<String, Kind> KINDS = new HashMap<>();

    /** For containers: the entry that only this kind has; its first bytes are those of any ZIP file. */
    private static final Map<String, String> ENTRIES = Map.of(
            "docx", "word/",
            "xlsx", "xl/",
            "pptx", "ppt/",
            "ofd", "OFD.xml");

    static {
        kind("pdf", "application/pdf");
        kind("jpg jpeg", "image/jpeg");
        kind("png", "image/png");
        kind("gif", "image/gif");
        kind("bmp", "image/bmp");
        kind("webp", "image/webp");
        kind("tif tiff", "image/tiff");
        kind("heic", "image/heic", "image/heif");
        kind("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ZIP, OOXML);
        kind("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ZIP, OOXML);
        kind("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", ZIP, OOXML);
        kind("ofd", "application/ofd", ZIP);
        kind("doc wps", "application/msword", OLE);
        kind("xls et", "application/vnd.ms-excel", OLE);
        kind("ppt dps", "application/vnd.ms-powerpoint", OLE);
        kind("txt", "text/plain");
        kind("csv", "text/csv", "text/plain");
        kind("mp3", "audio/mpeg");
        kind("wav", "audio/vnd.wave", "audio/x-wav", "audio/wav");
        kind("m4a", "audio/mp4", "video/mp4", "application/mp4", "video/quicktime", "video/x-m4v");
        kind("amr", "audio/amr", "audio/amr-wb");
        kind("aac", "audio/x-aac", "audio/aac");
        kind("ogg", "audio/ogg", "audio/vorbis", "audio/opus", "application/ogg", "audio/x-oggflac");
        kind("mp4", "video/mp4", "application/mp4", "video/quicktime", "video/x-m4v", "audio/mp4");
        kind("mov", "video/quicktime", "video/mp4", "application/mp4");
        kind("avi", "video/x-msvideo");
        kind("3gp", "video/3gpp", "video/3gpp2", "video/mp4", "application/mp4");
        kind("webm", "video/webm", "application/x-matroska", "video/x-matroska");
        kind("mkv", "video/x-matroska", "application/x-matroska");
    }

    private final Detector detector = MimeTypes.getDefaultMimeTypes();

    private static void kind(String extensions, String mediaType, String... alsoSeen) {
        Set<String> contents = new HashSet<>(Set.of(alsoSeen));
        contents.add(mediaType);
        for (String extension : extensions.split(" ")) {
            KINDS.put(extension, new Kind(mediaType, Set.copyOf(contents)));
        }
    }

    /**
     * The media type to keep a file under.
     *
     * @param beginning the first bytes, at least 64 KB of them unless the file is shorter
     * @throws DomainError UNSUPPORTED {@code FILE_TYPE} with the extension, when it is not taken or the contents are something else
     */
    String check(String name, byte[] beginning) {
        String extension = FileName.extension(name);
        Kind kind = KINDS.get(extension);
        if (kind == null || !shows(kind, seen(beginning), beginning) || !holds(ENTRIES.get(extension), beginning)) {
            throw new DomainError(DomainError.Kind.UNSUPPORTED, "FILE_TYPE", extension);
        }
        return kind.mediaType;
    }

    // Notes and exported chats begin in many ways that look like some language or a mail; only what a browser would run
    // stays out.
    private static boolean shows(Kind kind, String seen, byte[] beginning) {
        if (kind.contents.contains(seen)) {
            return true;
        }
        boolean plain = kind.mediaType.equals("text/plain") || kind.mediaType.equals("text/csv");
        boolean words = seen.startsWith("text/") && !seen.contains("html") && !seen.contains("script")
                || seen.equals("message/rfc822")
                || seen.equals("application/octet-stream") && withoutControls(beginning);
        return plain && words;
    }

    // The detector does not know text in GB 18030 as such.
    private static boolean withoutControls(byte[] bytes) {
        for (byte b : bytes) {
            if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' || b == 0x7F) {
                return false;
            }
        }
        return true;
    }

    private String seen(byte[] beginning) {
        try {
            MediaType type = detector.detect(new ByteArrayInputStream(beginning), new Metadata());
            return type.getBaseType().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Office writes the parts of a document in no fixed order. Where a large picture fills the whole first piece, the
    // frame that all
    // office documents share has to do.
    private static boolean holds(String entry, byte[] beginning) {
        if (entry == null) {
            return true;
        }
        boolean frame = false;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(beginning), StandardCharsets.UTF_8)) {
            for (ZipEntry next = zip.getNextEntry(); next != null; next = zip.getNextEntry()) {
                String name = next.getName();
                if (name.startsWith(entry)) {
                    return true;
                }
                frame |= name.equals("[Content_Types].xml")
                        || name.equals("_rels/.rels")
                        || name.startsWith("docProps/");
            }
            return false;
        } catch (EOFException e) {
            return frame && entry.endsWith("/");
        } catch (IOException e) {
            return false;
        }
    }
}
