package org.fengqiao.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.fengqiao.casefile.Attachments;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.FieldError;

/**
 * The file of a form upload. The server has put it on disk while it came in over the line, so that a slow line holds no database
 * connection; from there it goes piece by piece into the database.
 */
@RequestScoped
class UploadedFile {

    private static final int LONGEST_NOTE = 10_000;

    @Inject
    HttpServletRequest request;

    private Part file;
    private String note;

    /** @throws DomainError TOO_LARGE; INVALID when there is no part {@code file} */
    void receive() {
        try {
            for (Part part : request.getParts()) {
                if (part.getName().equals("file") && part.getSubmittedFileName() != null) {
                    file = part;
                } else if (part.getName().equals("note")) {
                    note = new String(part.getInputStream().readNBytes(LONGEST_NOTE), StandardCharsets.UTF_8);
                } else {
                    throw new ApiRefusal(
                            400,
                            "UNKNOWN_FIELD",
                            List.of(new FieldError(part.getName(), "UNKNOWN_FIELD", part.getName())),
                            part.getName());
                }
            }
        } catch (IOException | ServletException | RuntimeException broken) {
            throw refused(broken);
        }
        if (file == null) {
            throw DomainError.invalidFields(List.of(new FieldError("file", "REQUIRED")));
        }
    }

    // The server has several ways to say so, some wrapped in another; what they share is their cause.
    private static RuntimeException refused(Exception broken) {
        boolean line = false;
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            String kind = cause.getClass().getSimpleName();
            if (kind.endsWith("TooLargeException") || kind.endsWith("TooBigException")) {
                return new DomainError(DomainError.Kind.TOO_LARGE, "FILE_TOO_LARGE", Attachments.MOST_MB);
            }
            line |= cause instanceof IOException || cause instanceof ServletException;
        }
        return broken instanceof RuntimeException ours && !line ? ours : new ApiRefusal(400, "MALFORMED_UPLOAD");
    }

    String name() {
        return file.getSubmittedFileName();
    }

    String note() {
        return note;
    }

    InputStream content() {
        try {
            return file.getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String sha256() {
        try (DigestInputStream in = new DigestInputStream(content(), MessageDigest.getInstance("SHA-256"))) {
            byte[] buffer = new byte[64 * 1024];
            while (in.read(buffer) >= 0) {
                // the digest looks on
            }
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }
}
