package org.fengqiao.access;

import java.util.Set;
import org.fengqiao.organisation.CommitteeWarning;
import org.fengqiao.organisation.Organisation;

/** One organisation in the administrators' list, with what the law wants of it and it lacks. */
public record OrganisationRow(Organisation organisation, long people, Set<CommitteeWarning> warnings) {}
