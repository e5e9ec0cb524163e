package org.fengqiao.web.dashboard;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.FieldError;
import org.fengqiao.statistics.Period;

/**
 * The period of a page: one of the usual ones by its word in the address, which moves along with the days, or two dates. All end today,
 * so that the year before is compared with as many days.
 *
 * @param word in the address: {@code 12m}, {@code year}, {@code quarter}, {@code month}; null for two dates
 */
public record PeriodChoice(String word, Period period) {

    /** The usual ones, in the order of the menu; the first is what one sees without asking. */
    public static final List<String> WORDS = List.of("12m", "year", "quarter", "month");

    /** @throws DomainError INVALID for dates that are none or the wrong way round */
    public static PeriodChoice of(String word, String from, String to, LocalDate today) {
        LocalDate first = date("from", from);
        LocalDate last = date("to", to);
        if (first != null || last != null) {
            return new PeriodChoice(null, Period.of(first, last, today));
        }
        String usual = word != null && WORDS.contains(word) ? word : WORDS.get(0);
        return new PeriodChoice(usual, new Period(begin(usual, today), today));
    }

    private static LocalDate begin(String word, LocalDate today) {
        LocalDate month = today.withDayOfMonth(1);
        return switch (word) {
            case "year" -> today.withDayOfYear(1);
            case "quarter" -> month.minusMonths((today.getMonthValue() - 1) % 3);
            case "month" -> month;
            default -> month.minusMonths(11);
        };
    }

    static LocalDate date(String field, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw DomainError.invalidFields(List.of(new FieldError(field, "BAD_DATE", text)));
        }
    }
}
