package org.fengqiao.deadline;

/** What people do to a running period, beside doing what is due. */
public enum ClockAct {
    /** It stands still from a day on, for a reason that its rule names. */
    SUSPEND,
    RESUME,
    /** It is given more time by whoever the rule lets. */
    EXTEND,
    /** It was started in error or is not wanted any more. */
    WITHDRAW,
    /** Another person has to act in time. */
    HAND_OVER,
    /** Why it was missed. */
    GIVE_REASON
}
