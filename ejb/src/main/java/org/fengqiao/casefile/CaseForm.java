package org.fengqiao.casefile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What the window writes down. Amounts are yuan with two decimals.
 *
 * @param regionCode where the dispute arose, 12 digits, or 15 for a grid; below the region of the registering centre
 * @param category code of a category that is in force
 * @param peopleCount how many people the dispute concerns, at least 1
 */
public record CaseForm(
        String regionCode,
        String place,
        Channel channel,
        String category,
        String title,
        String facts,
        String wishes,
        LocalDate occurredOn,
        BigDecimal amount,
        Integer peopleCount,
        Urgency urgency,
        List<PartyForm> parties) {

    public CaseForm {
        // A list from outside may have holes; the check tells of them.
        parties = parties == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(parties));
        urgency = urgency == null ? Urgency.NORMAL : urgency;
    }
}
