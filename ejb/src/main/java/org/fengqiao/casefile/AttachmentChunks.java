package org.fengqiao.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.util.HexFormat;
import java.util.List;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.FieldError;
import org.hibernate.Session;

/** The bytes of attachments, in pieces of 256 KB. */
@ApplicationScoped
class AttachmentChunks {

    static final int PIECE = 256 * 1024;
    private static final long MOST = Attachments.MOST_MB * 1024L * 1024L;

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    FileTypes types;

    record Stored(String mediaType, long size, String sha256) {}

    /** Takes the bytes in as they come; refuses a type that is not allowed before the second piece is read. */
    @Transactional
    Stored store(long attachmentId, String name, InputStream content) {
        return em.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into attachment_chunk (attachment_id, part, bytes) values (?, ?, ?)")) {
                MessageDigest digest = sha256();
                String mediaType = null;
                long size = 0;
                int part = 0;
                byte[] piece = content.readNBytes(PIECE);
                if (piece.length == 0) {
                    throw DomainError.invalidFields(List.of(new FieldError("file", "FILE_EMPTY")));
                }
                while (piece.length > 0) {
                    size += piece.length;
                    if (size > MOST) {
                        throw new DomainError(DomainError.Kind.TOO_LARGE, "FILE_TOO_LARGE", Attachments.MOST_MB);
                    }
                    if (mediaType == null) {
                        mediaType = types.check(name, piece);
                    }
                    digest.update(piece);
                    insert.setLong(1, attachmentId);
                    insert.setInt(2, part++);
                    insert.setBytes(3, piece);
                    insert.executeUpdate();
                    piece = content.readNBytes(PIECE);
                }
                return new Stored(mediaType, size, HexFormat.of().formatHex(digest.digest()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    // A slow reader must not hold a database connection, so each piece is fetched by itself.
    void write(long attachmentId, OutputStream out) throws IOException {
        byte[] piece = null;
        for (int part = 0; part == 0 || piece.length == PIECE; part++) {
            piece = piece(attachmentId, part);
            out.write(piece);
        }
    }

    private byte[] piece(long attachmentId, int part) {
        List<?> found = em.createNativeQuery(
                        "select bytes from attachment_chunk where attachment_id = :attachment and part = :part",
                        byte[].class)
                .setParameter("attachment", attachmentId)
                .setParameter("part", part)
                .getResultList();
        return found.isEmpty() ? new byte[0] : (byte[]) found.get(0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }
}
