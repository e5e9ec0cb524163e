package org.fengqiao.document;

import java.time.LocalDate;

/**
 * A place to sign.
 *
 * @param name who signs here; null leaves the place unnamed
 * @param signedOn null as long as the signature is not recorded
 * @param manner how it was signed: 签名, 盖章 or 按指印; null is 签名
 */
public record FormSignature(String name, LocalDate signedOn, String manner) {

    /** A place still to be signed. */
    public static FormSignature open(String name) {
        return new FormSignature(name, null, null);
    }
}
