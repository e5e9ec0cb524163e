package org.fengqiao.shared;

import java.util.List;

/**
 * Keeps personal fields encrypted at rest and findable by exact value (GB/T 22239 level 3: confidentiality and integrity of stored
 * personal data). Behind an interface, because a customer may have to use SM4 and SM3 instead (GB/T 39786).
 */
public interface FieldCipher {

    /**
     * @param field name of the field; bound to the value, so that a value copied into another column does not open
     * @return text that carries the version of its key; different each time
     */
    String encrypt(String field, String value);

    /** @throws IllegalStateException when the value was tampered with, belongs to another field, or its key is not configured */
    String decrypt(String field, String stored);

    /** Version of the key that a stored value was encrypted with. */
    int keyVersion(String stored);

    /** Version of the key that encrypts now; a value with an older one is due for re-encryption. */
    int currentKeyVersion();

    /**
     * Keyed hash for exact look-up, 64 hexadecimal digits. Without the key nobody can try out all phone numbers.
     *
     * @param kind what is hashed, for example {@code id} or {@code phone}: equal values of two kinds have different hashes
     * @param normalisedValue the value in its one spelling
     */
    String lookupHash(String kind, String normalisedValue);

    /** The hashes under all configured keys, newest first: what to search for while keys are being changed. */
    List<String> lookupHashes(String kind, String normalisedValue);
}
