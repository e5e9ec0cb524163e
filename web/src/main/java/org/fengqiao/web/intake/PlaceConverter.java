package org.fengqiao.web.intake;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import jakarta.inject.Inject;
import org.fengqiao.region.Region;
import org.fengqiao.region.RegionCode;
import org.fengqiao.region.Regions;
import org.fengqiao.web.worklist.PlaceName;

/** A region's code and the name it is chosen by. */
@FacesConverter(value = "fq.place", managed = true)
public class PlaceConverter implements Converter<PlaceChoice> {

    @Inject
    private Regions regions;

    @Override
    public PlaceChoice getAsObject(FacesContext context, UIComponent component, String code) {
        return choice(regions, code);
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, PlaceChoice choice) {
        return choice == null ? "" : choice.code();
    }

    static PlaceChoice choice(Regions regions, String code) {
        return code == null || code.isBlank() || regions.find(code).isEmpty()
                ? null
                : of(regions, regions.find(code).orElseThrow());
    }

    /** 任城镇 北街社区: the town above tells villages of one name apart. */
    static PlaceChoice of(Regions regions, Region region) {
        boolean village = region.level().compareTo(RegionCode.Level.TOWN) > 0;
        String above = village && region.parentCode() != null ? regions.name(region.parentCode()) + " " : "";
        return new PlaceChoice(region.code(), above + PlaceName.brief(region.name()));
    }
}
