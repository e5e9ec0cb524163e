package org.fengqiao.search;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;

/**
 * A case as the index keeps it: what is written in it, and what it can be narrowed by.
 *
 * @param version of the case file when it was read
 * @param records sessions, agreements, reasons and opinions, each with what it is: {@code SESSION}, {@code AGREEMENT}, {@code REASON},
 *     {@code SUPERVISION}, {@code EVALUATION}
 * @param attachments text inside attachments, each with the attachment's name
 * @param names of all who have a part, and who speak for them
 * @param numbers official numbers besides the case number
 * @param around where it lies with all levels, who works on it, what kind it is: words beside the text itself
 * @param hashes keyed hashes of ID numbers and phones
 * @param staff who is in charge or registered it
 * @param insiders who is in charge of this very file or registered it: they see it though a party is protected
 * @param handlers the centre, and the committee that mediates: organisations whose directors see it though a party is protected
 * @param shielded whether a party is protected
 */
record CaseText(
        long id,
        int version,
        String caseNo,
        String queryCode,
        String title,
        String facts,
        String wishes,
        List<Piece> records,
        List<Piece> attachments,
        List<String> names,
        List<String> numbers,
        List<String> around,
        List<String> hashes,
        String regionCode,
        String category,
        String procedure,
        String state,
        String status,
        String outcome,
        BigDecimal amount,
        Instant registeredAt,
        List<Long> organisations,
        List<Long> staff,
        List<Long> insiders,
        List<Long> handlers,
        boolean shielded) {

    /** A piece of text and where it stands. */
    record Piece(String where, String text) {}

    /** A sum over all of it, by which index and database are compared: the same for the same, another one for anything else. */
    long print() {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(toString().getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(sum).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }
}
