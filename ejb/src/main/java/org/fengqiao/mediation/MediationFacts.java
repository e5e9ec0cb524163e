package org.fengqiao.mediation;

import java.util.function.BooleanSupplier;
import org.fengqiao.mediation.MediationAction.AgreementForm;

/**
 * What the guards of the procedure look at.
 *
 * @param unasked principals who have not consented yet
 * @param mine whether the viewer is one of the mediators
 * @param director whether the viewer directs a centre
 * @param form form of the agreement the action asks for, or null while only asking what can be done
 * @param unsigned principals who have not signed
 * @param openItems performance items that are neither performed nor given up
 * @param unexplained whether a period of the house is over and nobody has written why; asked by the steps that end one only
 */
record MediationFacts(
        int unasked,
        boolean mine,
        boolean director,
        AgreementForm form,
        int unsigned,
        boolean anySignature,
        boolean mediatorSigned,
        int openItems,
        BooleanSupplier unexplained) {

    boolean everyoneConsents() {
        return unasked == 0;
    }

    boolean everyoneSigned() {
        return unsigned == 0 && mediatorSigned;
    }

    boolean delayExplained() {
        return !unexplained.getAsBoolean();
    }

    MediationFacts asking(AgreementForm asked) {
        return new MediationFacts(
                unasked, mine, director, asked, unsigned, anySignature, mediatorSigned, openItems, unexplained);
    }
}
