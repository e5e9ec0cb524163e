package org.fengqiao.mediation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.fengqiao.mediation.MediationAction.Agree;
import org.fengqiao.mediation.MediationAction.Consent;
import org.fengqiao.mediation.MediationAction.Manner;
import org.fengqiao.mediation.MediationAction.Sign;
import org.fengqiao.mediation.MediationAction.SigningManner;
import org.junit.jupiter.api.Test;

class MediationActionTest {

    @Test
    void whatIsLeftOutHasItsUsualMeaning() {
        Consent consent = new Consent(null, null, null, null);
        assertEquals(List.of(), consent.parties());
        assertEquals(Manner.ORAL, consent.manner());
        assertEquals(SigningManner.SIGNATURE, new Sign(null, null, null, null).manner());
    }

    /** A list with a hole comes from outside and is refused field by field later; it must not fall over here. */
    @Test
    void listsWithHolesAreTakenAsTheyAre() {
        Agree agree =
                new Agree(null, null, null, Arrays.asList("一", null), null, Collections.singletonList(null), null);
        assertEquals(Arrays.asList("一", null), agree.items());
        assertEquals(1, agree.performance().size());
    }
}
