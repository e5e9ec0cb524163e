package org.fengqiao.routing;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.fengqiao.access.Viewer;
import org.fengqiao.casefile.CaseEvents;
import org.fengqiao.casefile.CaseFile;
import org.fengqiao.casefile.CaseFiles;
import org.fengqiao.casefile.CasePermissions;
import org.fengqiao.organisation.Organisation;
import org.fengqiao.organisation.OrganisationKind;
import org.fengqiao.organisation.Organisations;
import org.fengqiao.region.RegionCode;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.FieldError;
import org.fengqiao.shared.WrittenText;

/** The centre routes (分流派单): a resident unit gets the file and works on it with everybody else. */
@ApplicationService
public class Routing {

    @Inject
    CaseFiles files;

    @Inject
    CaseEvents events;

    @Inject
    Organisations organisations;

    /** The units of the viewer's own centre and of those below it. */
    public List<Organisation> units(Viewer viewer) {
        RegionCode reach = RegionCode.of(viewer.regionCode());
        return organisations.within(reach.low(), reach.high(), OrganisationKind.UNIT);
    }

    /**
     * Sends the file to a unit, which from then on sees it.
     *
     * @throws DomainError NOT_FOUND; STALE; FORBIDDEN {@code MAY_NOT_ROUTE}; INVALID with field errors
     */
    public int route(Viewer viewer, String caseNo, Integer expectedVersion, Long unitId, String reason) {
        CaseFile file = files.lock(viewer, caseNo, expectedVersion);
        CasePermissions.of(viewer, file).require(CasePermissions::route, "MAY_NOT_ROUTE");
        Organisation unit = units(viewer).stream()
                .filter(u -> u.id().equals(unitId))
                .findFirst()
                .orElseThrow(() -> DomainError.invalidFields(List.of(new FieldError("unit", "UNKNOWN_UNIT"))));
        if (reason == null || reason.isBlank() || WrittenText.length(reason) > 500 || !WrittenText.clean(reason)) {
            throw DomainError.invalidFields(List.of(new FieldError("reason", "ROUTING_REASON")));
        }
        files.attach(file, unit.id(), "UNIT", reason.strip());
        events.append(
                file,
                viewer,
                "ROUTED",
                null,
                null,
                Map.of("unit", unit.name(), "unitId", unit.id(), "reason", reason.strip()));
        return file.version();
    }
}
