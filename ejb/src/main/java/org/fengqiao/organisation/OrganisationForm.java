package org.fengqiao.organisation;

import java.time.LocalDate;

/**
 * What an administrator writes about an organisation.
 *
 * @param abbreviation for document numbers
 * @param centreId the centre a unit or committee belongs to; its region is theirs
 * @param regionCode only for a centre
 * @param mode only for a unit
 * @param speciality of a committee for one kind of dispute; may be empty
 * @param termStartedOn when the members of a committee were elected last
 */
public record OrganisationForm(
        OrganisationKind kind,
        String name,
        String abbreviation,
        String regionCode,
        Long centreId,
        ResidenceMode mode,
        String speciality,
        LocalDate establishedOn,
        LocalDate termStartedOn,
        boolean active) {

    public static OrganisationForm of(Organisation o) {
        return new OrganisationForm(
                o.kind,
                o.name,
                o.abbreviation,
                o.regionCode,
                o.centreId,
                o.mode,
                o.speciality,
                o.establishedOn,
                o.termStartedOn,
                o.active);
    }
}
