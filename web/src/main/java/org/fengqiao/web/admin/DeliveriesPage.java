package org.fengqiao.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.fengqiao.delivery.DeliveryLog;
import org.fengqiao.delivery.DeliveryState;
import org.fengqiao.delivery.Medium;
import org.fengqiao.shared.Slice;
import org.fengqiao.web.component.Here;
import org.fengqiao.web.security.CurrentViewer;

/** What left the house by e-mail and text message, and what could not. */
@Named("deliveriesPage")
@RequestScoped
public class DeliveriesPage {

    private static final int PAGE = 50;

    @Inject
    private DeliveryLog log;

    @Inject
    private CurrentViewer current;

    @Inject
    private Here here;

    private String state;
    private String after;
    private String before;
    private Slice<DeliveryLog.Line> slice;

    public void load() {
        DeliveryState wanted = Arrays.stream(DeliveryState.values())
                .filter(each -> each.name().equals(state))
                .findFirst()
                .orElse(null);
        slice = log.page(current.viewer(), wanted, blank(after), blank(before), PAGE);
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    public List<DeliveryLog.Line> getRows() {
        return slice.items();
    }

    public String getPrevious() {
        return slice.previous() == null ? "" : here.with("before", slice.previous());
    }

    public String getNext() {
        return slice.next() == null ? "" : here.with("after", slice.next());
    }

    public DeliveryState[] getStates() {
        return DeliveryState.values();
    }

    public List<Medium> getReady() {
        return log.ready();
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(String before) {
        this.before = before;
    }
}
