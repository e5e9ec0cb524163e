package org.fengqiao.access;

import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.fengqiao.deadline.DeadlineRule;
import org.fengqiao.deadline.RuleForm;
import org.fengqiao.deadline.RulePreview;
import org.fengqiao.deadline.RuleRegister;
import org.fengqiao.organisation.OrganisationKind;
import org.fengqiao.organisation.Organisations;
import org.fengqiao.region.Region;
import org.fengqiao.region.RegionCode;
import org.fengqiao.region.Regions;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.DomainError;

/** The rules of all periods on the system administrator's desk. Each step throws {@link DomainError} FORBIDDEN to anybody else. */
@ApplicationService
public class Rulebook {

    @Inject
    RuleRegister register;

    @Inject
    Organisations organisations;

    @Inject
    Regions regions;

    public List<RuleRegister.Line> lines(Viewer viewer) {
        AdministrationPermissions.require(viewer, AdministrationPermissions::register);
        return register.lines();
    }

    /** @param region digits of the region, empty for the country */
    public List<RuleRegister.Made> history(Viewer viewer, String code, String region) {
        AdministrationPermissions.require(viewer, AdministrationPermissions::register);
        return register.history(code, region);
    }

    /** Provinces, cities and counties where this house has centres: they may have rules of their own. */
    public List<Region> places(Viewer viewer) {
        AdministrationPermissions.require(viewer, AdministrationPermissions::register);
        SortedSet<RegionCode> codes = new TreeSet<>();
        RegionCode country = RegionCode.of("000000000000");
        organisations
                .within(country.low(), country.high(), OrganisationKind.CENTRE)
                .forEach(centre -> {
                    Optional<RegionCode> code = RegionCode.parse(centre.regionCode());
                    for (; code.isPresent(); code = code.get().parent()) {
                        RegionCode.Level level = code.get().level();
                        if (level != RegionCode.Level.COUNTRY && level.compareTo(RegionCode.Level.COUNTY) <= 0) {
                            codes.add(code.get());
                        }
                    }
                });
        return codes.stream()
                .flatMap(code -> regions.find(code.value()).stream())
                .toList();
    }

    public RulePreview preview(Viewer viewer, RuleForm form, int seen, LocalDateTime start) {
        AdministrationPermissions.require(viewer, AdministrationPermissions::register);
        return register.preview(form, seen, start);
    }

    /** See {@link RuleRegister#add}. */
    public DeadlineRule add(Viewer viewer, RuleForm form, int seen) {
        AdministrationPermissions.require(viewer, AdministrationPermissions::register);
        return register.add(form, seen, viewer.actor());
    }
}
