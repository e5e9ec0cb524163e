package org.fengqiao.web.admin;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.deadline.PeriodUnit;
import org.fengqiao.deadline.RuleForm;
import org.fengqiao.shared.LegalBasis;

/** A version of a rule as its page holds it while it is filled in; see {@link RuleForm}. */
public class RuleEntry implements Serializable {

    private static final long serialVersionUID = 1L;

    private String code;
    private String region;
    private String name;
    private String nameEn;
    private String starts;
    private String owner;
    private Integer length;
    private PeriodUnit unit;
    private boolean rollForward;
    private Integer extension;
    private PeriodUnit extensionUnit;
    private String extendedBy;
    private String suspendedBy;
    private Integer warn;
    private String opens;
    private String closes;
    private String law;
    private Integer article;
    private Integer paragraph;
    private Integer item;
    private String paper;
    private LocalDate validFrom;
    private LocalDate validTo;
    private boolean confirmed;
    private String note;
    private List<RungEntry> rungs = new ArrayList<>();

    static RuleEntry of(RuleForm form) {
        RuleEntry entry = new RuleEntry();
        entry.code = form.code();
        entry.region = form.region();
        entry.name = form.name();
        entry.nameEn = form.nameEn();
        entry.starts = form.starts();
        entry.owner = form.owner();
        entry.length = form.length();
        entry.unit = form.unit();
        entry.rollForward = form.rollForward();
        entry.extension = form.extension();
        entry.extensionUnit = form.extensionUnit();
        entry.extendedBy = form.extendedBy();
        entry.suspendedBy = form.suspendedBy();
        entry.warn = form.warn();
        entry.opens = form.opens();
        entry.closes = form.closes();
        entry.validFrom = form.validFrom();
        entry.validTo = form.validTo();
        entry.confirmed = form.confirmed();
        entry.note = form.note();
        form.ladder().forEach(rung -> entry.rungs.add(RungEntry.of(rung)));
        entry.cite(form.basis());
        return entry;
    }

    private void cite(String basis) {
        LegalBasis cited = LegalBasis.parse(basis).orElse(null);
        law = cited == null ? null : cited.law();
        article = cited == null ? null : orNull(cited.article());
        paragraph = cited == null ? null : orNull(cited.paragraph());
        item = cited == null ? null : orNull(cited.item());
        paper = cited == null ? basis : null;
    }

    private static Integer orNull(int number) {
        return number == 0 ? null : number;
    }

    RuleForm form() {
        return new RuleForm(
                code,
                region,
                name,
                nameEn,
                starts,
                owner,
                length,
                length == null ? null : unit,
                rollForward,
                extension,
                extension == null ? null : extensionUnit,
                extendedBy,
                suspendedBy,
                warn,
                rungs.stream().map(RungEntry::rung).toList(),
                opens,
                closes,
                law == null ? paper : basis(),
                validFrom,
                validTo,
                confirmed,
                note);
    }

    private String basis() {
        return new LegalBasis(law, or0(article), or0(paragraph), or0(item)).toString();
    }

    private static int or0(Integer number) {
        return number == null ? 0 : number;
    }

    public List<RungEntry> getRungs() {
        return rungs;
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

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getNameEn() {
        return nameEn;
    }

    public void setNameEn(String nameEn) {
        this.nameEn = nameEn;
    }

    public String getStarts() {
        return starts;
    }

    public void setStarts(String starts) {
        this.starts = starts;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    public Integer getLength() {
        return length;
    }

    public void setLength(Integer length) {
        this.length = length;
    }

    public PeriodUnit getUnit() {
        return unit;
    }

    public void setUnit(PeriodUnit unit) {
        this.unit = unit;
    }

    public boolean isRollForward() {
        return rollForward;
    }

    public void setRollForward(boolean rollForward) {
        this.rollForward = rollForward;
    }

    public Integer getExtension() {
        return extension;
    }

    public void setExtension(Integer extension) {
        this.extension = extension;
    }

    public PeriodUnit getExtensionUnit() {
        return extensionUnit;
    }

    public void setExtensionUnit(PeriodUnit extensionUnit) {
        this.extensionUnit = extensionUnit;
    }

    public String getExtendedBy() {
        return extendedBy;
    }

    public void setExtendedBy(String extendedBy) {
        this.extendedBy = extendedBy;
    }

    public String getSuspendedBy() {
        return suspendedBy;
    }

    public void setSuspendedBy(String suspendedBy) {
        this.suspendedBy = suspendedBy;
    }

    public Integer getWarn() {
        return warn;
    }

    public void setWarn(Integer warn) {
        this.warn = warn;
    }

    public String getOpens() {
        return opens;
    }

    public void setOpens(String opens) {
        this.opens = opens;
    }

    public String getCloses() {
        return closes;
    }

    public void setCloses(String closes) {
        this.closes = closes;
    }

    public String getLaw() {
        return law;
    }

    public void setLaw(String law) {
        this.law = law;
    }

    public Integer getArticle() {
        return article;
    }

    public void setArticle(Integer article) {
        this.article = article;
    }

    public Integer getParagraph() {
        return paragraph;
    }

    public void setParagraph(Integer paragraph) {
        this.paragraph = paragraph;
    }

    public Integer getItem() {
        return item;
    }

    public void setItem(Integer item) {
        this.item = item;
    }

    public String getPaper() {
        return paper;
    }

    public void setPaper(String paper) {
        this.paper = paper;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    public LocalDate getValidTo() {
        return validTo;
    }

    public void setValidTo(LocalDate validTo) {
        this.validTo = validTo;
    }

    public boolean isConfirmed() {
        return confirmed;
    }

    public void setConfirmed(boolean confirmed) {
        this.confirmed = confirmed;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
