package org.fengqiao.supervision;

import java.time.Instant;
import java.time.LocalDate;

/** A supervision in a list. */
public record SupervisionRow(
        long id,
        String caseNo,
        String title,
        String parties,
        String rule,
        LocalDate dueOn,
        SupervisionGround ground,
        SupervisionState state,
        Instant raisedAt,
        String to) {}
