package org.fengqiao.audit;

import java.util.List;

/** What can be on record, in groups that an auditor asks for. */
public enum AuditKind {
    LOGIN("LOGIN", "LOGIN_FAILED", "ACCOUNT_LOCKED"),
    PASSWORD("PASSWORD_CHANGED", "PASSWORD_RESET"),
    STAFF("STAFF_CREATED", "STAFF_CHANGED", "STAFF_ENABLED", "STAFF_DISABLED"),
    ROLES("ROLES_CHANGED"),
    ORGANISATION("ORGANISATION_CREATED", "ORGANISATION_CHANGED"),
    REGIONS("REGIONS_IMPORTED"),
    SYNONYMS("SYNONYMS_ADDED", "SYNONYMS_CHANGED", "SYNONYMS_ON", "SYNONYMS_OFF", "SYNONYMS_REMOVED"),
    INDEX("INDEX_CHECK_ASKED", "INDEX_BUILD_ASKED"),
    FEED("FEED_MADE", "FEED_RENEWED", "FEED_REVOKED"),
    RULES("RULE_MADE", "RULE_ENDED"),
    CALENDAR("CALENDAR_CHANGED"),
    JOBS("JOB_RUN", "JOB_PAUSED", "JOB_RESUMED"),
    EXPORT("LIST_EXPORTED", "SEARCH_EXPORTED"),
    OTHER("DEMO_CREATED");

    private final List<String> kinds;

    AuditKind(String... kinds) {
        this.kinds = List.of(kinds);
    }

    public List<String> kinds() {
        return kinds;
    }
}
