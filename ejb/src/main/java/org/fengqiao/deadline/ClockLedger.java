package org.fengqiao.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What of a stored ledger moves the due date: suspensions and extensions. */
final class ClockLedger {

    private ClockLedger() {}

    /** @param entries in the order in which they were written */
    static Ledger of(List<DeadlineEntry> entries) {
        List<Suspension> suspensions = new ArrayList<>();
        List<Extension> extensions = new ArrayList<>();
        LocalDate suspended = null;
        for (DeadlineEntry entry : entries) {
            switch (entry.kind) {
                case SUSPENDED -> suspended = entry.onDay;
                case RESUMED -> {
                    // resumed on the very day it was suspended: no day was lost
                    if (suspended != null && entry.onDay.isAfter(suspended)) {
                        suspensions.add(new Suspension(suspended, entry.onDay.minusDays(1)));
                    }
                    suspended = null;
                }
                case EXTENDED -> extensions.add(new Extension(Span.of(entry.length), entry.fromRolled));
                default -> {
                    // moves nothing
                }
            }
        }
        if (suspended != null) {
            suspensions.add(new Suspension(suspended, null));
        }
        return new Ledger(suspensions, extensions);
    }
}
