package org.fengqiao.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases live through their periods while the clock is put forward day by day: whoever has to know is told on his day, and once. */
@ExtendWith(TrialServer.class)
class TimeTravelIT extends ServerTest {

    private static final String MEDIATOR = "mediator-" + MediationJob.VILLAGE;
    private static final String DIRECTOR = "director-" + MediationJob.VILLAGE;
    private static final String TOWN_DIRECTOR = "director-130505100";
    private static final String SUPERVISOR = "supervisor-" + MediationJob.VILLAGE;
    private static final int DAYS = 90;

    @Test
    void every_warning_and_escalation_comes_on_its_day_and_once() {
        LocalDate begin = today();
        MediationJob slow =
                MediationJob.open(TrialServer.root()).consent().accept().assign();
        MediationJob promised = agreed(begin.plusDays(40));
        MediationJob kept = agreed(begin.plusDays(20));
        MediationJob closed = MediationJob.open(TrialServer.root())
                .consent()
                .accept()
                .assign()
                .session()
                .terminate()
                .close();

        for (int day = 0; day <= DAYS; day++) {
            LocalDate date = begin.plusDays(day);
            if (day > 0) {
                TrialServer.operate(TrialServer.server(), "clock", date + "T09:05");
            }
            TrialServer.operate(TrialServer.server(), "run-job", "deadline-alerts");
            if (day == 22) {
                kept.perform();
            }
        }

        LocalDate month = due(slow, "D-M1");
        assertEquals(
                List.of(
                        month.minusDays(5) + " -5>OWNER " + MEDIATOR,
                        month + " 0>OWNER " + MEDIATOR,
                        month.plusDays(1) + " +1>DIRECTOR! " + DIRECTOR,
                        month.plusDays(3) + " +3>UPPER! " + TOWN_DIRECTOR,
                        month.plusDays(5) + " +5>SUPERVISOR! " + SUPERVISOR),
                told(slow, "D-M1"));
        supervised(slow, month);
        LocalDate promise = begin.plusDays(40);
        assertEquals(
                List.of(
                        promise.minusDays(3) + " -3>OWNER " + MEDIATOR,
                        promise + " 0>OWNER " + MEDIATOR,
                        promise.plusDays(1) + " +1>DIRECTOR! " + DIRECTOR,
                        promise.plusDays(3) + " +3>UPPER! " + TOWN_DIRECTOR),
                told(promised, "D-M7"));
        LocalDate late = begin.plusDays(20);
        assertEquals(
                List.of(
                        late.minusDays(3) + " -3>OWNER " + MEDIATOR,
                        late + " 0>OWNER " + MEDIATOR,
                        late.plusDays(1) + " +1>DIRECTOR! " + DIRECTOR),
                told(kept, "D-M7"),
                "performed two days late: the level above is not told any more");
        assertEquals(List.of(), told(closed, "D-M1"), "a closed case reminds nobody");
        bundles();
    }

    /** The rule raises supervision once, on the day of its rung; what nobody has missed, or only a party, raises none. */
    private static void supervised(MediationJob job, LocalDate month) {
        assertEquals(
                List.of(List.of(
                        job.caseNo(), "D-M1", "OVERDUE", month.plusDays(5).toString())),
                TrialServer.query(
                        """
                        select f.case_no, s.rule, s.ground, date(s.raised_at at time zone 'Asia/Shanghai')
                        from supervision s join case_file f on f.id = s.case_id
                        where s.raised_by is null and f.case_no like '%s-%%'
                          and f.registered_at >= (select registered_at from case_file where case_no = '%s')"""
                                .formatted(job.caseNo().replaceAll("-.*", ""), job.caseNo())));
    }

    /** What is not urgent is one notice a person and day, whatever number of periods it tells of. */
    private static void bundles() {
        assertEquals(
                List.of(),
                TrialServer.query(
                        """
                        select staff_id, date(told_at at time zone 'Asia/Shanghai') from deadline_alert where not urgent
                        group by 1, 2 having count(distinct notice_id) > 1"""));
        assertEquals(
                List.of(),
                TrialServer.query("select notice_id from deadline_alert where urgent group by 1 having count(*) > 1"));
    }

    private static MediationJob agreed(LocalDate dueOn) {
        return MediationJob.open(TrialServer.root())
                .consent()
                .accept()
                .assign()
                .session()
                .agree(dueOn)
                .sign()
                .seal();
    }

    private static LocalDate today() {
        return TrialServer.clock(TrialServer.server()).toLocalDate();
    }

    private static LocalDate due(MediationJob job, String rule) {
        return LocalDate.parse(TrialServer.value(
                "select c.due_on from deadline_clock c join case_file f on f.id = c.case_id where f.case_no = '"
                        + job.caseNo() + "' and c.rule = '" + rule + "'"));
    }

    /** Day, rung and person of everything that was told of a period, in order. */
    private static List<String> told(MediationJob job, String rule) {
        List<String> told = new ArrayList<>();
        TrialServer.query(
                        """
                        select date(a.told_at at time zone 'Asia/Shanghai'), a.step, s.login
                        from deadline_alert a join deadline_clock c on c.id = a.clock_id join case_file f on f.id = c.case_id
                        join staff s on s.id = a.staff_id
                        where f.case_no = '%s' and c.rule = '%s' order by a.told_at, a.step, s.login"""
                                .formatted(job.caseNo(), rule))
                .forEach(row -> told.add(String.join(" ", row)));
        return told;
    }
}
