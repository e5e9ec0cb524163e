package org.fengqiao.organisation;

import static org.fengqiao.organisation.CommitteeWarning.NO_WOMAN;
import static org.fengqiao.organisation.CommitteeWarning.SIZE;
import static org.fengqiao.organisation.CommitteeWarning.TERM_OVER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CommitteeWarningTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static Organisation committee(LocalDate term) {
        Organisation committee = new Organisation(OrganisationKind.COMMITTEE, "北街社区人民调解委员会", "北街", "130505100001", 1L);
        committee.termStartedOn = term;
        return committee;
    }

    private static List<Staff> members(int men, int women) {
        List<Staff> staff = new ArrayList<>();
        for (int i = 0; i < men + women; i++) {
            Staff one = new Staff(null, "演某", 1, Set.of(Role.MEDIATOR));
            one.sex = i < men ? "MALE" : "FEMALE";
            one.mediatorType = MediatorType.MEMBER;
            staff.add(one);
        }
        return staff;
    }

    @Test
    void threeToNineMembersWithAWomanAreAsTheLawWants() {
        assertEquals(Set.of(), CommitteeWarning.of(committee(null), members(2, 1), TODAY));
        assertEquals(Set.of(), CommitteeWarning.of(committee(null), members(0, 9), TODAY));
    }

    @Test
    void twoAreTooFewAndTenTooMany() {
        assertEquals(Set.of(SIZE), CommitteeWarning.of(committee(null), members(1, 1), TODAY));
        assertEquals(Set.of(SIZE), CommitteeWarning.of(committee(null), members(9, 1), TODAY));
    }

    @Test
    void appointedMediatorsAreNoMembers() {
        List<Staff> staff = members(3, 1);
        staff.get(3).mediatorType = MediatorType.APPOINTED;
        assertEquals(Set.of(NO_WOMAN), CommitteeWarning.of(committee(null), staff, TODAY));
    }

    @Test
    void theTermIsOverOnTheDayThreeYearsLater() {
        assertEquals(Set.of(), CommitteeWarning.of(committee(TODAY.minusYears(3).plusDays(1)), members(2, 1), TODAY));
        assertEquals(Set.of(TERM_OVER), CommitteeWarning.of(committee(TODAY.minusYears(3)), members(2, 1), TODAY));
    }
}
