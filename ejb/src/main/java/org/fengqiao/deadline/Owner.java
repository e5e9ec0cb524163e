package org.fengqiao.deadline;

/**
 * Whose a clock is: who has to act, and is warned first.
 *
 * @param staffId null while nobody in the organisation has been named
 * @param organisationId the body that has to act
 */
public record Owner(Long staffId, Long organisationId) {

    public static final Owner NOBODY = new Owner(null, null);
}
