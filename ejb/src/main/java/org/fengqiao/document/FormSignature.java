package org.fengqiao.document;

import java.time.LocalDate;

/**
 * A place to sign.
 *
 * @param capacity 法定代理人 or 委托代理人; null is what the form calls those who sign here, such as 当事人
 * @param name who signs here; null leaves the place unnamed
 * @param signedOn null as long as the signature is not recorded
 * @param manner how it was signed: 签名, 盖章 or 按指印; null is 签名
 */
public record FormSignature(String capacity, String name, LocalDate signedOn, String manner) {

    public FormSignature(String name, LocalDate signedOn, String manner) {
        this(null, name, signedOn, manner);
    }

    /** A place still to be signed. */
    public static FormSignature open(String name) {
        return new FormSignature(null, name, null, null);
    }
}
