package org.fengqiao.shared;

import java.util.Locale;
import java.util.Optional;

/** The unified social credit code of an organisation (统一社会信用代码, GB 32100-2015): 18 characters, without I O S V Z. */
public record CreditCode(String code) {

    private static final int LENGTH = 18;
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    public CreditCode {
        problem(code).ifPresent(problem -> {
            throw new IllegalArgumentException(problem.code());
        });
    }

    public static Optional<CreditCode> parse(String text) {
        String code = normalise(text);
        return problem(code).isPresent() ? Optional.empty() : Optional.of(new CreditCode(code));
    }

    /** What is wrong with the code, if anything; positions count from 1. */
    public static Optional<Problem> check(String text) {
        return problem(normalise(text));
    }

    /** Half-width, without blanks, in capitals. */
    public static String normalise(String text) {
        return Plain.withoutBlanks(text).toUpperCase(Locale.ROOT);
    }

    private static Optional<Problem> problem(String code) {
        if (code.length() != LENGTH) {
            return Optional.of(new Problem("CREDIT_CODE_LENGTH", String.valueOf(code.length())));
        }
        for (int i = 0; i < LENGTH; i++) {
            if (ALPHABET.indexOf(code.charAt(i)) < 0) {
                return Optional.of(
                        new Problem("CREDIT_CODE_CHARACTER", String.valueOf(i + 1), String.valueOf(code.charAt(i))));
            }
        }
        return checkCharacter(code) == code.charAt(LENGTH - 1)
                ? Optional.empty()
                : Optional.of(new Problem("CREDIT_CODE_CHECK_DIGIT"));
    }

    public static char checkCharacter(String first17) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(first17.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
