package org.fengqiao.casefile;

import java.time.LocalDate;
import org.fengqiao.deadline.ClockAct;
import org.fengqiao.deadline.PeriodUnit;

/** What people do to a deadline of a case, each with what has to be written down about it. */
public sealed interface DeadlineAction {

    ClockAct act();

    String reason();

    /** Number or name of the paper by which it was done; null without one. */
    default String paper() {
        return null;
    }

    /** @param from first day that is not counted; today when left out */
    record Suspend(LocalDate from, String reason, String paper) implements DeadlineAction {
        @Override
        public ClockAct act() {
            return ClockAct.SUSPEND;
        }
    }

    /** @param on first day that counts again, tomorrow at the latest; today when left out */
    record Resume(LocalDate on, String reason, String paper) implements DeadlineAction {
        @Override
        public ClockAct act() {
            return ClockAct.RESUME;
        }
    }

    /** @param approver who granted it: the head of the organ by name, or the parties */
    record Extend(Integer length, PeriodUnit unit, String approver, String reason, String paper)
            implements DeadlineAction {
        @Override
        public ClockAct act() {
            return ClockAct.EXTEND;
        }
    }

    record Withdraw(String reason, String paper) implements DeadlineAction {
        @Override
        public ClockAct act() {
            return ClockAct.WITHDRAW;
        }
    }

    /** @param staffId one of {@link DeadlineActs#successors} */
    record HandOver(Long staffId, String reason) implements DeadlineAction {
        @Override
        public ClockAct act() {
            return ClockAct.HAND_OVER;
        }
    }

    /** Why it was missed. */
    record GiveReason(String reason, String paper) implements DeadlineAction {
        @Override
        public ClockAct act() {
            return ClockAct.GIVE_REASON;
        }
    }
}
