package org.fengqiao.organisation;

/**
 * What an administrator writes about a person.
 *
 * @param login empty for somebody who never logs in, as many village mediators
 * @param sex MALE, FEMALE or null
 * @param mediatorType null for who is no mediator
 */
public record StaffForm(
        String login,
        String name,
        long organisationId,
        String phone,
        String email,
        String sex,
        MediatorType mediatorType,
        boolean fullTime) {

    public static StaffForm of(Staff s) {
        return new StaffForm(s.login, s.name, s.organisationId, s.phone, s.email, s.sex, s.mediatorType, s.fullTime);
    }
}
