package org.fengqiao.deadline;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.List;
import org.fengqiao.calendar.DayKind;
import org.fengqiao.shared.LegalBasis;
import org.fengqiao.shared.Texts;

/**
 * The sentence that tells a citizen how a date was found, step by step and with its article:
 * "自2026年9月16日次日起算15日，末日为10月1日（国庆节假期），顺延至10月8日；依据《信访工作条例》第二十三条".
 */
public final class Explanation {

    private final Texts texts;
    private final StringBuilder sentence = new StringBuilder();
    private int year = Integer.MIN_VALUE;

    private Explanation(Texts texts) {
        this.texts = texts;
    }

    /** @param basis article as {@link LegalBasis} writes it */
    public static String sentence(List<Step> steps, String basis, Texts texts) {
        Explanation explanation = new Explanation(texts);
        steps.forEach(explanation::add);
        return explanation
                .sentence
                .append(texts.get("deadline.step.BASIS", LegalBasis.text(basis, texts)))
                .toString();
    }

    public static String sentence(Counted counted, DeadlineRule rule, Texts texts) {
        return sentence(counted.steps(), rule.basis(), texts);
    }

    /** One step by itself, for a list of steps. */
    public static String step(Step step, Texts texts) {
        return new Explanation(texts).text(step);
    }

    private void add(Step step) {
        if (!sentence.isEmpty() && step.kind() != Step.Kind.PROVISIONAL) {
            sentence.append(texts.get("deadline.step.COMMA"));
        }
        sentence.append(text(step));
    }

    private String text(Step step) {
        String amount = String.valueOf(step.amount());
        return switch (step.kind()) {
            case STARTED -> get("STARTED." + step.unit(), date(step.from()) + time(step.time()), length(step));
            case SUSPENDED -> get("SUSPENDED", date(step.from()), date(step.to()), days(step.amount()));
            case HOLIDAY ->
                step.from().equals(step.to())
                        ? get("HOLIDAY.ONE", date(step.from()), holiday(step.note()))
                        : get("HOLIDAY", date(step.from()), date(step.to()), holiday(step.note()));
            case MAKE_UP -> get("MAKE_UP", date(step.to()), weekday(step.to()));
            case ENDED ->
                step.time() != null
                        ? get("ENDED.TIME", date(step.to()) + time(step.time()))
                        : get("ENDED", date(step.to()) + dayNote(step));
            case MONTH_END -> get("MONTH_END", month(step.to()), amount);
            case EXTENDED ->
                step.from() == null
                        ? get("EXTENDED.OPEN", length(step))
                        : get("EXTENDED", length(step), date(step.from()));
            case ROLLED -> get("ROLLED", date(step.to()));
            case STOPPED -> get("STOPPED", date(step.from()), length(step));
            case PROVISIONAL -> get("PROVISIONAL", amount);
        };
    }

    private String get(String key, Object... args) {
        return texts.get("deadline.step." + key, args);
    }

    private String length(Step step) {
        return texts.get("deadline.length." + step.unit(), step.amount(), String.valueOf(step.amount()));
    }

    private String days(int days) {
        return texts.get("deadline.length.DAYS", days, String.valueOf(days));
    }

    // The year is told once and again only when it changes.
    private String date(LocalDate date) {
        boolean full = date.getYear() != year;
        year = date.getYear();
        return texts.get(
                full ? "deadline.date.FULL" : "deadline.date.DAY",
                String.valueOf(date.getYear()),
                String.valueOf(date.getMonthValue()),
                String.valueOf(date.getDayOfMonth()),
                monthName(date));
    }

    private String month(LocalDate date) {
        return texts.get("deadline.date.MONTH", String.valueOf(date.getMonthValue()), monthName(date));
    }

    private String monthName(LocalDate date) {
        return date.getMonth().getDisplayName(TextStyle.FULL, texts.locale());
    }

    private String time(LocalTime time) {
        return time == null
                ? ""
                : texts.get("deadline.date.TIME", "%02d:%02d".formatted(time.getHour(), time.getMinute()));
    }

    private String weekday(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(TextStyle.FULL, texts.locale());
    }

    private String dayNote(Step step) {
        if (step.day() == null || step.day() == DayKind.WORKING) {
            return "";
        }
        String what = step.day() == DayKind.HOLIDAY ? holiday(step.note()) : weekday(step.to());
        return get("DAY." + step.day(), what);
    }

    private String holiday(String announced) {
        String key = "calendar.holiday." + announced;
        return texts.has(key) ? texts.get(key) : announced;
    }
}
