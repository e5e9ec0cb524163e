package org.fengqiao.web.agenda;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.fengqiao.agenda.Agenda;
import org.fengqiao.agenda.AgendaFilter;
import org.fengqiao.agenda.AgendaItem;
import org.fengqiao.agenda.Whose;
import org.fengqiao.calendar.CalendarRegister;
import org.fengqiao.calendar.DayKind;
import org.fengqiao.calendar.WorkingCalendar;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.Keyset;
import org.fengqiao.shared.Page;
import org.fengqiao.shared.TimeSource;
import org.fengqiao.web.component.Here;
import org.fengqiao.web.component.PageTexts;
import org.fengqiao.web.component.Tone;
import org.fengqiao.web.security.CurrentViewer;

/** What is due for the person who looks, as a list or as a month. All that it shows stands in the URL. */
@Named("agenda")
@RequestScoped
public class AgendaPage {

    static final int ROWS = 30;

    /** How far ahead the list looks. */
    public enum Span {
        OVERDUE,
        WEEK,
        MONTH,
        ALL,
        PAUSED
    }

    /**
     * A field of the month.
     *
     * @param more how many are due besides those shown
     */
    public record Field(
            LocalDate date,
            DayKind kind,
            String holiday,
            boolean today,
            List<AgendaItem> items,
            long count,
            long more) {

        /** Empty fields disappear where a phone shows the month as an agenda. */
        public String getStyleClass() {
            return "fq-agenda-" + (kind.works() ? "work" : "rest") + (today ? " fq-agenda-today" : "")
                    + (items.isEmpty() ? " fq-agenda-empty" : "");
        }
    }

    @Inject
    private Agenda agenda;

    @Inject
    private CurrentViewer current;

    @Inject
    private PageTexts texts;

    @Inject
    private Here here;

    @Inject
    private TimeSource time;

    @Inject
    private CalendarRegister register;

    private String view;
    private String who;
    private String when;
    private String month;
    private String day;
    private String after;
    private Page<AgendaItem> page;
    private List<List<Field>> weeks;

    /** Before the page is written, so that a damaged cursor becomes a message and not half a page. */
    public void load() {
        if (isList()) {
            page = agenda.page(current.viewer(), filter(getSpan()), ROWS, cursor());
        } else {
            weeks = weeks();
        }
    }

    private AgendaFilter filter(Span wanted) {
        LocalDate today = time.today();
        if (getShownDay() != null) {
            return AgendaFilter.due(getWhose(), getShownDay(), getShownDay());
        }
        return switch (wanted) {
            case OVERDUE -> AgendaFilter.due(getWhose(), null, today.minusDays(1));
            case WEEK -> AgendaFilter.due(getWhose(), today, today.plusDays(7));
            case MONTH -> AgendaFilter.due(getWhose(), today, today.plusDays(30));
            case ALL -> AgendaFilter.due(getWhose(), null, null);
            case PAUSED -> AgendaFilter.paused(getWhose());
        };
    }

    /** A damaged cursor counts as none: the list opens at its first page. */
    private String cursor() {
        try {
            Keyset.decode(after, 2);
            return after;
        } catch (DomainError damaged) {
            return null;
        }
    }

    private List<List<Field>> weeks() {
        WorkingCalendar calendar = register.of(current.viewer().regionCode());
        SortedMap<LocalDate, Agenda.Day> days = agenda.month(current.viewer(), getWhose(), getShownMonth());
        LocalDate date = getShownMonth().atDay(1).with(DayOfWeek.MONDAY);
        List<List<Field>> all = new ArrayList<>();
        while (!date.isAfter(getShownMonth().atEndOfMonth())) {
            List<Field> week = new ArrayList<>();
            for (int i = 0; i < 7; i++, date = date.plusDays(1)) {
                week.add(YearMonth.from(date).equals(getShownMonth()) ? field(date, calendar, days.get(date)) : null);
            }
            all.add(week);
        }
        return all;
    }

    private Field field(LocalDate date, WorkingCalendar calendar, Agenda.Day due) {
        List<AgendaItem> items = due == null ? List.of() : due.items();
        long count = due == null ? 0 : due.count();
        return new Field(
                date,
                calendar.kind(date),
                calendar.name(date),
                date.equals(time.today()),
                items,
                count,
                count - items.size());
    }

    public List<AgendaItem> getRows() {
        return page == null ? List.of() : page.items();
    }

    public String getNext() {
        return page == null || page.next() == null ? null : here.with("after", page.next());
    }

    public String getFirst() {
        return after == null ? null : here.without("after");
    }

    public List<List<Field>> getWeeks() {
        return weeks;
    }

    public boolean isNothingInMonth() {
        return weeks.stream().flatMap(List::stream).allMatch(field -> field == null || field.count() == 0);
    }

    public long count(Span wanted) {
        return agenda.count(current.viewer(), filter(wanted));
    }

    /** The list narrowed to a span; a day that was chosen is left. */
    public String address(Span wanted) {
        return "/agenda.xhtml?who=" + getWhose() + "&when=" + wanted;
    }

    public String holiday(Field field) {
        String key = "calendar.holiday." + field.holiday();
        return texts.texts().has(key) ? texts.get(key) : field.holiday();
    }

    public Span[] getSpans() {
        return Span.values();
    }

    public List<Whose> getChoices() {
        return Whose.of(current.viewer());
    }

    public String tone(AgendaItem item) {
        return Tone.of(item.light());
    }

    public String words(AgendaItem item) {
        return item.light().text(texts.texts());
    }

    public String rule(AgendaItem item) {
        return item.rule().name(texts.texts());
    }

    public boolean isList() {
        return !isMonthView();
    }

    public boolean isMonthView() {
        return "month".equals(view);
    }

    /** {@code list} or {@code month}. */
    public String getView() {
        return isMonthView() ? "month" : "list";
    }

    public void setView(String view) {
        this.view = view;
    }

    public Whose getWhose() {
        List<Whose> choices = getChoices();
        return choices.stream()
                .filter(choice -> choice.name().equalsIgnoreCase(who))
                .findFirst()
                .orElse(choices.get(0));
    }

    public Span getSpan() {
        for (Span each : Span.values()) {
            if (each.name().equalsIgnoreCase(when)) {
                return each;
            }
        }
        return Span.ALL;
    }

    public YearMonth getShownMonth() {
        try {
            YearMonth wanted = month == null ? null : YearMonth.parse(month);
            if (wanted != null && wanted.getYear() >= 2000 && wanted.getYear() <= 2100) {
                return wanted;
            }
        } catch (DateTimeParseException e) {
            // this month
        }
        return YearMonth.from(time.today());
    }

    /** The one day that the list is narrowed to, or null. */
    public LocalDate getShownDay() {
        try {
            LocalDate wanted = day == null ? null : LocalDate.parse(day);
            return wanted != null && wanted.getYear() >= 2000 && wanted.getYear() <= 2100 ? wanted : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    public String getWho() {
        return who;
    }

    public void setWho(String who) {
        this.who = who;
    }

    public String getWhen() {
        return when;
    }

    public void setWhen(String when) {
        this.when = when;
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(String month) {
        this.month = month;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
