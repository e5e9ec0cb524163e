package org.fengqiao.web.casefile;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fengqiao.casefile.CaseViews;
import org.fengqiao.routing.Routing;
import org.fengqiao.web.component.Messages;
import org.fengqiao.web.security.CurrentViewer;

/** The director sends a file to a resident unit. */
@Named("routePage")
@ViewScoped
public class RoutePage implements Serializable {

    private static final long serialVersionUID = 1L;

    private String no;
    private Integer version;
    private Long unit;
    private String reason;

    @Inject
    private CurrentViewer current;

    @Inject
    private CaseViews views;

    @Inject
    private Routing routing;

    public void load() {
        version = views.view(current.viewer(), no).version();
    }

    public Map<String, Long> getUnits() {
        Map<String, Long> units = new LinkedHashMap<>();
        routing.units(current.viewer()).forEach(each -> units.put(each.name(), each.id()));
        return units;
    }

    public String route() {
        routing.route(current.viewer(), no, version, unit, reason);
        Messages.done("route.done");
        return "/cases/case.xhtml?faces-redirect=true&no=" + no;
    }

    public String getNo() {
        return no;
    }

    public void setNo(String no) {
        this.no = no;
    }

    public Long getUnit() {
        return unit;
    }

    public void setUnit(Long unit) {
        this.unit = unit;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
