package org.fengqiao.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.SplittableRandom;
import org.fengqiao.calendar.WorkingCalendar;

/** Hours at which somebody sits at the window: 8:30 to 12:00 and 14:00 to 17:30, mostly on working days. */
final class WorkTimes {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.national();
    private static final int MORNING = 8 * 60 + 30;
    private static final int NOON = 12 * 60;
    private static final int AFTERNOON = 14 * 60;
    private static final int EVENING = 17 * 60 + 30;

    private WorkTimes() {}

    static boolean working(LocalDate day) {
        return CALENDAR.isWorkingDay(day);
    }

    static LocalDateTime someTime(LocalDate day, SplittableRandom random) {
        boolean morning = random.nextInt(100) < 58;
        int minute = morning ? random.nextInt(MORNING, NOON - 10) : random.nextInt(AFTERNOON, EVENING - 15);
        return at(day, minute);
    }

    /** Some minutes later the same day, or the next morning when the day is over. */
    static LocalDateTime soon(LocalDateTime from, int low, int high, SplittableRandom random) {
        int minute = from.getHour() * 60 + from.getMinute() + random.nextInt(low, high + 1);
        if (minute > NOON && minute < AFTERNOON) {
            minute = AFTERNOON + random.nextInt(3, 40);
        }
        if (minute > EVENING) {
            return at(nextOpen(from.toLocalDate().plusDays(1), random), MORNING + random.nextInt(5, 90));
        }
        return at(from.toLocalDate(), minute);
    }

    /** About that many days later, when somebody works; 0 days is soon. */
    static LocalDateTime later(LocalDateTime from, int days, SplittableRandom random) {
        return days == 0
                ? soon(from, 10, 70, random)
                : someTime(nextOpen(from.toLocalDate().plusDays(days), random), random);
    }

    // Village mediators know weekends, but not many.
    private static LocalDate nextOpen(LocalDate day, SplittableRandom random) {
        while (!working(day) && random.nextInt(100) >= 12) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static LocalDateTime at(LocalDate day, int minute) {
        return LocalDateTime.of(day, LocalTime.of(minute / 60, minute % 60));
    }
}
