package org.fengqiao.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.fengqiao.organisation.Accounts;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.FieldError;
import org.fengqiao.web.component.Messages;

/** A new password, by wish or by force at the first login. */
@Named("passwordPage")
@RequestScoped
public class PasswordPage {

    @Inject
    private Accounts accounts;

    @Inject
    private HttpServletRequest request;

    private String current;
    private String wanted;
    private String repeated;

    public String change() {
        if (wanted != null && !wanted.equals(repeated)) {
            throw DomainError.invalidFields(List.of(new FieldError("repeated", "PASSWORDS_DIFFER")));
        }
        SignedIn who = SignedIn.of(request);
        accounts.changePassword(who.staffId(), current, wanted, SignedIn.source(request));
        who.passwordChanged().keepIn(request);
        Messages.done("shell.password.done");
        return "/index.xhtml?faces-redirect=true";
    }

    public boolean isForced() {
        return SignedIn.of(request).mustChangePassword();
    }

    public String getCurrent() {
        return null;
    }

    public void setCurrent(String current) {
        this.current = current;
    }

    public String getWanted() {
        return null;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }

    public String getRepeated() {
        return null;
    }

    public void setRepeated(String repeated) {
        this.repeated = repeated;
    }
}
