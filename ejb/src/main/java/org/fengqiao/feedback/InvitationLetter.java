package org.fengqiao.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Locale;
import java.util.Optional;
import org.fengqiao.casefile.CaseFile;
import org.fengqiao.casefile.PartyPhones;
import org.fengqiao.delivery.Delivery;
import org.fengqiao.delivery.Stranger;
import org.fengqiao.organisation.Organisation;
import org.fengqiao.organisation.Organisations;
import org.fengqiao.shared.Texts;

/** What an invitation says: centre and number of the case, no name and not what it is about, as anybody may look at the phone. */
@ApplicationScoped
class InvitationLetter implements Stranger {

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    PartyPhones phones;

    @Inject
    Organisations organisations;

    @Inject
    Evaluations evaluations;

    @Override
    public Optional<Letter> letter(Delivery delivery) {
        Invitation invitation = em.find(Invitation.class, delivery.invitationId());
        // who has come to the window meanwhile is not asked
        if (invitation == null || evaluations.given(invitation.caseId, invitation.partyId)) {
            return Optional.empty();
        }
        CaseFile file = em.find(CaseFile.class, invitation.caseId);
        String centre =
                organisations.find(file.centreId()).map(Organisation::name).orElse("");
        String text = Texts.of(Locale.CHINESE).get("delivery.invitation", centre, file.caseNo());
        return phones.mobile(invitation.partyId).map(phone -> new Letter(phone, text));
    }
}
