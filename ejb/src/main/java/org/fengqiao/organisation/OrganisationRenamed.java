package org.fengqiao.organisation;

/** Told in the transaction that gives an organisation another name; whoever has copied the old one renews it. */
public record OrganisationRenamed(long organisationId) {}
