package org.fengqiao.shared;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A citizen's identity number (居民身份证, GB 11643-1999): six digits of the region of first registration, the birth date,
 * a sequence whose last digit is odd for men, and a check character. Residence permits of people from Hong Kong, Macao and
 * Taiwan (81, 82, 83) are built the same way.
 */
public record IdCard(String number) {

    private static final int LENGTH = 18;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";
    private static final int EARLIEST_YEAR = 1850;
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");

    public IdCard {
        problem(number, LocalDate.MAX).ifPresent(problem -> {
            throw new IllegalArgumentException(problem.code());
        });
    }

    /** The number, if it is right in itself; whether its birth date lies in the future is left to {@link #check}. */
    public static Optional<IdCard> parse(String text) {
        String number = normalise(text);
        return problem(number, LocalDate.MAX).isPresent() ? Optional.empty() : Optional.of(new IdCard(number));
    }

    /**
     * What is wrong with the number, if anything, in the order in which a clerk would find it: length, characters, birth
     * date, check character. Positions count from 1.
     */
    public static Optional<Problem> check(String text, LocalDate today) {
        return problem(normalise(text), today);
    }

    /** Half-width, without blanks, with a capital X. */
    public static String normalise(String text) {
        return Plain.withoutBlanks(text).toUpperCase(Locale.ROOT);
    }

    public LocalDate birthDate() {
        return LocalDate.of(digits(number, 6, 10), digits(number, 10, 12), digits(number, 12, 14));
    }

    public boolean male() {
        return (number.charAt(16) - '0') % 2 == 1;
    }

    /** Completed years of life (周岁) on a date. */
    public int ageOn(LocalDate date) {
        return Period.between(birthDate(), date).getYears();
    }

    /** The six digits of the region where the number was first given. People move: it says nothing about today. */
    public String regionDigits() {
        return number.substring(0, 6);
    }

    /** A hint at a slip of the pen, never a reason to refuse: the first two digits name a province. */
    public boolean regionPlausible() {
        return PROVINCES.contains(number.substring(0, 2));
    }

    private static Optional<Problem> problem(String number, LocalDate today) {
        if (number.length() == 15 && number.chars().allMatch(IdCard::digit)) {
            return Optional.of(new Problem("ID_CARD_OLD"));
        }
        if (number.length() != LENGTH) {
            return Optional.of(new Problem("ID_CARD_LENGTH", String.valueOf(number.length())));
        }
        for (int i = 0; i < LENGTH; i++) {
            char c = number.charAt(i);
            if (!digit(c) && !(c == 'X' && i == LENGTH - 1)) {
                return Optional.of(new Problem("ID_CARD_CHARACTER", String.valueOf(i + 1), String.valueOf(c)));
            }
        }
        Optional<Problem> birth = birthProblem(number, today);
        if (birth.isPresent()) {
            return birth;
        }
        return checkCharacter(number) == number.charAt(LENGTH - 1)
                ? Optional.empty()
                : Optional.of(new Problem("ID_CARD_CHECK_DIGIT"));
    }

    private static Optional<Problem> birthProblem(String number, LocalDate today) {
        int year = digits(number, 6, 10);
        int month = digits(number, 10, 12);
        int day = digits(number, 12, 14);
        if (year < EARLIEST_YEAR) {
            return Optional.of(new Problem("ID_CARD_BIRTH_YEAR", number.substring(6, 10)));
        }
        if (month < 1 || month > 12) {
            return Optional.of(new Problem("ID_CARD_BIRTH_MONTH", String.valueOf(month)));
        }
        if (month == 2 && day == 29 && !YearMonth.of(year, 2).isValidDay(29)) {
            return Optional.of(new Problem("ID_CARD_BIRTH_LEAP", String.valueOf(year)));
        }
        if (!YearMonth.of(year, month).isValidDay(day)) {
            return Optional.of(new Problem("ID_CARD_BIRTH_DATE", String.valueOf(month), String.valueOf(day)));
        }
        if (LocalDate.of(year, month, day).isAfter(today)) {
            return Optional.of(new Problem(
                    "ID_CARD_BIRTH_FUTURE", String.valueOf(year), String.valueOf(month), String.valueOf(day)));
        }
        return Optional.empty();
    }

    /** The check character by ISO 7064 MOD 11-2. */
    public static char checkCharacter(String first17) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (first17.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_CHARACTERS.charAt(sum % 11);
    }

    private static boolean digit(int c) {
        return c >= '0' && c <= '9';
    }

    private static int digits(String number, int from, int to) {
        return Integer.parseInt(number.substring(from, to));
    }
}
