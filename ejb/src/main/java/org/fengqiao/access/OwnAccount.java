package org.fengqiao.access;

import jakarta.inject.Inject;
import org.fengqiao.organisation.Staff;
import org.fengqiao.organisation.StaffDirectory;
import org.fengqiao.organisation.StaffRegister;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.DomainError;

/** What a person changes about himself: where messages reach him and in which language. */
@ApplicationService
public class OwnAccount {

    @Inject
    StaffDirectory directory;

    @Inject
    StaffRegister register;

    /** @param language {@code zh} or {@code en} */
    public record Contact(String phone, String email, String language) {}

    public Contact contact(Viewer viewer) {
        Staff staff = directory.find(viewer.staffId()).orElseThrow(DomainError::notFound);
        return new Contact(staff.phone(), staff.email(), "en".equals(staff.locale()) ? "en" : "zh");
    }

    /** @throws DomainError INVALID with the fields {@code phone}, {@code email} */
    public void change(Viewer viewer, Contact contact) {
        register.reachAt(
                viewer.staffId(),
                contact.phone(),
                contact.email(),
                "en".equals(contact.language()) ? "en" : "zh",
                viewer.actor());
    }
}
