package org.fengqiao.audit;

import java.time.LocalDate;

/**
 * What the auditor looks for; null leaves a part open.
 *
 * @param who part of the name or login of who acted or whom it happened to
 * @param kind see {@link AuditKind}
 * @param from first day, Beijing time
 * @param to last day, inclusive
 */
public record AuditFilter(String who, AuditKind kind, LocalDate from, LocalDate to) {}
