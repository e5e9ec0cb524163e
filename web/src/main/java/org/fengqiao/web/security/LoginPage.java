package org.fengqiao.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.fengqiao.organisation.Accounts;
import org.fengqiao.organisation.Authentication;
import org.fengqiao.web.component.Formats;
import org.fengqiao.web.component.PageTexts;

/** The login page. An unknown account and a wrong password get the same answer. */
@Named("login")
@RequestScoped
public class LoginPage {

    @Inject
    private Accounts accounts;

    @Inject
    private HttpServletRequest request;

    @Inject
    private PageTexts texts;

    @Inject
    private Formats formats;

    private String name;
    private String password;

    public String signIn() throws IOException {
        if (name == null || name.isBlank() || password == null) {
            return refuse("shell.login.missing");
        }
        Authentication result = accounts.authenticate(name.trim(), password, SignedIn.source(request));
        switch (result.status()) {
            case OK, MUST_CHANGE_PASSWORD -> {
                SignedIn.from(name.trim(), result).keepIn(request);
                accounts.entered(result.staffId(), SignedIn.source(request));
                String next = getNext();
                FacesContext.getCurrentInstance()
                        .getExternalContext()
                        .redirect(request.getContextPath() + (next == null ? "/" : next));
                return null;
            }
            case LOCKED -> {
                return refuse("shell.login.locked", formats.dateTime(result.lockedUntil()));
            }
            case DISABLED -> {
                return refuse("shell.login.disabled");
            }
            default -> {
                return refuse("shell.login.wrong");
            }
        }
    }

    private String refuse(String key, Object... args) {
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, texts.of(key, args), null));
        return null;
    }

    /** The page to go on to, or null; it travels through the form in a hidden field. */
    public String getNext() {
        return WantedPage.checked(request.getParameter(WantedPage.PARAMETER));
    }

    public boolean isLeft() {
        return request.getParameter("left") != null && "GET".equals(request.getMethod());
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
