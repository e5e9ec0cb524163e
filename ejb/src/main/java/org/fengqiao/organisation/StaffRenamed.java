package org.fengqiao.organisation;

/** Told in the transaction that gives a person another name; whoever has copied the old one renews it. */
public record StaffRenamed(long staffId) {}
