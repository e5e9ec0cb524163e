package org.fengqiao.organisation;

import java.time.Instant;
import java.util.Set;

/**
 * What came of a log-in.
 *
 * @param staffId 0 unless {@code OK} or {@code MUST_CHANGE_PASSWORD}
 * @param lockedUntil only when {@code LOCKED}
 */
public record Authentication(Status status, long staffId, Set<Role> roles, Instant lockedUntil) {

    public enum Status {
        OK,
        MUST_CHANGE_PASSWORD,
        BAD_CREDENTIALS,
        LOCKED,
        DISABLED
    }

    static Authentication failed(Status status) {
        return new Authentication(status, 0, Set.of(), null);
    }

    public boolean entered() {
        return status == Status.OK || status == Status.MUST_CHANGE_PASSWORD;
    }
}
