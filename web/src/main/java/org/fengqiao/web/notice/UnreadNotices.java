package org.fengqiao.web.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.fengqiao.notification.Notices;
import org.fengqiao.web.component.NavigationCount;
import org.fengqiao.web.security.CurrentViewer;

/** The number beside 消息. */
@ApplicationScoped
class UnreadNotices implements NavigationCount {

    @Inject
    Notices notices;

    @Override
    public String entry() {
        return "notices";
    }

    @Override
    public long count(CurrentViewer viewer) {
        return viewer.isKnown() ? notices.unread(viewer.viewer()) : 0;
    }
}
