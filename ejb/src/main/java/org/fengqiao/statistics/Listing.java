package org.fengqiao.statistics;

/** A number of the figures that has a list of cases behind it. Each says which mediations those are and which of their days counts. */
public enum Listing {
    ACCEPTED("f.acceptedOn", "f.acceptedOn is not null"),
    TAKEN_UP("f.acceptedOn", "f.takenUp = true"),
    NOT_TAKEN_UP("f.acceptedOn", "f.takenUp = false"),
    MEDIATED("f.concludedOn", "f.acceptedOn is not null"),
    SUCCESSFUL("f.concludedOn", "f.successful = true"),
    FAILED("f.concludedOn", "f.successful = false"),
    WRITTEN("f.concludedOn", "f.successful = true and f.written = true"),
    ORAL("f.concludedOn", "f.successful = true and f.written = false"),
    CLOSED("f.closedOn", "f.acceptedOn is not null"),
    PERFORMANCE_DUE("f.performanceOn", "f.performanceOn <= :today"),
    PERFORMED("f.performanceOn", "f.performanceOn <= :today and f.performed = true"),
    UNPERFORMED("f.performanceOn", "f.performanceOn <= :today and f.performed = false"),
    /** A state of this moment: no period narrows it. */
    OVERDUE(
            "c.dueSort",
            "c.dueSort < :today and p.endedOn is null and c.status <> org.fengqiao.casefile.CaseStatus.CLOSED");

    private final String day;
    private final String condition;

    Listing(String day, String condition) {
        this.day = day;
        this.condition = condition;
    }

    /** The day by which it falls into a period, and by which the list is sorted. */
    String day() {
        return day;
    }

    String condition() {
        return condition;
    }

    boolean periodic() {
        return this != OVERDUE;
    }

    boolean asksToday() {
        return condition.contains(":today");
    }
}
