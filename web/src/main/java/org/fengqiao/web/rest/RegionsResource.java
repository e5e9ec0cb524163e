package org.fengqiao.web.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fengqiao.region.Region;
import org.fengqiao.region.RegionCode;
import org.fengqiao.region.Regions;

/** The administrative tree. */
@Path("regions/{code}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reference")
public class RegionsResource {

    @Inject
    Regions regions;

    /** @param fullName from the county down */
    @Schema(name = "Region")
    public record RegionJson(String code, String name, String fullName, RegionCode.Level level, String parent) {}

    @Schema(name = "RegionList")
    public record RegionList(List<RegionJson> items) {}

    @GET
    @Operation(summary = "One region; a short code such as 130505100 stands for 130505100000")
    public RegionJson get(@PathParam("code") String code) {
        return json(regions.require(code));
    }

    @GET
    @Path("children")
    @Operation(summary = "The regions directly below, in the order of their codes")
    public RegionList children(@PathParam("code") String code) {
        return new RegionList(regions.children(regions.require(code).code()).stream()
                .map(this::json)
                .toList());
    }

    private RegionJson json(Region region) {
        return new RegionJson(
                region.code(), region.name(), regions.fullName(region.code()), region.level(), region.parentCode());
    }
}
