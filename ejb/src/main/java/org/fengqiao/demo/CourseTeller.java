package org.fengqiao.demo;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.fengqiao.mediation.MediationAction.Agree;
import org.fengqiao.mediation.MediationAction.Ground;
import org.fengqiao.mediation.MediationAction.Performance;
import org.fengqiao.mediation.MediationAction.PerformanceStatus;
import org.fengqiao.mediation.MediationAction.RecordSession;
import org.fengqiao.mediation.MediationAction.Route;
import org.fengqiao.mediation.MediationAction.SessionResult;
import org.fengqiao.mediation.MediationAction.SigningManner;
import org.fengqiao.mediation.MediationAction.Terminate;

/** Tells the whole course of a mediation and cuts off what lies in the future: so the work lists of today fill by themselves. */
final class CourseTeller {

    private final Telling telling;
    private final Mentions mentions;
    private final SplittableRandom random;
    private final LocalDateTime end;

    private LocalDateTime consentedAt;
    private LocalDateTime refusedAt;
    private String refusal;
    private LocalDateTime acceptedAt;
    private LocalDateTime assignedAt;
    private final List<RecordSession> sessions = new ArrayList<>();
    private Agree agreement;
    private LocalDateTime agreedAt;
    private LocalDateTime signedAt;
    private LocalDateTime sealedAt;
    private final List<DemoPerformance> performances = new ArrayList<>();
    private Terminate termination;
    private LocalDateTime terminatedAt;
    private LocalDateTime closedAt;
    private DemoOutcome outcome = DemoOutcome.STILL_OPEN;
    private DemoStage waitsFor = DemoStage.CONSENT;

    private CourseTeller(Telling telling, Mentions mentions, LocalDateTime end) {
        this.telling = telling;
        this.mentions = mentions;
        this.random = telling.random;
        this.end = end;
    }

    static DemoCourse course(
            Telling telling, Mentions mentions, LocalDateTime registeredAt, Fate fate, LocalDateTime end) {
        CourseTeller teller = new CourseTeller(telling, mentions, end);
        if (fate == Fate.REFUSED) {
            teller.refuse(registeredAt);
        } else {
            teller.mediate(registeredAt, fate);
        }
        return teller.course();
    }

    private DemoCourse course() {
        return new DemoCourse(
                outcome,
                waitsFor,
                consentedAt,
                refusedAt,
                refusal,
                acceptedAt,
                random.nextInt(100) < 12,
                assignedAt,
                random.nextInt(100) < 18,
                sessions,
                agreement,
                agreedAt,
                signedAt,
                random.nextInt(100) < 22 ? SigningManner.FINGERPRINT : SigningManner.SIGNATURE,
                sealedAt,
                performances,
                termination,
                terminatedAt,
                closedAt,
                closedAt == null ? null : telling.one("closing." + (broken() ? "BROKEN" : outcome)));
    }

    private boolean broken() {
        return performances.stream().anyMatch(p -> p.status() == PerformanceStatus.NOT_PERFORMED);
    }

    private void refuse(LocalDateTime registeredAt) {
        LocalDateTime at = WorkTimes.later(registeredAt, days(35, 30, 20), random);
        if (future(at)) {
            return;
        }
        refusedAt = at;
        refusal = mentions.resolve(telling.one("refusal"), Mentions.Style.ROLES, telling);
        outcome = DemoOutcome.REFUSED;
        close(WorkTimes.later(at, random.nextInt(0, 3), random));
    }

    private void mediate(LocalDateTime registeredAt, Fate fate) {
        boolean atOnce = fate != Fate.FAILED && random.nextInt(100) < (fate == Fate.ORAL ? 16 : 5);
        LocalDateTime at = WorkTimes.later(registeredAt, atOnce ? 0 : days(55, 25, 12), random);
        if (future(at)) {
            return;
        }
        consentedAt = at;
        waitsFor = DemoStage.ACCEPTANCE;
        at = WorkTimes.later(at, atOnce ? 0 : days(62, 22, 10), random);
        if (future(at)) {
            return;
        }
        acceptedAt = at;
        waitsFor = DemoStage.ASSIGNMENT;
        at = WorkTimes.later(at, atOnce ? 0 : days(66, 22, 8), random);
        if (future(at)) {
            return;
        }
        assignedAt = at;
        waitsFor = DemoStage.SESSION;
        at = meet(at, fate, atOnce);
        if (at != null && fate == Fate.FAILED) {
            int days = days(70, 15, 10);
            fail(days == 0 ? WorkTimes.soon(at, 40, 110, random) : WorkTimes.later(at, days, random));
        } else if (at != null) {
            settle(WorkTimes.soon(at, 40, 110, random), fate == Fate.ORAL);
        }
    }

    /** Holds the sessions; gives the time of the last, or null when it lies ahead. */
    private LocalDateTime meet(LocalDateTime from, Fate fate, boolean atOnce) {
        double median = fate == Fate.ORAL ? 2.6 : fate == Fate.FAILED ? 13 : 6.6;
        double lasts = atOnce ? 0 : Math.min(55, median * Math.exp(0.8 * normal()));
        int most = fate == Fate.ORAL ? 2 : fate == Fate.FAILED ? 4 : 3;
        int number = lasts < 2 ? 1 : Math.min(most, 1 + (int) (random.nextDouble() * (0.6 + lasts / 6)));
        SessionTeller teller = new SessionTeller(telling, mentions);
        LocalDateTime at = from;
        List<LocalDateTime> times = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            int days = (int) Math.round(lasts / number);
            at = WorkTimes.later(at, i == 0 || days > 0 ? days : 1, random);
            times.add(at);
        }
        for (int i = 0; i < number && !future(times.get(i)); i++) {
            boolean last = i == number - 1;
            SessionResult result =
                    !last ? SessionResult.CONTINUE : fate == Fate.FAILED ? SessionResult.FAILED : SessionResult.AGREED;
            sessions.add(teller.session(i + 1, times.get(i), result, last ? null : times.get(i + 1)));
        }
        return future(at) ? null : at;
    }

    private void fail(LocalDateTime at) {
        if (future(at)) {
            return;
        }
        terminatedAt = at;
        int dice = random.nextInt(100);
        Ground ground = dice < 72 ? Ground.NO_AGREEMENT : dice < 92 ? Ground.PARTY_REFUSES : Ground.EVENT;
        List<Route> routes = new ArrayList<>();
        for (String route : telling.matter.setting("routes", "LITIGATION").split(",")) {
            routes.add(Route.valueOf(route));
        }
        termination = new Terminate(
                ground,
                mentions.resolve(telling.one("fail." + ground), Mentions.Style.NAMES, telling),
                routes,
                at.toLocalDate());
        outcome = DemoOutcome.FAILED;
        close(WorkTimes.later(at, random.nextInt(0, 4), random));
    }

    private void settle(LocalDateTime at, boolean oral) {
        if (future(at)) {
            return;
        }
        agreedAt = at;
        agreement = Settlement.agree(telling, mentions, oral, at.toLocalDate());
        LocalDateTime effective = at;
        if (!oral) {
            waitsFor = DemoStage.SIGNATURES;
            LocalDateTime signed = WorkTimes.later(at, days(68, 16, 10), random);
            if (future(signed)) {
                return;
            }
            signedAt = signed;
            waitsFor = DemoStage.SEAL;
            LocalDateTime sealed = WorkTimes.later(signed, days(60, 25, 10), random);
            if (future(sealed)) {
                return;
            }
            sealedAt = sealed;
            effective = sealed;
        }
        outcome = oral ? DemoOutcome.SUCCESS_ORAL : DemoOutcome.SUCCESS_WRITTEN;
        perform(effective);
    }

    private void perform(LocalDateTime effective) {
        waitsFor = DemoStage.PERFORMANCE;
        List<DemoPerformance> settled = new ArrayList<>();
        boolean keepsWord = random.nextInt(100) < 95;
        int number = 1;
        for (Performance item : agreement.performance()) {
            settled.add(performed(number++, item, effective, keepsWord));
        }
        settled.sort(Comparator.comparing(DemoPerformance::at));
        settled.stream().filter(p -> !future(p.at())).forEach(performances::add);
        if (performances.size() == settled.size()) {
            LocalDateTime last = settled.isEmpty()
                    ? effective
                    : settled.get(settled.size() - 1).at();
            close(WorkTimes.later(last, random.nextInt(0, 5), random));
        }
    }

    private DemoPerformance performed(int number, Performance item, LocalDateTime effective, boolean keepsWord) {
        int late = random.nextInt(100) < (keepsWord ? 8 : 60) ? random.nextInt(2, 22) : -random.nextInt(0, 4);
        int untilDue = (int) ChronoUnit.DAYS.between(effective.toLocalDate(), item.dueOn());
        LocalDateTime at = WorkTimes.later(effective, Math.max(0, untilDue + late), random);
        boolean broken = !keepsWord && random.nextInt(100) < 50;
        return new DemoPerformance(
                number,
                broken ? PerformanceStatus.NOT_PERFORMED : PerformanceStatus.PERFORMED,
                broken ? WorkTimes.later(at, random.nextInt(5, 15), random) : at,
                broken
                        ? mentions.resolve(telling.one("broken"), Mentions.Style.NAMES, telling)
                        : random.nextInt(100) < 40 ? telling.one(item.amount() != null ? "paid" : "done") : null);
    }

    private void close(LocalDateTime at) {
        waitsFor = DemoStage.CLOSING;
        if (!future(at)) {
            closedAt = at;
            waitsFor = DemoStage.NOTHING;
        }
    }

    // How many of a hundred are done the same day, the next, the one after; the rest takes up to a week.
    private int days(int same, int next, int after) {
        int dice = random.nextInt(100);
        return dice < same ? 0 : dice < same + next ? 1 : dice < same + next + after ? 2 : random.nextInt(3, 8);
    }

    private boolean future(LocalDateTime at) {
        return !at.isBefore(end);
    }

    private double normal() {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }
}
