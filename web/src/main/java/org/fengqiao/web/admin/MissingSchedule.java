package org.fengqiao.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.fengqiao.access.AdministrationPermissions;
import org.fengqiao.access.CalendarDesk;
import org.fengqiao.web.component.NavigationCount;
import org.fengqiao.web.security.CurrentViewer;

/** Reminds the administrator, on the page where he begins and beside the entry of the calendar, that a schedule should be here by now. */
@Named("missingSchedule")
@RequestScoped
public class MissingSchedule implements NavigationCount {

    @Inject
    CalendarDesk desk;

    @Inject
    CurrentViewer current;

    /** The year that is missing; null when none is, or for whoever could not bring it in. */
    public Integer getYear() {
        return AdministrationPermissions.of(current.viewer()).register() ? desk.missingYear() : null;
    }

    @Override
    public String entry() {
        return "working";
    }

    @Override
    public long count(CurrentViewer viewer) {
        return getYear() != null ? 1 : 0;
    }
}
