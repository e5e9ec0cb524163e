package org.fengqiao.web.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fengqiao.access.Viewer;
import org.fengqiao.casefile.CasePermissions;
import org.fengqiao.organisation.OrganisationKind;
import org.fengqiao.organisation.Role;
import org.fengqiao.region.Regions;
import org.fengqiao.web.security.CurrentViewer;

/** Who the caller is. */
@Path("me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reference")
public class MeResource {

    @Inject
    CurrentViewer current;

    @Inject
    Regions regions;

    /** @param regionCode the region the person's organisation serves */
    @Schema(name = "Me")
    public record Me(
            long id,
            String login,
            String name,
            long organisation,
            String organisationName,
            OrganisationKind organisationKind,
            String regionCode,
            String regionName,
            List<Role> roles,
            boolean mayRegister) {}

    @GET
    @Operation(summary = "Who you are: person, organisation, region and roles")
    public Me me() {
        Viewer viewer = current.viewer();
        return new Me(
                viewer.staffId(),
                viewer.login(),
                viewer.name(),
                viewer.organisationId(),
                viewer.organisationName(),
                viewer.organisationKind(),
                viewer.regionCode(),
                regions.fullName(viewer.regionCode()),
                viewer.roles().stream().sorted().toList(),
                CasePermissions.canRegister(viewer));
    }
}
