package org.fengqiao.shared;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Judges the fields of whatever is filled in (a case, an action, an account) and gathers what is wrong with each, so that all of it is
 * told at once.
 */
public final class FieldCheck {

    /** Yuan; more than that no column takes, and no dispute of a county is about. */
    private static final BigDecimal MOST = new BigDecimal("999999999999.99");

    /** Older than anything that could still be written down as done here; keeps slips of the pen out of numbers and statistics. */
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    private final List<FieldError> errors = new ArrayList<>();

    public void when(boolean wrong, String field, String code, Object... args) {
        if (wrong) {
            add(field, code, args);
        }
    }

    public void add(String field, String code, Object... args) {
        errors.add(new FieldError(field, code, args));
    }

    public void required(String field, Object value) {
        when(value == null, field, "REQUIRED");
    }

    /**
     * Written text of one or more lines; what stands in it is kept as it is.
     *
     * @param most characters (code points) at most
     */
    public void text(String field, String value, boolean mandatory, int most) {
        boolean blank = value == null || value.isBlank();
        when(blank && mandatory, field, "REQUIRED");
        when(!blank && WrittenText.length(value) > most, field, "TOO_LONG", most);
        when(!blank && !WrittenText.clean(value), field, "BAD_CHARACTER");
    }

    /**
     * A name or another text of a single line.
     *
     * @param most characters (code points) at most
     * @return the text without outer blanks, null for nothing
     */
    public String line(String field, String value, boolean mandatory, int most) {
        String line = value == null ? "" : value.strip();
        text(field, line, mandatory, most);
        boolean broken = WrittenText.clean(line) && line.chars().anyMatch(Character::isISOControl);
        when(broken, field, "BAD_CHARACTER");
        return line.isEmpty() ? null : line;
    }

    /** Yuan with at most two decimals, or nothing. The database would round more without a word. */
    public void money(String field, BigDecimal amount) {
        if (amount != null) {
            boolean inRange = amount.signum() >= 0 && amount.compareTo(MOST) <= 0;
            when(!inRange, field, "OUT_OF_RANGE", "0", MOST.toPlainString());
            when(inRange && amount.stripTrailingZeros().scale() > 2, field, "TOO_PRECISE", 2);
        }
    }

    /** A day that has come, and not one before anybody could remember; or nothing. */
    public void past(String field, LocalDate day, LocalDate earliest, LocalDate today) {
        boolean future = day != null && day.isAfter(today);
        when(future, field, "IN_FUTURE");
        boolean tooEarly = day != null && earliest != null && day.isBefore(earliest);
        when(!future && tooEarly, field, "OUT_OF_RANGE", String.valueOf(earliest), today.toString());
    }

    /**
     * A day on which something was done: never in the future, never before what it follows from.
     *
     * @param notBefore the day of what it follows from, or null
     * @return the day, today when none is given
     */
    public LocalDate day(String field, LocalDate given, LocalDate today, LocalDate notBefore) {
        LocalDate on = given == null ? today : given;
        when(on.isAfter(today), field, "IN_FUTURE");
        LocalDate earliest = notBefore == null ? EARLIEST : notBefore;
        when(on.isBefore(earliest), field, "BEFORE", earliest.toString());
        return on;
    }

    /** A problem that a rule tells by itself. */
    public void add(FieldError error) {
        errors.add(error);
    }

    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /** @throws DomainError INVALID with all that was wrong, when anything was */
    public void complain() {
        if (!errors.isEmpty()) {
            throw DomainError.invalidFields(errors);
        }
    }
}
