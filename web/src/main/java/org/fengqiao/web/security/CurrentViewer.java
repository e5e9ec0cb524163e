package org.fengqiao.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.access.Viewer;
import org.fengqiao.access.Viewers;
import org.fengqiao.organisation.Role;
import org.fengqiao.shared.DomainError;
import org.fengqiao.web.component.PageTexts;

/**
 * Who is looking, for pages ({@code #{viewer.name}}), beans and REST resources ({@code current.viewer()}). Read anew from
 * the directory with every request: a role taken away or an account closed counts at once, whatever the session remembers.
 */
@Named("viewer")
@RequestScoped
public class CurrentViewer {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Viewers viewers;

    @Inject
    private PageTexts texts;

    private Viewer viewer;
    private boolean looked;

    /** For services. Refuses when nobody is signed in or the person no longer works here. */
    public Viewer viewer() {
        if (find() == null) {
            throw DomainError.forbidden("NOT_SIGNED_IN");
        }
        return viewer;
    }

    public boolean isKnown() {
        return find() != null;
    }

    public boolean has(String role) {
        return roles().contains(Role.valueOf(role));
    }

    public Set<Role> roles() {
        return find() == null ? Set.of() : viewer.roles();
    }

    public String getName() {
        return find() == null ? "" : viewer.name();
    }

    public String getOrganisation() {
        return find() == null ? "" : viewer.organisationName();
    }

    /** 调解员 · 演示甲 */
    public String getTitle() {
        return getRoleNames() + " · " + getName();
    }

    public String getRoleNames() {
        return roles().stream()
                .sorted()
                .map(role -> texts.get("role." + role.name()))
                .collect(Collectors.joining(texts.get("shell.separator")));
    }

    private Viewer find() {
        if (!looked) {
            looked = true;
            SignedIn who = SignedIn.of(request);
            viewer = who == null
                    ? null
                    : viewers.find(who.staffId(), SignedIn.source(request)).orElse(null);
        }
        return viewer;
    }
}
