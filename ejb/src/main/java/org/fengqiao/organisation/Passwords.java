package org.fengqiao.organisation;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** How passwords are hashed, judged and made up. */
public final class Passwords {

    /** Rounds of PBKDF2-HMAC-SHA256: the floor that OWASP gives for it. A higher number here rehashes at the next log-in. */
    private static final int ROUNDS = 600_000;

    private static final int SHORTEST = 10;
    private static final int LONGEST = 128;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ONE_TIME = "ABCDEFGHJKMNPQRSTVWXYZabcdefghjkmnpqrstvwxyz23456789";

    private Passwords() {}

    public static String hash(String password) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        return "pbkdf2-sha256$" + ROUNDS + "$" + base64(salt) + "$" + base64(derive(password, salt, ROUNDS));
    }

    /** Whether the password fits; takes its time also when there is no hash to compare with, so that nobody learns which log-ins exist. */
    static boolean verify(String password, String hash) {
        if (hash == null) {
            derive(password, new byte[16], ROUNDS);
            return false;
        }
        String[] parts = hash.split("\\$");
        byte[] expected = Base64.getDecoder().decode(parts[3]);
        byte[] actual = derive(password, Base64.getDecoder().decode(parts[2]), Integer.parseInt(parts[1]));
        return MessageDigest.isEqual(expected, actual);
    }

    /** What is wrong with a new password: code of the error, empty when it is good (GB/T 22239: length and three of four classes). */
    static Optional<String> problem(String password, String login) {
        if (password == null || password.length() < SHORTEST || password.length() > LONGEST) {
            return Optional.of("PASSWORD_LENGTH");
        }
        long classes = Stream.of("[a-z]", "[A-Z]", "[0-9]", "[^A-Za-z0-9]")
                .filter(kind ->
                        java.util.regex.Pattern.compile(kind).matcher(password).find())
                .count();
        if (classes < 3) {
            return Optional.of("PASSWORD_CLASSES");
        }
        boolean containsLogin =
                login != null && password.toLowerCase(Locale.ROOT).contains(login.toLowerCase(Locale.ROOT));
        return containsLogin ? Optional.of("PASSWORD_LOGIN") : Optional.empty();
    }

    /** A password to be told once and changed at the first log-in. */
    static String oneTime() {
        StringBuilder password = new StringBuilder();
        do {
            password.setLength(0);
            for (int i = 0; i < 16; i++) {
                password.append(i > 0 && i % 4 == 0 ? "-" : "")
                        .append(ONE_TIME.charAt(RANDOM.nextInt(ONE_TIME.length())));
            }
        } while (problem(password.toString(), null).isPresent());
        return password.toString();
    }

    private static byte[] derive(String password, byte[] salt, int rounds) {
        char[] characters = password.toCharArray();
        PBEKeySpec spec = new PBEKeySpec(characters, salt, rounds, 256);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("PBKDF2 is part of every Java platform", e);
        } finally {
            spec.clearPassword();
            Arrays.fill(characters, ' ');
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
