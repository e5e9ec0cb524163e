package org.fengqiao.web.casefile;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.fengqiao.casefile.CaseFiles;
import org.fengqiao.casefile.Parties;
import org.fengqiao.casefile.Protection;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.FieldError;
import org.fengqiao.web.component.Messages;
import org.fengqiao.web.security.CurrentViewer;

/** Protects a party of a case, or lifts the protection. */
@Named("protectionForm")
@ViewScoped
public class ProtectionForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private long party;
    private Protection protection = Protection.OWN_REQUEST;
    private String reason;

    @Inject
    private CurrentViewer current;

    @Inject
    private Parties parties;

    @Inject
    private CaseFiles files;

    /** Back to the case; whoever does not work on it has lost sight of it by this, and goes back to his list. */
    public String protect(String caseNo) {
        try {
            parties.protect(current.viewer(), caseNo, party, protection, reason);
        } catch (DomainError refusal) {
            throw here(refusal);
        }
        Messages.done("case.protect.done");
        return stillSeen(caseNo)
                ? "/cases/case.xhtml?faces-redirect=true&no=" + caseNo
                : "/worklist.xhtml?faces-redirect=true";
    }

    /** The same refusal at the fields of this form: another form of the page has a reason, too. */
    private static DomainError here(DomainError refusal) {
        return refusal.fields().isEmpty()
                ? refusal
                : DomainError.invalidFields(refusal.fields().stream()
                        .map(error -> new FieldError("protect." + error.field(), error.code(), error.args()))
                        .toList());
    }

    private boolean stillSeen(String caseNo) {
        try {
            files.find(current.viewer(), caseNo);
            return true;
        } catch (DomainError shutOut) {
            return false;
        }
    }

    public Protection[] getChoices() {
        return Protection.values();
    }

    public long getParty() {
        return party;
    }

    public void setParty(long party) {
        this.party = party;
    }

    public Protection getProtection() {
        return protection;
    }

    public void setProtection(Protection protection) {
        this.protection = protection;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
