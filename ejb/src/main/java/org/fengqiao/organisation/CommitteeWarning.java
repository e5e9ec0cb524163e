package org.fengqiao.organisation;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What the law wants of a mediation committee and this one lacks. Warnings and not refusals: a committee that is one member short still
 * mediates lawfully, and the registry has to show it as it is.
 */
public enum CommitteeWarning {
    /** 3 to 9 members (PML 8). */
    SIZE("PML 8"),
    /** A woman among the members (PML 8). */
    NO_WOMAN("PML 8"),
    /** Members are elected for three years (PML 9). */
    TERM_OVER("PML 9");

    static final int TERM_YEARS = 3;
    private static final int FEWEST = 3;
    private static final int MOST = 9;

    private final String legalBasis;

    CommitteeWarning(String legalBasis) {
        this.legalBasis = legalBasis;
    }

    public String legalBasis() {
        return legalBasis;
    }

    /** @param staff everybody of the committee who is active; only members count, not appointed mediators */
    static Set<CommitteeWarning> of(Organisation committee, List<Staff> staff, LocalDate today) {
        List<Staff> members = staff.stream()
                .filter(s -> s.mediatorType == MediatorType.MEMBER)
                .toList();
        Set<CommitteeWarning> warnings = EnumSet.noneOf(CommitteeWarning.class);
        if (members.size() < FEWEST || members.size() > MOST) {
            warnings.add(SIZE);
        }
        if (members.stream().noneMatch(s -> "FEMALE".equals(s.sex))) {
            warnings.add(NO_WOMAN);
        }
        LocalDate elected = committee.termStartedOn != null ? committee.termStartedOn : committee.establishedOn;
        if (elected != null && !elected.plusYears(TERM_YEARS).isAfter(today)) {
            warnings.add(TERM_OVER);
        }
        return warnings;
    }
}
