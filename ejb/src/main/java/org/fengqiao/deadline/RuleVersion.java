package org.fengqiao.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** A version of a rule as the table keeps it. Only its end may change: what a clock runs by stays as it was when it started. */
@Entity
@Table(name = "deadline_rule")
class RuleVersion {

    @Id
    @GeneratedValue(generator = "deadline_rule_seq")
    @SequenceGenerator(name = "deadline_rule_seq", sequenceName = "deadline_rule_seq", allocationSize = 50)
    Long id;

    @Column(updatable = false)
    String code;

    @Column(name = "region_code", updatable = false)
    String regionCode;

    @Column(name = "version_no", updatable = false)
    int versionNo;

    @Column(updatable = false)
    String starts;

    @Column(updatable = false)
    String owner;

    @Column(updatable = false)
    String length;

    @Column(name = "roll_forward", updatable = false)
    boolean rollForward;

    @Column(updatable = false)
    String extension;

    @Column(name = "extended_by", updatable = false)
    String extendedBy;

    @Column(name = "suspended_by", updatable = false)
    String suspendedBy;

    @Column(updatable = false)
    int warn;

    @Column(updatable = false)
    String ladder;

    @Column(name = "service_hours", updatable = false)
    String serviceHours;

    @Column(updatable = false)
    String basis;

    @Column(name = "valid_from", updatable = false)
    LocalDate validFrom;

    @Column(name = "valid_to")
    LocalDate validTo;

    @Column(updatable = false)
    boolean preset;

    @Column(updatable = false)
    boolean confirmed;

    @Column(updatable = false)
    String name;

    @Column(name = "name_en", updatable = false)
    String nameEn;

    @Column(name = "made_by", updatable = false)
    Long madeBy;

    @Column(name = "made_by_name", updatable = false)
    String madeByName;

    @Column(name = "made_at", updatable = false)
    Instant madeAt;

    @Column(updatable = false)
    String note;

    protected RuleVersion() {}

    RuleVersion(DeadlineRule rule) {
        code = rule.code();
        regionCode = rule.region();
        versionNo = rule.version();
        starts = rule.starts();
        owner = rule.owner();
        length = text(rule.span());
        rollForward = rule.rollForward();
        extension = text(rule.extension());
        extendedBy = rule.extendedBy();
        suspendedBy = rule.suspendedBy();
        warn = rule.warn();
        ladder = rule.ladder();
        serviceHours = rule.serviceHours();
        basis = rule.basis();
        validFrom = rule.validFrom();
        validTo = rule.validTo();
        preset = rule.preset();
        confirmed = rule.confirmed();
        name = rule.ownName();
        nameEn = rule.ownNameEn();
    }

    DeadlineRule rule() {
        return new DeadlineRule(
                id,
                versionNo,
                code,
                starts,
                owner,
                span(length),
                rollForward,
                span(extension),
                extendedBy,
                suspendedBy,
                warn,
                ladder,
                serviceHours,
                basis,
                validFrom,
                validTo,
                regionCode,
                preset,
                confirmed,
                name,
                nameEn);
    }

    private static String text(Span span) {
        return span == null ? null : span.toString();
    }

    private static Span span(String text) {
        return text == null ? null : Span.of(text);
    }
}
