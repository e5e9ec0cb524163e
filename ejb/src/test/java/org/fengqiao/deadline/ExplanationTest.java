package org.fengqiao.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.fengqiao.calendar.WorkingCalendar;
import org.fengqiao.shared.Texts;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private static final Texts ZH = Texts.of(Locale.CHINESE);
    private static final Texts EN = Texts.of(Locale.ENGLISH);
    private final PeriodCounter counter = new PeriodCounter(WorkingCalendar.national());

    @Test
    void petitionRegulations23_theSentenceWithEachStep() {
        assertSentence(
                "D-P2",
                "2026-09-16",
                Ledger.EMPTY,
                "自2026年9月16日次日起算15日，末日为10月1日（国庆节假期），顺延至10月8日；依据《信访工作条例》第二十三条",
                "15 days from the day after 16 September 2026, the last day is 1 October (National Day holiday), moved to 8 October;"
                        + " under Regulations on Petition Work, Art. 23");
    }

    @Test
    void aSundayAndAMakeUpSaturdayAreNamed() {
        assertSentence(
                "D-M2",
                "2026-04-10",
                Ledger.EMPTY,
                "自2026年4月10日次日起算30日，末日为5月10日（星期日），顺延至5月11日；依据《人民调解法》第三十三条",
                "30 days from the day after 10 April 2026, the last day is 10 May (Sunday), moved to 11 May;"
                        + " under People's Mediation Law, Art. 33");
        assertSentence(
                "D-M2",
                "2026-01-29",
                Ledger.EMPTY,
                "自2026年1月29日次日起算30日，末日为2月28日（星期六，调休上班）；依据《人民调解法》第三十三条",
                "30 days from the day after 29 January 2026, the last day is 28 February (Saturday, make-up working day);"
                        + " under People's Mediation Law, Art. 33");
    }

    @Test
    void workingDaysNameTheHolidaysTheyPassOver() {
        assertSentence(
                "D-P3",
                "2026-02-12",
                Ledger.EMPTY,
                "自2026年2月12日次日起算5个工作日，2月14日（星期六）调休上班计入，2月15日至2月23日为春节假期不计入，末日为2月26日；" + "依据《信访工作条例》第二十三条",
                "5 working days from the day after 12 February 2026, 14 February counted (Saturday, make-up working day), 15 February to"
                        + " 23 February not counted (Spring Festival holiday), the last day is 26 February;"
                        + " under Regulations on Petition Work, Art. 23");
    }

    @Test
    void civilCode202_aMissingDayIsTold() {
        assertSentence(
                "D-M1",
                "2025-12-31",
                Ledger.EMPTY,
                "自2025年12月31日次日起算1个月，末日为2026年1月31日（星期六），顺延至2月2日；依据《人民调解工作若干规定》第三十三条",
                "1 month from the day after 31 December 2025, the last day is 31 January 2026 (Saturday), moved to 2 February;"
                        + " under Provisions on People's Mediation Work, Art. 33");
        assertSentence(
                "D-M1",
                "2026-01-31",
                Ledger.EMPTY,
                "自2026年1月31日次日起算1个月，2月无31日，以月末日为对应日，末日为2月28日（星期六，调休上班）；依据《人民调解工作若干规定》第三十三条",
                "1 month from the day after 31 January 2026, February has no day 31 and its last day takes its place,"
                        + " the last day is 28 February (Saturday, make-up working day); under Provisions on People's Mediation Work, Art. 33");
    }

    @Test
    void petitionRegulations34_extensionAndSuspension() {
        assertSentence(
                "D-P4",
                "2026-08-02",
                PeriodCounterTest.ledger("2026-08-10/2026-08-12", "30 DAYS"),
                "自2026年8月2日次日起算60日，8月10日至8月12日中止3日不计入，末日为10月4日（国庆节假期），经批准延长30日，自10月4日次日起续算，"
                        + "末日为11月3日；依据《信访工作条例》第三十四条",
                "60 days from the day after 2 August 2026, 10 August to 12 August suspended, 3 days not counted, the last day is 4 October"
                        + " (National Day holiday), extended by 30 days, counted on from the day after 4 October,"
                        + " the last day is 3 November; under Regulations on Petition Work, Art. 34");
    }

    @Test
    void petitionRegulations36_stillSuspended() {
        assertSentence(
                "D-P5-4",
                "2026-06-01",
                PeriodCounterTest.ledger("2026-06-11/", ""),
                "自2026年6月1日次日起算30日，自6月11日起中止，尚余21日，自恢复之日起继续计算；依据《信访工作条例》第三十六条",
                "30 days from the day after 1 June 2026, suspended since 11 June with 21 days left, counted on from the day it resumes;"
                        + " under Regulations on Petition Work, Art. 36");
    }

    @Test
    void anUnknownYearIsTold() {
        assertSentence(
                "D-P2",
                "2026-12-20",
                Ledger.EMPTY,
                "自2026年12月20日次日起算15日，末日为2027年1月4日（暂定：2027年节假日安排尚未公布）；依据《信访工作条例》第二十三条",
                "15 days from the day after 20 December 2026, the last day is 4 January 2027"
                        + " (provisional: the holidays of 2027 are not announced yet); under Regulations on Petition Work, Art. 23");
    }

    @Test
    void domesticViolenceLaw28_hoursWithTheirTime() {
        DeadlineRule rule = DeadlineRules.shipped().require("D-R11", LocalDate.of(2026, 9, 30));
        Counted counted = counter.count(rule, LocalDateTime.of(2026, 9, 30, 9, 5), Ledger.EMPTY);
        assertEquals("自2026年9月30日09:05起算72小时，至10月3日09:05届满；依据《反家庭暴力法》第二十八条", Explanation.sentence(counted, rule, ZH));
        assertEquals(
                "72 hours from 30 September 2026, 09:05, it ends on 3 October, 09:05; under Anti-Domestic Violence Law, Art. 28",
                Explanation.sentence(counted, rule, EN));
    }

    @Test
    void eachStepStandsByItselfToo() {
        DeadlineRule rule = DeadlineRules.shipped().require("D-P2", LocalDate.of(2026, 9, 16));
        List<Step> steps = counter.count(rule, LocalDate.of(2026, 9, 16)).steps();
        assertEquals(
                List.of("自2026年9月16日次日起算15日", "末日为2026年10月1日（国庆节假期）", "顺延至2026年10月8日"),
                steps.stream().map(step -> Explanation.step(step, ZH)).toList());
    }

    private void assertSentence(String code, String start, Ledger ledger, String chinese, String english) {
        LocalDate day = LocalDate.parse(start);
        DeadlineRule rule = DeadlineRules.shipped().require(code, day);
        Counted counted = counter.count(rule, day.atStartOfDay(), ledger);
        assertEquals(chinese, Explanation.sentence(counted, rule, ZH));
        assertEquals(english, Explanation.sentence(counted, rule, EN));
    }
}
