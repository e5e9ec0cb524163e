package org.fengqiao.deadline;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.fengqiao.organisation.Actor;
import org.fengqiao.organisation.AuditTrail;
import org.fengqiao.region.RegionCode;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.Revisions;
import org.fengqiao.shared.TimeSource;
import org.fengqiao.shared.WrittenText;

/**
 * Where rules get new versions. A running clock keeps the version it has; periods that start on the first day of a new version or later run
 * by it. Who may do so is decided one floor up.
 */
@ApplicationService
public class RuleRegister {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    Counting counting;

    @Inject
    Revisions revisions;

    @Inject
    AuditTrail audit;

    @Inject
    TimeSource time;

    /**
     * A version on record.
     *
     * @param madeBy null for what the house has shipped
     */
    public record Made(DeadlineRule rule, String madeBy, Instant madeAt, String note) {}

    /**
     * A rule of the country or of a region.
     *
     * @param rule the version in force, else the newest
     * @param next the version that follows it on a later day, or null
     */
    public record Line(DeadlineRule rule, DeadlineRule next) {}

    /** One line for each code and region, in the order of the table. */
    public List<Line> lines() {
        LocalDate today = time.today();
        return counting.rules().all().stream()
                .collect(Collectors.groupingBy(
                        rule -> rule.code() + " " + rule.region(), java.util.LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(versions -> line(versions, today))
                .toList();
    }

    private static Line line(List<DeadlineRule> versions, LocalDate today) {
        Comparator<DeadlineRule> byVersion = Comparator.comparingInt(DeadlineRule::version);
        DeadlineRule newest = versions.stream().max(byVersion).orElseThrow();
        DeadlineRule now = versions.stream()
                .filter(rule -> rule.validOn(today))
                .max(byVersion)
                .orElse(newest);
        DeadlineRule next = versions.stream()
                .filter(rule -> rule.validFrom().isAfter(today) && !superseded(rule) && rule != now)
                .min(Comparator.comparing(DeadlineRule::validFrom))
                .orElse(null);
        return new Line(now, next);
    }

    /** Replaced before its first day came. */
    private static boolean superseded(DeadlineRule rule) {
        return rule.validTo() != null && rule.validTo().isBefore(rule.validFrom());
    }

    /** All versions of one rule of the country ({@code region} empty) or a region, the newest first; read from the table itself. */
    public List<Made> history(String code, String region) {
        return em.createQuery(
                        "select r from RuleVersion r where r.code = :code and r.regionCode = :region order by r.versionNo desc",
                        RuleVersion.class)
                .setParameter("code", code)
                .setParameter("region", region)
                .getResultStream()
                .map(version -> new Made(version.rule(), version.madeByName, version.madeAt, version.note))
                .toList();
    }

    /**
     * What a version would change, without making it.
     *
     * @param seen the newest version that the form started from; 0 when there was none
     * @param start the event from which the example counts
     * @throws DomainError as {@link #add}
     */
    public RulePreview preview(RuleForm form, int seen, LocalDateTime start) {
        Wanted wanted = wanted(form, seen);
        DeadlineRule rule = wanted.rule();
        String region = padded(rule.region());
        DeadlineRule before = wanted.base();
        boolean stated = rule.span() == null;
        return new RulePreview(
                before,
                rule,
                before == null || stated ? null : counting.count(before, start, Ledger.EMPTY, region),
                stated ? null : counting.count(rule, start, Ledger.EMPTY, region),
                running(rule),
                wanted.ending());
    }

    /**
     * Puts a version in force from its first day on. The version before ends on the eve, and so does every rule of a region that would be
     * looser than the new one.
     *
     * @param seen the newest version that the form started from; 0 when there was none
     * @return the version made
     * @throws DomainError STALE {@code RULE_OVERTAKEN} when somebody was quicker; INVALID with the fields
     */
    public DeadlineRule add(RuleForm form, int seen, Actor actor) {
        // one after the other, on all nodes
        em.createNativeQuery("select number from revision where name = 'RULES' for update")
                .getSingleResult();
        Wanted wanted = wanted(form, seen);
        DeadlineRule rule = wanted.rule();
        LocalDate eve = rule.validFrom().minusDays(1);
        of(rule.code()).stream()
                .filter(version -> version.regionCode.equals(rule.region()) && overlap(version.rule(), rule))
                .forEach(version -> version.validTo = eve);
        for (DeadlineRule ending : wanted.ending()) {
            em.find(RuleVersion.class, ending.id()).validTo = eve;
            record("RULE_ENDED", ending, String.valueOf(eve), actor);
        }
        RuleVersion made = new RuleVersion(rule);
        made.madeBy = actor.id();
        made.madeByName = actor.name() == null ? null : WrittenText.start(actor.name(), 80);
        made.madeAt = time.now();
        made.note = form.note().strip();
        em.persist(made);
        em.flush();
        revisions.move("RULES");
        record("RULE_MADE", rule, summary(rule) + "; " + made.note, actor);
        return made.rule();
    }

    /**
     * A form that may be put in force.
     *
     * @param ending rules of regions that would be looser
     */
    private record Wanted(DeadlineRule rule, DeadlineRule base, List<DeadlineRule> ending) {}

    private Wanted wanted(RuleForm form, int seen) {
        List<DeadlineRule> all = form.code() == null
                ? List.of()
                : of(form.code().strip()).stream().map(RuleVersion::rule).toList();
        String region = RegionCode.parse(form.region()).map(RegionCode::prefix).orElse("");
        List<Made> own = all.isEmpty() ? List.of() : history(all.get(0).code(), region);
        int newest = own.isEmpty() ? 0 : own.get(0).rule().version();
        if (newest != seen) {
            Made last = own.get(0);
            throw DomainError.stale(
                    "RULE_OVERTAKEN",
                    newest,
                    last.madeBy() == null ? "" : last.madeBy(),
                    MINUTE.format(LocalDateTime.ofInstant(last.madeAt(), TimeSource.ZONE)));
        }
        DeadlineRules rules = DeadlineRules.of(all);
        DeadlineRule base = own.isEmpty()
                ? all.isEmpty()
                        ? null
                        : rules.nearest(all.get(0).code(), region).orElse(null)
                : own.get(0).rule();
        RuleCheck check = new RuleCheck(form, base);
        check.wrong().when(base == null && !all.isEmpty(), "code", "RULE_CODE_TAKEN");
        DeadlineRule rule = check.rule(newest + 1, time.today());
        if (rule != null) {
            check.bounds(
                    rule,
                    all.stream()
                            .filter(each ->
                                    each.region().length() < rule.region().length()
                                            && each.appliesIn(rule.region())
                                            && overlap(each, rule))
                            .toList());
        }
        check.wrong().complain();
        return new Wanted(
                rule,
                base,
                all.stream()
                        .filter(each -> each.region().length() > rule.region().length()
                                && rule.appliesIn(each.region())
                                && overlap(each, rule)
                                && !RuleBounds.looser(each, rule).isEmpty())
                        .toList());
    }

    private static boolean overlap(DeadlineRule one, DeadlineRule other) {
        return !superseded(one)
                && (one.validTo() == null || !one.validTo().isBefore(other.validFrom()))
                && (other.validTo() == null || !other.validTo().isBefore(one.validFrom()));
    }

    private List<RuleVersion> of(String code) {
        return em.createQuery("select r from RuleVersion r where r.code = :code order by r.id", RuleVersion.class)
                .setParameter("code", code)
                .getResultList();
    }

    /** How many open clocks of the rule there are in its region, up to {@link RulePreview#MANY}: all of them keep their version. */
    private long running(DeadlineRule rule) {
        RegionCode region = RegionCode.of(padded(rule.region()));
        return ((Number) em.createNativeQuery(
                                """
                                select count(*) from (select 1 from deadline_clock where rule = :code
                                  and state in ('RUNNING', 'SUSPENDED') and region_code between :low and :high limit :most) c""")
                        .setParameter("code", rule.code())
                        .setParameter("low", region.low())
                        .setParameter("high", region.high())
                        .setParameter("most", RulePreview.MANY)
                        .getSingleResult())
                .longValue();
    }

    private static String padded(String prefix) {
        return prefix + "0".repeat(12 - prefix.length());
    }

    private void record(String kind, DeadlineRule rule, String details, Actor actor) {
        String subject = rule.code() + (rule.region().isEmpty() ? "" : " " + rule.region()) + " v" + rule.version();
        audit.record(kind, actor.id(), actor.name(), actor.source(), subject, details);
    }

    private static String summary(DeadlineRule rule) {
        return (rule.span() == null ? "STATED" : rule.span().toString()) + ", " + rule.validFrom()
                + (rule.validTo() == null ? "" : " – " + rule.validTo()) + ", " + rule.basis();
    }
}
