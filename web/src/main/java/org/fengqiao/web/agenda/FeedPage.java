package org.fengqiao.web.agenda;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.fengqiao.agenda.CalendarFeeds;
import org.fengqiao.agenda.FeedView;
import org.fengqiao.agenda.Whose;
import org.fengqiao.document.QrCode;
import org.fengqiao.web.component.Here;
import org.fengqiao.web.component.Messages;
import org.fengqiao.web.component.PageTexts;
import org.fengqiao.web.security.CurrentViewer;

/** The feed for a phone: make, renew, take back. Its address is shown once, on the page after it was made. */
@Named("feed")
@ViewScoped
public class FeedPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String ADDRESS = "feedAddress";

    @Inject
    private CalendarFeeds feeds;

    @Inject
    private CurrentViewer current;

    @Inject
    private PageTexts texts;

    @Inject
    private Here here;

    private Whose whose;
    private boolean withNames;
    private boolean looked;
    private transient FeedView view;

    public FeedView getView() {
        if (!looked || view == null) {
            view = feeds.find(current.viewer()).orElse(null);
            if (!looked) {
                looked = true;
                whose = view == null ? Whose.of(current.viewer()).get(0) : view.whose();
                withNames = view != null && view.withNames();
            }
        }
        return view;
    }

    public String renew() {
        String token =
                feeds.renew(current.viewer(), whose, withNames, texts.texts().locale());
        FacesContext.getCurrentInstance()
                .getExternalContext()
                .getFlash()
                .put(ADDRESS, here.getHouse() + FeedServlet.PATH + token + FeedServlet.ENDING);
        Messages.done("agenda.feed.made");
        return "/agenda-feed.xhtml?faces-redirect=true";
    }

    public String revoke() {
        feeds.revoke(current.viewer());
        Messages.done("agenda.feed.revoked");
        return "/agenda-feed.xhtml?faces-redirect=true";
    }

    /** The address, only right after it was made. */
    public String getAddress() {
        return (String) FacesContext.getCurrentInstance()
                .getExternalContext()
                .getFlash()
                .get(ADDRESS);
    }

    /** The address as a link that a phone offers to subscribe to. */
    public String getSubscription() {
        return getAddress() == null ? null : getAddress().replaceFirst("^https?:", "webcal:");
    }

    public String getPicture() {
        return getAddress() == null ? null : QrCode.dataUri(getSubscription());
    }

    public List<Whose> getChoices() {
        return Whose.of(current.viewer());
    }

    public Whose getWhose() {
        return whose;
    }

    public void setWhose(Whose whose) {
        this.whose = whose;
    }

    public boolean isWithNames() {
        return withNames;
    }

    public void setWithNames(boolean withNames) {
        this.withNames = withNames;
    }
}
