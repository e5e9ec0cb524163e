package org.fengqiao.web.mediation;

import jakarta.faces.convert.EnumConverter;
import jakarta.faces.convert.FacesConverter;
import org.fengqiao.mediation.MediationAction.Route;

/** In a list of many the page does not know the element's type by itself. */
@FacesConverter("route")
public class RouteConverter extends EnumConverter {

    public RouteConverter() {
        super(Route.class);
    }
}
