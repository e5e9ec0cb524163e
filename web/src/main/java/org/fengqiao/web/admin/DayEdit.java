package org.fengqiao.web.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.access.CalendarDesk;
import org.fengqiao.access.CalendarDesk.DayForm;
import org.fengqiao.access.CalendarDesk.Kind;
import org.fengqiao.calendar.CalendarChange;
import org.fengqiao.calendar.CalendarDay;
import org.fengqiao.shared.DomainError;
import org.fengqiao.web.component.Messages;
import org.fengqiao.web.security.CurrentViewer;

/** One day of a layer of the calendar, to be off, worked, or an ordinary day of the week. */
@Named("dayEdit")
@ViewScoped
public class DayEdit implements Serializable {

    private static final long serialVersionUID = 1L;

    private String region;
    private LocalDate day;
    private Kind kind = Kind.OFF;
    private String name;
    private String source;
    private String note;
    private ChangeEffect effect;
    /** What the register said of the day when it was shown here last; nobody overwrites unseen what another has just put there. */
    private LocalDate seenDay;

    private String seen;

    @Inject
    private CalendarDesk desk;

    @Inject
    private EffectWords effects;

    @Inject
    private CurrentViewer current;

    void begin(String layer, LocalDate chosen) {
        region = layer;
        day = chosen;
        entry().ifPresent(each -> {
            kind = each.off() ? Kind.OFF : Kind.WORK;
            name = each.name();
            source = each.source();
        });
        look();
    }

    private Optional<CalendarDay> entry() {
        return day == null
                ? Optional.empty()
                : desk.days(current.viewer(), region, day.getYear()).stream()
                        .filter(each -> each.date().equals(day))
                        .findFirst();
    }

    private void look() {
        seenDay = day;
        seen = entry().map(CalendarDay::toString).orElse(null);
    }

    public void preview() {
        effect = null;
        CalendarChange change = desk.edit(current.viewer(), region, form());
        effect = effects.of(change);
        look();
    }

    public String save() {
        effect = null;
        CalendarChange change = desk.edit(current.viewer(), region, form());
        boolean overtaken = day.equals(seenDay)
                && !Objects.equals(seen, entry().map(CalendarDay::toString).orElse(null));
        if (overtaken) {
            effect = effects.of(change);
            look();
            throw DomainError.refused("CALENDAR_OVERTAKEN");
        }
        desk.apply(current.viewer(), change, note);
        Messages.done("working.done");
        if (isPointless()) {
            Messages.care("working.pointless");
        }
        return CalendarPage.address(region, day.getYear());
    }

    private DayForm form() {
        return new DayForm(day, kind, name, source);
    }

    /** A make-up day is a weekend; on another day it says nothing, which may be a slip. */
    public boolean isPointless() {
        return kind == Kind.WORK && day != null && desk.plainWorkingDay(region, day);
    }

    public Kind[] getKinds() {
        return Kind.values();
    }

    public ChangeEffect getEffect() {
        return effect;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public Kind getKind() {
        return kind;
    }

    public void setKind(Kind kind) {
        this.kind = kind;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
