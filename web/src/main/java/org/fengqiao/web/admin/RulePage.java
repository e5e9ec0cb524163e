package org.fengqiao.web.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.fengqiao.access.Rulebook;
import org.fengqiao.deadline.Counted;
import org.fengqiao.deadline.DeadlineRule;
import org.fengqiao.deadline.Explanation;
import org.fengqiao.deadline.PeriodUnit;
import org.fengqiao.deadline.RuleForm;
import org.fengqiao.deadline.RulePreview;
import org.fengqiao.deadline.RuleRegister;
import org.fengqiao.region.Region;
import org.fengqiao.region.RegionCode;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.TimeSource;
import org.fengqiao.web.component.Messages;
import org.fengqiao.web.component.PageTexts;
import org.fengqiao.web.security.CurrentViewer;

/**
 * One rule: what is in force, all its versions, and the form for the next one. With a region that has none of its own yet, the form
 * tightens the rule above; without a code it makes a region's new rule.
 */
@Named("rulePage")
@ViewScoped
public class RulePage implements Serializable {

    private static final long serialVersionUID = 1L;

    private String code;
    private String region;
    private RuleEntry entry;
    private int seen;
    private LocalDate example;
    private transient List<RuleRegister.Made> history;
    private transient DeadlineRule above;
    private transient RulePreview preview;

    @Inject
    private Rulebook rulebook;

    @Inject
    private CurrentViewer current;

    @Inject
    private PageTexts texts;

    @Inject
    private TimeSource time;

    public void load() {
        String wanted = code == null ? null : code.strip();
        code = wanted == null || wanted.isEmpty() ? null : wanted;
        RegionCode place = RegionCode.parse(region).orElse(null);
        region = place == null ? null : place.value();
        example = time.today();
        seen = getHistory().isEmpty() ? 0 : getHistory().get(0).rule().version();
        LocalDate from = time.today();
        if (isFresh()) {
            entry = new RuleEntry();
            entry.setUnit(PeriodUnit.DAYS);
            entry.setWarn(1);
            entry.setValidFrom(from);
        } else {
            RuleForm form =
                    RuleForm.of(seen == 0 ? getAbove() : getHistory().get(0).rule(), from);
            entry = RuleEntry.of(form);
            entry.setRegion(region);
        }
        if (entry.getUnit() == null) {
            entry.setUnit(PeriodUnit.DAYS);
        }
        if (entry.getExtensionUnit() == null) {
            entry.setExtensionUnit(entry.getUnit());
        }
    }

    /** A rule that nobody has yet. */
    public boolean isFresh() {
        return code == null;
    }

    /** A region has no version of its own yet. */
    public boolean isTightening() {
        return code != null && seen == 0;
    }

    public List<RuleRegister.Made> getHistory() {
        if (history == null) {
            history = code == null ? List.of() : rulebook.history(current.viewer(), code, prefix());
        }
        return history;
    }

    private String prefix() {
        return RegionCode.parse(region).map(RegionCode::prefix).orElse("");
    }

    /** What holds in the region without a rule of its own. */
    public DeadlineRule getAbove() {
        if (above == null) {
            String prefix = prefix();
            above = rulebook.lines(current.viewer()).stream()
                    .map(RuleRegister.Line::rule)
                    .filter(rule -> rule.code().equals(code)
                            && rule.appliesIn(prefix)
                            && rule.region().length() < prefix.length())
                    .reduce((one, other) ->
                            one.region().length() > other.region().length() ? one : other)
                    .orElseThrow(DomainError::notFound);
        }
        return above;
    }

    /** What is in force, else the newest; the rule above where the region has none yet; null for a rule that nobody has. */
    public DeadlineRule getShown() {
        if (isFresh()) {
            return null;
        }
        return rulebook.lines(current.viewer()).stream()
                .map(RuleRegister.Line::rule)
                .filter(rule -> rule.code().equals(code) && rule.region().equals(prefix()))
                .findFirst()
                .orElseGet(this::getAbove);
    }

    public String getTitle() {
        return isFresh() ? texts.get("rulebook.new") : getShown().name(texts.texts());
    }

    public List<Region> getPlaces() {
        return rulebook.places(current.viewer());
    }

    public void addRung() {
        entry.getRungs().add(new RungEntry());
    }

    public void removeRung(int index) {
        entry.getRungs().remove(index);
    }

    public void tryOut() {
        preview = null;
        LocalDate start = example == null ? time.today() : example;
        LocalDateTime at = entry.getUnit() == PeriodUnit.HOURS ? start.atTime(9, 0) : start.atStartOfDay();
        act(() -> preview = rulebook.preview(current.viewer(), entry.form(), seen, at));
    }

    public String save() {
        DeadlineRule[] made = new DeadlineRule[1];
        act(() -> made[0] = rulebook.add(current.viewer(), entry.form(), seen));
        Messages.done(
                "rulebook.done",
                made[0].name(texts.texts()),
                made[0].version(),
                made[0].validFrom().toString());
        String address = RuleListPage.address(made[0].code(), made[0].region());
        return address.replace("?", "?faces-redirect=true&");
    }

    /** Who was overtaken sees the other's version, and may go on with what he typed. */
    private void act(Runnable step) {
        try {
            step.run();
        } catch (DomainError e) {
            if (e.kind() == DomainError.Kind.STALE) {
                history = null;
                seen = getHistory().isEmpty() ? 0 : getHistory().get(0).rule().version();
            }
            throw e;
        }
    }

    public RulePreview getPreview() {
        return preview;
    }

    public String explain(Counted counted, DeadlineRule rule) {
        return Explanation.sentence(counted, rule, texts.texts());
    }

    /** 2026-10-08, for hours with the minute. */
    public String due(Counted counted) {
        boolean midnight = counted.dueTime().toLocalTime().toSecondOfDay() == 0;
        return midnight
                ? String.valueOf(counted.dueDate())
                : counted.dueDate() + " " + counted.dueTime().toLocalTime();
    }

    public RuleEntry getEntry() {
        return entry;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    public LocalDate getExample() {
        return example;
    }

    public void setExample(LocalDate example) {
        this.example = example;
    }
}
