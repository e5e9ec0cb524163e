package org.fengqiao.launcher;

import java.io.IOException;
import java.io.StringReader;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Passwords, keys and tokens: made once, from the system's random numbers, and kept in the data folder for its owner only. */
final class Secrets {

    static final String DATA_KEY = "FENGQIAO_DATA_KEY";
    static final String HASH_KEY = "FENGQIAO_HASH_KEY";
    static final String KEY_FILE = "keys";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final DataFolder folder;
    private final Map<String, String> environment;

    Secrets(DataFolder folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    /** A password of the embedded database; the same at every start. */
    String password(String role) {
        String name = "password-" + role;
        String kept = folder.read(name, "");
        if (kept.isEmpty()) {
            kept = randomHex(24);
            folder.writeSecret(name, kept);
        }
        return kept;
    }

    /** A new token for this start, kept for the commands that the operator gives to the running server. */
    String newToken() {
        String token = randomHex(32);
        folder.writeSecret("operator.token", token);
        return token;
    }

    /**
     * The keys as the server takes them, {@code VERSION:BASE64}. From the environment when set there, both of them; else from
     * the data folder, where they are made at the first start.
     */
    Map<String, String> keys() {
        String data = environment.getOrDefault(DATA_KEY, "");
        String hash = environment.getOrDefault(HASH_KEY, "");
        if (data.isBlank() != hash.isBlank()) {
            throw new Refusal(
                    "set both " + DATA_KEY + " and " + HASH_KEY + ", or neither: one of them alone is no pair");
        }
        return data.isBlank() ? keptKeys() : Map.of(DATA_KEY, data, HASH_KEY, hash);
    }

    boolean hasKeys() {
        return !environment.getOrDefault(DATA_KEY, "").isBlank()
                || !folder.read(KEY_FILE, "").isEmpty();
    }

    void keepKeys(Map<String, String> keys) {
        StringBuilder lines = new StringBuilder(
                "# Without these keys the ID numbers and phones in the database cannot be read. Keep a copy elsewhere.\n");
        new TreeMap<>(keys)
                .forEach((name, value) ->
                        lines.append(name).append('=').append(value).append('\n'));
        folder.writeSecret(KEY_FILE, lines.toString());
    }

    private Map<String, String> keptKeys() {
        String kept = folder.read(KEY_FILE, "");
        if (kept.isEmpty()) {
            Map<String, String> fresh = Map.of(DATA_KEY, "1:" + randomBase64(32), HASH_KEY, "1:" + randomBase64(32));
            keepKeys(fresh);
            return fresh;
        }
        Properties lines = new Properties();
        try {
            lines.load(new StringReader(kept));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        String data = lines.getProperty(DATA_KEY);
        String hash = lines.getProperty(HASH_KEY);
        if (data == null || hash == null) {
            throw new Refusal(
                    "the file " + folder.file(KEY_FILE) + " lacks a key: put back the copy that you keep elsewhere");
        }
        return Map.of(DATA_KEY, data, HASH_KEY, hash);
    }

    static String oneTimePassword() {
        // No letters or digits that are mistaken for each other when read from a screen: 32^16 = 80 bits
        String letters = "abcdefghjkmnpqrstuvwxyz23456789";
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            password.append(i > 0 && i % 4 == 0 ? "-" : "").append(letters.charAt(RANDOM.nextInt(letters.length())));
        }
        return password.toString();
    }

    private static String randomHex(int bytes) {
        return HexFormat.of().formatHex(random(bytes));
    }

    private static String randomBase64(int bytes) {
        return Base64.getEncoder().encodeToString(random(bytes));
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }
}
