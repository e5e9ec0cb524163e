package org.fengqiao.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * {@link FieldCipher} by AES-256-GCM and HMAC-SHA256. A stored value reads {@code VERSION:BASE64URL} of a random 96-bit IV, the
 * ciphertext and its 128-bit tag; field name and key version are authenticated with it.
 */
public final class AesFieldCipher implements FieldCipher {

    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final Pattern STORED = Pattern.compile("([1-9]\\d{0,5}):([A-Za-z0-9_-]+)");

    private final SecretKeys dataKeys;
    private final SecretKeys hashKeys;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param dataKeys list {@code version:BASE64} of AES keys of 32 bytes; the highest version encrypts
     * @param hashKeys list {@code version:BASE64} of HMAC keys of 32 bytes; the highest version hashes
     */
    public AesFieldCipher(String dataKeys, String hashKeys) {
        this.dataKeys = SecretKeys.parse("FENGQIAO_DATA_KEY", dataKeys);
        this.hashKeys = SecretKeys.parse("FENGQIAO_HASH_KEY", hashKeys);
    }

    @Override
    public String encrypt(String field, String value) {
        int version = dataKeys.newest();
        byte[] iv = new byte[IV_BYTES];
        random.nextBytes(iv);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, field, version, iv, 0).doFinal(value.getBytes(UTF_8));
            byte[] stored = new byte[IV_BYTES + sealed.length];
            System.arraycopy(iv, 0, stored, 0, IV_BYTES);
            System.arraycopy(sealed, 0, stored, IV_BYTES, sealed.length);
            return version + ":" + Base64.getUrlEncoder().withoutPadding().encodeToString(stored);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot encrypt " + field, e);
        }
    }

    @Override
    public String decrypt(String field, String stored) {
        Matcher matcher = matched(field, stored);
        int version = Integer.parseInt(matcher.group(1));
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(matcher.group(2));
            byte[] plain = cipher(Cipher.DECRYPT_MODE, field, version, bytes, 0)
                    .doFinal(bytes, IV_BYTES, bytes.length - IV_BYTES);
            return new String(plain, UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "the stored value of " + field + " does not open: it was changed or belongs elsewhere", e);
        }
    }

    @Override
    public int keyVersion(String stored) {
        return Integer.parseInt(matched("a field", stored).group(1));
    }

    @Override
    public int currentKeyVersion() {
        return dataKeys.newest();
    }

    @Override
    public String lookupHash(String kind, String normalisedValue) {
        return hash(hashKeys.get(hashKeys.newest()), kind, normalisedValue);
    }

    @Override
    public List<String> lookupHashes(String kind, String normalisedValue) {
        List<String> hashes = new ArrayList<>();
        hashKeys.all().forEach(key -> hashes.add(hash(key, kind, normalisedValue)));
        return hashes;
    }

    private Cipher cipher(int mode, String field, int version, byte[] iv, int offset) throws GeneralSecurityException {
        byte[] key = dataKeys.get(version);
        if (key == null) {
            throw new IllegalStateException("FENGQIAO_DATA_KEY lacks the key of version " + version
                    + ", with which stored values were encrypted: add it to the list");
        }
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, iv, offset, IV_BYTES));
        cipher.updateAAD((version + "\0" + field).getBytes(UTF_8));
        return cipher;
    }

    private static Matcher matched(String field, String stored) {
        Matcher matcher = STORED.matcher(stored);
        if (!matcher.matches()) {
            throw new IllegalStateException("the stored value of " + field + " is no encrypted value");
        }
        return matcher;
    }

    private static String hash(byte[] key, String kind, String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(kind.getBytes(UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(value.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot hash " + kind, e);
        }
    }
}
