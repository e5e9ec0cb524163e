package org.fengqiao.shared;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * The code with which a citizen looks up his case, such as {@code 7K4M-92QF}: eight characters out of 30 that nobody mistakes for
 * each other on paper or on the phone (no 0 1 I L O U), drawn at random, so that a code says nothing about the next.
 */
public final class QueryCode {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private QueryCode() {}

    public static String random() {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return grouped(code.toString());
    }

    /** The code as it is stored, from whatever way a citizen typed it; empty when it cannot be one. */
    public static Optional<String> parse(String text) {
        String code = Plain.withoutBlanks(text).replaceAll("[-‐-―−]", "").toUpperCase(Locale.ROOT);
        boolean ours = code.length() == LENGTH && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
        return ours ? Optional.of(grouped(code)) : Optional.empty();
    }

    private static String grouped(String code) {
        return code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2);
    }
}
