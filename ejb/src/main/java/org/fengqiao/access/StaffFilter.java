package org.fengqiao.access;

import org.fengqiao.organisation.Role;

/**
 * Whom an administrator looks for; null leaves a part open.
 *
 * @param text part of the name or login
 * @param region code; its people and those of all regions below
 * @param active false for those who left
 */
public record StaffFilter(String text, String region, Long organisationId, Role role, boolean active) {}
