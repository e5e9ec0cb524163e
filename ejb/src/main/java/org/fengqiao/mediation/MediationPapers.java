package org.fengqiao.mediation;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fengqiao.access.Viewer;
import org.fengqiao.casefile.CaseDocument.Status;
import org.fengqiao.casefile.Documents;
import org.fengqiao.casefile.Documents.Paper;
import org.fengqiao.casefile.Parties;
import org.fengqiao.casefile.Parties.Secret;
import org.fengqiao.casefile.Party;
import org.fengqiao.casefile.PartyKind;
import org.fengqiao.casefile.PartyRole;
import org.fengqiao.casefile.Sex;
import org.fengqiao.casefile.Side;
import org.fengqiao.document.FormParty;
import org.fengqiao.document.FormSignature;
import org.fengqiao.mediation.MediationAction.AgreementForm;
import org.fengqiao.mediation.MediationAction.SigningManner;
import org.fengqiao.organisation.Organisations;
import org.fengqiao.organisation.StaffDirectory;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.Texts;
import org.fengqiao.shared.TimeSource;

/** Fills in the papers of a mediation. They are in Chinese whatever language the page is in: they are official forms. */
@ApplicationService
class MediationPapers {

    private static final Texts ZH = Texts.of(java.util.Locale.SIMPLIFIED_CHINESE);

    @Inject
    Documents documents;

    @Inject
    Parties parties;

    @Inject
    Organisations organisations;

    @Inject
    StaffDirectory staff;

    @Inject
    TimeSource time;

    /**
     * The agreement as it now stands: a draft until the seal is on it, or the registration of an oral one (Art. 28), which is final at
     * once.
     */
    void agreement(Viewer viewer, MediationFile file, List<PerformanceItem> items, List<Signature> signatures) {
        Mediation mediation = file.mediation();
        boolean oral = mediation.form == AgreementForm.ORAL;
        boolean done = mediation.effectiveOn != null;
        Map<Long, String> names =
                staff.names(file.mediators().stream().map(m -> m.staffId).toList());
        List<Party> signing = file.principals();
        var form = new org.fengqiao.document.AgreementForm(
                mediation.number,
                organisations.find(mediation.committeeId).orElseThrow().name(),
                signing.stream().map(p -> party(p, file.parties())).toList(),
                mediation.facts,
                mediation.itemList(),
                mediation.performanceManner,
                items.stream()
                        .map(i -> new org.fengqiao.document.AgreementForm.Performance(
                                i.obligor, i.content, i.amount, i.dueOn))
                        .toList(),
                mediation.copies,
                signing.stream()
                        .flatMap(p ->
                                places(p, file.parties(), of(signatures, s -> Objects.equals(s.partyId, p.id())))
                                        .stream())
                        .toList(),
                file.mediators().stream()
                        .map(m -> signature(
                                names.get(m.staffId), of(signatures, s -> Objects.equals(s.staffId, m.staffId))))
                        .toList(),
                null,
                mediation.sealedOn,
                mediation.effectiveOn == null ? mediation.agreedOn : mediation.effectiveOn,
                !done);
        String kind = oral ? "oral-agreement" : "agreement";
        documents.make(
                file.file(),
                viewer,
                file.proceeding().id(),
                new Paper(kind, mediation.number, ZH.get("mediation.paper." + kind), form.committee()),
                done ? Status.FINAL : Status.DRAFT,
                form);
    }

    /**
     * Where a party signs, and those who speak for him. A minor signs by his guardian (Civil Code 19, 20, 23), so what is recorded for the
     * one is recorded for the other. An agent may sign in the party's stead (Civil Code 162): his place stands open until somebody has.
     */
    static List<FormSignature> places(Party party, List<Party> all, Signature signature) {
        List<FormSignature> places = new ArrayList<>();
        places.add(signature(party.name(), signature));
        for (Party r : all) {
            boolean guardian = r.role() == PartyRole.GUARDIAN;
            if (party.id().equals(r.representsId()) && (guardian || signature == null)) {
                places.add(new FormSignature(
                        capacity(r),
                        r.name(),
                        signature == null ? null : signature.signedOn,
                        signature == null ? null : manner(signature.manner)));
            }
        }
        return places;
    }

    private static String capacity(Party representative) {
        return ZH.get("casefile.role.paper." + (representative.role() == PartyRole.GUARDIAN ? "GUARDIAN" : "AGENT"));
    }

    private static Signature of(List<Signature> signatures, java.util.function.Predicate<Signature> whose) {
        return signatures.stream().filter(whose).findFirst().orElse(null);
    }

    private static FormSignature signature(String name, Signature signature) {
        return signature == null
                ? FormSignature.open(name)
                : new FormSignature(name, signature.signedOn, manner(signature.manner));
    }

    private static String manner(SigningManner manner) {
        return ZH.get("mediation.signing." + manner);
    }

    private FormParty party(Party party, List<Party> all) {
        Map<Secret, String> full = parties.forPaper(party);
        String label = ZH.get("casefile.side." + (party.side() == Side.APPLICANT ? "APPLICANT" : "RESPONDENT"));
        List<FormParty.Agent> agents = all.stream()
                .filter(r -> party.id().equals(r.representsId()))
                .map(r -> new FormParty.Agent(
                        capacity(r), r.name(), blankToNull(parties.forPaper(r).get(Secret.PHONE))))
                .toList();
        if (party.kind() == PartyKind.ORGANISATION) {
            return new FormParty.Organisation(
                    label,
                    party.name(),
                    blankToNull(full.get(Secret.ADDRESS)),
                    party.representative(),
                    party.representativePost(),
                    blankToNull(full.get(Secret.PHONE)),
                    agents);
        }
        return new FormParty.Person(
                label,
                party.name(),
                sex(party.sex()),
                party.ethnicity(),
                age(party.birthDate()),
                party.occupation(),
                blankToNull(full.get(Secret.PHONE)),
                blankToNull(full.get(Secret.ADDRESS)),
                agents);
    }

    private static String sex(Sex sex) {
        return sex == null ? null : ZH.get("casefile.sex." + sex);
    }

    private Integer age(LocalDate born) {
        return born == null ? null : Period.between(born, time.today()).getYears();
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
