package org.fengqiao.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.hibernate.annotations.Immutable;

/**
 * One thing that happened to a case file. Events are only ever appended, and each carries the hash of the one before it, so that a
 * change, a gap or a removal anywhere in the stream shows. {@code data} is kept as the very text that was hashed.
 */
@Entity
@Immutable
@Table(name = "case_event")
public class CaseEvent {

    /** What the first event of a file is chained to. */
    static final String CHAIN_START = "0".repeat(64);

    @Id
    @GeneratedValue(generator = "case_event_seq")
    @SequenceGenerator(name = "case_event_seq", sequenceName = "case_event_seq", allocationSize = 50)
    Long id;

    @Column(name = "case_id")
    long caseId;

    int seq;
    Instant at;
    String kind;

    @Column(name = "proceeding_id")
    Long proceedingId;

    @Column(name = "actor_id")
    Long actorId;

    @Column(name = "actor_name")
    String actorName;

    @Column(name = "organisation_name")
    String organisationName;

    String source;

    @Column(name = "legal_basis")
    String legalBasis;

    String data;

    @Column(name = "prev_hash")
    String prevHash;

    String hash;

    public int seq() {
        return seq;
    }

    public Instant at() {
        return at;
    }

    public String kind() {
        return kind;
    }

    public Long proceedingId() {
        return proceedingId;
    }

    /** Who did it, or null for the system itself. */
    public Long actorId() {
        return actorId;
    }

    public String hash() {
        return hash;
    }

    /** SHA-256 over every column in a fixed order, each preceded by its length so that no two records spell the same text. */
    String computeHash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Object[] columns = {
                caseId,
                seq,
                at.getEpochSecond() * 1_000_000L + at.getNano() / 1_000,
                kind,
                proceedingId,
                actorId,
                actorName,
                organisationName,
                source,
                legalBasis,
                data,
                prevHash
            };
            for (Object column : columns) {
                byte[] bytes = column == null ? null : column.toString().getBytes(StandardCharsets.UTF_8);
                digest.update(((bytes == null ? "-" : bytes.length) + ":").getBytes(StandardCharsets.US_ASCII));
                if (bytes != null) {
                    digest.update(bytes);
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }
}
