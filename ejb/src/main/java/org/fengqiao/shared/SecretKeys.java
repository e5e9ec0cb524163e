package org.fengqiao.shared;

import java.util.Base64;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Keys of 256 bits by version, from a configured list such as {@code 1:BASE64,2:BASE64}. The highest version is in use, the older ones
 * still open what they closed. Never prints a key.
 */
final class SecretKeys {

    private static final int BYTES = 32;

    private final NavigableMap<Integer, byte[]> keys;

    private SecretKeys(NavigableMap<Integer, byte[]> keys) {
        this.keys = keys;
    }

    /**
     * @param name of the setting, for the message
     * @throws IllegalArgumentException with a sentence for the operator, without any part of a key
     */
    static SecretKeys parse(String name, String list) {
        NavigableMap<Integer, byte[]> keys = new TreeMap<>(Collections.reverseOrder());
        for (String entry : list == null ? new String[0] : list.split("[,;\\s]+")) {
            if (entry.isEmpty()) {
                continue;
            }
            int colon = entry.indexOf(':');
            if (colon < 1 || !entry.substring(0, colon).matches("[1-9]\\d{0,5}")) {
                throw new IllegalArgumentException(
                        name + ": each key is written VERSION:BASE64, with a whole number as version");
            }
            int version = Integer.parseInt(entry.substring(0, colon));
            if (keys.putIfAbsent(version, bytes(name, version, entry.substring(colon + 1))) != null) {
                throw new IllegalArgumentException(name + ": version " + version + " stands there twice");
            }
        }
        if (keys.isEmpty()) {
            throw new IllegalArgumentException(name + " is not set. It holds the key of 32 random bytes as 1:BASE64; "
                    + "make one with: echo 1:$(head -c 32 /dev/urandom | base64)");
        }
        return new SecretKeys(keys);
    }

    private static byte[] bytes(String name, int version, String base64) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + ": the key of version " + version + " is not Base64");
        }
        if (key.length != BYTES) {
            throw new IllegalArgumentException(
                    name + ": the key of version " + version + " has " + key.length + " bytes, it must have " + BYTES);
        }
        return key;
    }

    int newest() {
        return keys.firstKey();
    }

    /** Newest first. */
    Iterable<byte[]> all() {
        return keys.values();
    }

    /** The key of a version, or null. */
    byte[] get(int version) {
        return keys.get(version);
    }
}
