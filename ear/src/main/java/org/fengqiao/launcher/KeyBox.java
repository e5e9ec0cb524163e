package org.fengqiao.launcher;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys on their way into a backup: locked with a password (PBKDF2 and AES-GCM), or left out and only recognised by their
 * fingerprint. A backup that carried them open would undo the encryption of the database it came from.
 */
final class KeyBox {

    private static final int ITERATIONS = 600_000;
    private static final int SALT = 16;
    private static final int NONCE = 12;

    private KeyBox() {}

    /** Tells keys apart without telling anything about them: they are 256 random bits, so a hash cannot be searched. */
    static String fingerprint(Map<String, String> keys) {
        try {
            byte[] all = new TreeMap<>(keys).toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all), 0, 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] lock(Map<String, String> keys, String password) {
        byte[] salt = new byte[SALT];
        byte[] nonce = new byte[NONCE];
        new SecureRandom().nextBytes(salt);
        new SecureRandom().nextBytes(nonce);
        StringBuilder lines = new StringBuilder();
        new TreeMap<>(keys)
                .forEach((name, value) ->
                        lines.append(name).append('=').append(value).append('\n'));
        try {
            byte[] closed = cipher(Cipher.ENCRYPT_MODE, password, salt, nonce)
                    .doFinal(lines.toString().getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(SALT + NONCE + closed.length)
                    .put(salt)
                    .put(nonce)
                    .put(closed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, String> unlock(byte[] box, String password) {
        ByteBuffer parts = ByteBuffer.wrap(box);
        byte[] salt = new byte[SALT];
        byte[] nonce = new byte[NONCE];
        parts.get(salt).get(nonce);
        byte[] closed = new byte[parts.remaining()];
        parts.get(closed);
        try {
            String lines = new String(
                    cipher(Cipher.DECRYPT_MODE, password, salt, nonce).doFinal(closed), StandardCharsets.UTF_8);
            Map<String, String> keys = new HashMap<>();
            lines.lines()
                    .forEach(line ->
                            keys.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
            return keys;
        } catch (GeneralSecurityException wrongPassword) {
            throw new Refusal(
                    "FENGQIAO_BACKUP_PASSWORD is not the password that this backup was made with", wrongPassword);
        }
    }

    private static Cipher cipher(int mode, String password, byte[] salt, byte[] nonce) throws GeneralSecurityException {
        SecretKey key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, 256));
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key.getEncoded(), "AES"), new GCMParameterSpec(128, nonce));
        return cipher;
    }
}
