package org.fengqiao.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.calendar.WorkingCalendar;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.TimeSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is told when. 2026-10-08 is the first working day behind a holiday of seven days, with 09-30 the last one before it. */
class AlertPlanTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.national();

    private static DeadlineRule rule(String owner, String length, int warn, String ladder, String hours) {
        try {
            return DeadlineRules.read(new StringReader(
                            "code,starts,owner,length,roll,extension,extendedBy,suspendedBy,warn,ladder,serviceHours,basis,validFrom,validTo,"
                                    + "region,preset,confirmed\nX,E," + owner + "," + length + ",no,,,," + warn + ","
                                    + ladder
                                    + "," + hours + ",PML 1,2020-01-01,,,no,yes\n"))
                    .get(0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Instant at(String moment) {
        return LocalDateTime.parse(moment).atZone(TimeSource.ZONE).toInstant();
    }

    private static Instant endOf(String day) {
        return LocalDate.parse(day).plusDays(1).atStartOfDay(TimeSource.ZONE).toInstant();
    }

    private static List<String> all(DeadlineRule rule, Instant dueAt) {
        return AlertPlan.all(rule, dueAt, CALENDAR).stream()
                .map(alert -> LocalDateTime.ofInstant(alert.at(), TimeSource.ZONE) + " " + alert.step())
                .toList();
    }

    @Test
    void aRuleThatSaysNothingWarnsTheOwnerThenTheDirectorThenTheCentreAbove() {
        assertEquals(
                List.of(
                        "2026-10-05T08:30 -3>OWNER",
                        "2026-10-08T08:30 0>OWNER",
                        "2026-10-09T08:30 +1>DIRECTOR!",
                        "2026-10-11T08:30 +3>UPPER!"),
                all(rule("ORGAN", "15 DAYS", 3, "", ""), endOf("2026-10-08")));
    }

    @Test
    void workingDaysAreCountedAsSuch() {
        assertEquals(
                List.of("2026-09-30T08:30 -1>OWNER", "2026-10-10T08:30 +2>DIRECTOR"),
                all(rule("ORGAN", "5 WORKING_DAYS", 1, "-1>OWNER +2>DIRECTOR", ""), endOf("2026-10-08")));
    }

    @Test
    void hoursCountFromTheMoment() {
        assertEquals(
                List.of("2026-10-07T20:15 -12>OWNER", "2026-10-08T08:15 0>OWNER", "2026-10-08T10:15 +2>DIRECTOR!"),
                all(rule("COURT", "72 HOURS", 12, "-12>OWNER 0>OWNER +2>DIRECTOR!", ""), at("2026-10-08T08:15")));
    }

    @Test
    void serviceHoursHoldBackWhatIsNotUrgent() {
        DeadlineRule rule = rule("COURT", "24 HOURS", 3, "-3>OWNER 0>OWNER +1>DIRECTOR!", "09:00-17:30");
        assertEquals(
                List.of("2026-09-30T17:00 -3>OWNER", "2026-09-30T21:00 +1>DIRECTOR!", "2026-10-08T09:00 0>OWNER"),
                all(rule, at("2026-09-30T20:00")));
        assertEquals(
                List.of("2026-10-08T09:00 -3>OWNER", "2026-10-08T09:00 0>OWNER", "2026-10-08T09:30 +1>DIRECTOR!"),
                all(rule, at("2026-10-08T08:30")));
    }

    @Test
    void aRightOfThePartiesIsNeverLate() {
        assertEquals(
                List.of("2026-10-01T08:30 -7>OWNER"), all(rule("PARTIES", "30 DAYS", 7, "", ""), endOf("2026-10-08")));
    }

    @Test
    void nextIsTheFirstBehindTheMomentAndNothingAfterTheLast() {
        DeadlineRule rule = rule("ORGAN", "15 DAYS", 3, "", "");
        Instant due = endOf("2026-10-08");
        assertEquals(
                "-3>OWNER",
                AlertPlan.next(rule, due, at("2026-09-01T00:00"), CALENDAR).step());
        assertEquals(
                "0>OWNER",
                AlertPlan.next(rule, due, at("2026-10-05T08:30"), CALENDAR).step());
        assertNull(AlertPlan.next(rule, due, at("2026-10-11T08:30"), CALENDAR));
        assertNull(AlertPlan.next(rule, null, at("2026-09-01T00:00"), CALENDAR));
    }

    @Test
    void oneAfterTheOtherComesOnceEvenAtTheSameMoment() {
        DeadlineRule rule = rule("ORGAN", "15 DAYS", 3, "-3>OWNER +1>DIRECTOR! +1>SUPERVISOR!", "");
        Instant due = endOf("2026-10-08");
        List<String> given = new ArrayList<>();
        AlertPlan.Alert alert = AlertPlan.next(rule, due, Instant.EPOCH, CALENDAR);
        while (alert != null) {
            given.add(alert.step());
            alert = AlertPlan.following(rule, due, alert, CALENDAR);
        }
        assertEquals(List.of("-3>OWNER", "+1>DIRECTOR!", "+1>SUPERVISOR!"), given);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3>OWNER", "-3>BOSS", "-0>OWNER", "-3>OWNER!!", "-3 >OWNER", "+1000>OWNER"})
    void whatIsNoLadderIsRefused(String ladder) {
        assertThrows(DomainError.class, () -> rule("ORGAN", "15 DAYS", 3, ladder, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9:00-17:30", "17:30-09:00", "09:00-24:00", "all day"})
    void whatAreNoServiceHoursIsRefused(String hours) {
        assertThrows(DomainError.class, () -> rule("ORGAN", "15 DAYS", 3, "", hours));
    }

    private static final String LADDER = "-3>OWNER 0>OWNER +1>DIRECTOR!";

    private static String recounted(String due, String waiting, String now) {
        DeadlineRule rule = rule("COMMITTEE", "30 DAYS", 3, LADDER, "");
        AlertPlan.Alert before =
                waiting == null ? null : new AlertPlan.Alert(at(waiting.substring(0, 16)), waiting.substring(17));
        AlertPlan.Alert next = AlertPlan.recounted(rule, endOf(due), before, at(now), CALENDAR);
        return next == null ? null : LocalDateTime.ofInstant(next.at(), TimeSource.ZONE) + " " + next.step();
    }

    @Test
    void anEndThatStaysKeepsTheWarningThatWaits() {
        assertEquals(
                "2026-11-10T08:30 0>OWNER", recounted("2026-11-10", "2026-11-10T08:30 0>OWNER", "2026-11-08T10:00"));
        // late, because no server ran: it is still to be given
        assertEquals(
                "2026-11-10T08:30 0>OWNER", recounted("2026-11-10", "2026-11-10T08:30 0>OWNER", "2026-11-12T10:00"));
        assertNull(recounted("2026-11-10", null, "2026-11-12T10:00"));
    }

    @Test
    void beforeAnEndThatWasPutOffEverybodyIsWarnedAgain() {
        assertEquals(
                "2026-11-14T08:30 -3>OWNER", recounted("2026-11-17", "2026-11-10T08:30 0>OWNER", "2026-11-08T10:00"));
        // what was overdue and told is so no more
        assertEquals("2026-11-14T08:30 -3>OWNER", recounted("2026-11-17", null, "2026-11-12T10:00"));
    }

    @Test
    void anEndThatComesSoonerLeavesNoWarningOut() {
        // by the old end, the 17th, nobody had been warned yet; by the new one the day itself is over
        assertEquals(
                "2026-11-07T08:30 -3>OWNER", recounted("2026-11-10", "2026-11-14T08:30 -3>OWNER", "2026-11-11T10:00"));
        assertEquals(
                "2026-11-10T08:30 0>OWNER", recounted("2026-11-10", "2026-11-17T08:30 0>OWNER", "2026-11-10T10:00"));
        assertNull(recounted("2026-11-10", null, "2026-11-30T10:00"));
    }

    @Test
    void aWarningThatWaitedWhenItsEndMovedIsNotLost() {
        // the director's was late when the end moved by a day: the owner is told of the new day, and behind that comes
        // the director
        assertEquals(
                "2026-11-11T08:30 0>OWNER",
                recounted("2026-11-11", "2026-11-11T08:30 +1>DIRECTOR!", "2026-11-13T10:00"));
    }
}
