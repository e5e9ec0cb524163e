package org.fengqiao.deadline;

/** What a period is counted in. */
public enum PeriodUnit {
    /** From the very minute (Civil Code Art. 201 para. 2). */
    HOURS,
    /** Calendar days; the day of the event is not counted (Civil Code Art. 201 para. 1). */
    DAYS,
    /** Days that are working days; only where the law writes 工作日 or says that it means it. */
    WORKING_DAYS,
    /** To the corresponding day of a later month, or that month's end (Civil Code Art. 202). */
    MONTHS
}
