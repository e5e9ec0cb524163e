package org.fengqiao.web.component;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.shared.Texts;
import org.fengqiao.shared.TimeSource;

/** How dates and numbers look on pages, the same everywhere. Null gives an empty text. All times are Beijing time. */
@Named("fmt")
@ApplicationScoped
public class Formats {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd");
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /** As a case file keeps it: the first of a side and how many they are. */
    private static final Pattern MORE = Pattern.compile(" 等(\\d+)方");

    @Inject
    private TimeSource time;

    public Formats() {}

    Formats(TimeSource time) {
        this.time = time;
    }

    /** 演甲某 等3方 ↔ 演乙某, in the language of the page. */
    public String parties(String summary) {
        return summary == null
                ? ""
                : parties(
                        summary,
                        Texts.of(FacesContext.getCurrentInstance().getViewRoot().getLocale()));
    }

    static String parties(String summary, Texts texts) {
        return MORE.matcher(summary).replaceAll(more -> {
            int all = Integer.parseInt(more.group(1));
            return Matcher.quoteReplacement(texts.get("shell.parties.more", all, all - 1));
        });
    }

    /** 2026-11-24 */
    public String date(Object moment) {
        return moment == null ? "" : DATE.format(local(moment));
    }

    /** 2026-11-24 09:40 */
    public String dateTime(Object moment) {
        return moment == null ? "" : DATE_TIME.format(local(moment));
    }

    /** 09:41:12, Beijing time */
    public String clock(Object moment) {
        return moment == null ? "" : CLOCK.format(local(moment));
    }

    /** 今天 09:40, 昨天 16:05, 11月19日 16:05, and with the year when it is not this one. */
    public String when(Object moment) {
        return moment == null
                ? ""
                : when(
                        moment,
                        Texts.of(FacesContext.getCurrentInstance().getViewRoot().getLocale()));
    }

    String when(Object moment, Texts texts) {
        LocalDateTime then = local(moment);
        LocalDate today = time.today();
        String clock = TIME.format(then);
        if (then.toLocalDate().equals(today)) {
            return texts.get("shell.time.today", clock);
        }
        if (then.toLocalDate().equals(today.minusDays(1))) {
            return texts.get("shell.time.yesterday", clock);
        }
        if (then.getYear() != today.getYear()) {
            return DATE_TIME.format(then);
        }
        return DateTimeFormatter.ofPattern(texts.get("shell.time.day-pattern"), texts.locale())
                        .format(then) + " " + clock;
    }

    /** 3,200.00 in yuan */
    public String money(BigDecimal yuan) {
        return yuan == null ? "" : decimal("#,##0.00").format(yuan);
    }

    /** 5,721; what is no number stays as it is */
    public String number(Object number) {
        return number == null
                ? ""
                : number instanceof Number ? decimal("#,##0.##").format(number) : number.toString();
    }

    /** 95.3 for 5,449 of 5,718, one place, half up; a dash when nothing is to be divided. */
    public String percent(long numerator, long denominator) {
        if (denominator == 0) {
            return "—";
        }
        return BigDecimal.valueOf(numerator)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(denominator), 1, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static DecimalFormat decimal(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    }

    private static LocalDateTime local(Object moment) {
        if (moment instanceof Instant instant) {
            return LocalDateTime.ofInstant(instant, TimeSource.ZONE);
        }
        if (moment instanceof LocalDate date) {
            return date.atStartOfDay();
        }
        if (moment instanceof LocalDateTime dateTime) {
            return dateTime;
        }
        if (moment instanceof ZonedDateTime zoned) {
            return zoned.withZoneSameInstant(TimeSource.ZONE).toLocalDateTime();
        }
        throw new IllegalArgumentException("not a moment: " + moment.getClass());
    }
}
