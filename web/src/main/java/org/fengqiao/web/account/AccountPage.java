package org.fengqiao.web.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.access.OwnAccount;
import org.fengqiao.access.Viewer;
import org.fengqiao.delivery.DeliveryLog;
import org.fengqiao.delivery.Medium;
import org.fengqiao.delivery.Preferences;
import org.fengqiao.delivery.Topic;
import org.fengqiao.organisation.Role;
import org.fengqiao.web.component.Messages;
import org.fengqiao.web.security.CurrentViewer;

/** My account: where messages reach me, and which I want by which way. */
@Named("accountPage")
@ViewScoped
public class AccountPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private String phone;
    private String email;
    private String language;
    /** By {@code TOPIC.MEDIUM}, whether it is ticked. */
    private final Map<String, Boolean> wanted = new HashMap<>();

    @Inject
    private OwnAccount account;

    @Inject
    private Preferences preferences;

    @Inject
    private DeliveryLog deliveries;

    @Inject
    private CurrentViewer current;

    public void load() {
        Viewer viewer = current.viewer();
        OwnAccount.Contact contact = account.contact(viewer);
        phone = contact.phone();
        email = contact.email();
        language = contact.language();
        preferences
                .of(viewer)
                .forEach((topic, media) -> media.forEach((medium, wish) -> wanted.put(topic + "." + medium, wish)));
    }

    public String save() {
        account.change(current.viewer(), new OwnAccount.Contact(phone, email, language));
        Map<Topic, Map<Medium, Boolean>> wishes = new EnumMap<>(Topic.class);
        for (Topic topic : getTopics()) {
            Map<Medium, Boolean> media = new EnumMap<>(Medium.class);
            for (Medium medium : Medium.values()) {
                media.put(medium, Boolean.TRUE.equals(wanted.get(topic + "." + medium)));
            }
            wishes.put(topic, media);
        }
        preferences.change(current.viewer(), wishes);
        Messages.done("account.saved");
        return "/account.xhtml?faces-redirect=true";
    }

    /** Administrators get no notices of cases, and nobody else those of the house itself. */
    public List<Topic> getTopics() {
        boolean administrator = current.viewer().hasAny(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDITOR);
        return administrator ? List.of(Topic.SYSTEM) : List.of(Topic.DEADLINE, Topic.URGENT, Topic.CASE);
    }

    public Medium[] getMedia() {
        return Medium.values();
    }

    /** Whether the operator has set the medium up; what is ticked for another waits until he does. */
    public boolean ready(Medium medium) {
        return deliveries.ready().contains(medium);
    }

    public Map<String, Boolean> getWanted() {
        return wanted;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }
}
