package org.fengqiao.demo;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.organisation.AuditTrail;
import org.fengqiao.organisation.Organisation;
import org.fengqiao.organisation.OrganisationKind;
import org.fengqiao.organisation.Organisations;
import org.fengqiao.organisation.Role;
import org.fengqiao.organisation.StaffDirectory;
import org.fengqiao.region.BadLine;
import org.fengqiao.region.Region;
import org.fengqiao.region.RegionCode;
import org.fengqiao.region.RegionCode.Level;
import org.fengqiao.region.RegionImport;
import org.fengqiao.region.RegionImportProgress;
import org.fengqiao.region.Regions;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.TimeSource;

/**
 * The model county 任泽区: its regions, a centre and a mediation committee for the county, each township and each village, resident units
 * for the upper two levels, and 759 mediators among the people. Only whom the demo lets in has an account.
 */
@ApplicationService
public class DemoCounty {

    public static final RegionCode COUNTY = RegionCode.of("130505");
    static final RegionCode[] VILLAGES_WITH_ACCOUNTS = {RegionCode.of("130505100001"), RegionCode.of("130505101201")};

    private static final String REGIONS = "demo/regions-130505.csv";

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    RegionImport regionImport;

    @Inject
    Regions regions;

    @Inject
    Organisations organisations;

    @Inject
    StaffDirectory directory;

    @Inject
    AuditTrail audit;

    @Inject
    TimeSource time;

    /** Sets the county up; does nothing when it is there. */
    public void create(Consumer<String> progress) {
        if (organisations.centreOf(COUNTY.value()).isPresent()) {
            return;
        }
        InputStream shipped = DemoCounty.class.getClassLoader().getResourceAsStream(REGIONS);
        load(shipped);
        load(new ByteArrayInputStream(grids().getBytes(StandardCharsets.UTF_8)));
        List<Region> all = under(COUNTY);
        progress.accept(all.size() + " regions of the model county");
        DemoSettlement settlement = new DemoSettlement(em, time.today());
        for (Region region : all) {
            settlement.settle(region, regions.shortName(region.code()));
        }
        settlement.administrators();
        em.flush();
        em.clear();
        audit.record("DEMO_CREATED", null, null, "SYSTEM", regions.name(COUNTY.value()), null);
        progress.accept("%d organisations, %d people, %d of them mediators"
                .formatted(settlement.organisations(), settlement.people(), settlement.mediators()));
    }

    /** Who sits where, by region code, the county first. */
    public Map<String, DemoSeat> seats() {
        Map<Long, List<Long>> mediators = byOrganisation(Role.MEDIATOR);
        Map<Long, List<Long>> clerks = byOrganisation(Role.CLERK);
        Map<Long, List<Long>> directors = byOrganisation(Role.DIRECTOR);
        Map<Long, List<Long>> units = new LinkedHashMap<>();
        within(OrganisationKind.UNIT).forEach(u -> units.computeIfAbsent(u.centreId(), id -> new ArrayList<>())
                .add(u.id()));
        Map<Long, Long> committees = within(OrganisationKind.COMMITTEE)
                .collect(Collectors.toMap(Organisation::centreId, Organisation::id, (first, second) -> first));
        Map<String, DemoSeat> seats = new LinkedHashMap<>();
        within(OrganisationKind.CENTRE)
                .forEach(c -> seats.put(
                        c.regionCode(),
                        new DemoSeat(
                                c.regionCode(),
                                c.id(),
                                committees.get(c.id()),
                                clerks.get(c.id()).get(0),
                                directors.get(c.id()).get(0),
                                mediators.get(committees.get(c.id())),
                                units.getOrDefault(c.id(), List.of()))));
        return seats;
    }

    private Stream<Organisation> within(OrganisationKind kind) {
        return organisations.within(COUNTY.low(), COUNTY.high(), kind).stream();
    }

    private Map<Long, List<Long>> byOrganisation(Role role) {
        return directory.within(COUNTY, role).stream()
                .collect(Collectors.groupingBy(
                        s -> s.organisationId(), Collectors.mapping(s -> s.id(), Collectors.toList())));
    }

    private List<Region> under(RegionCode code) {
        List<Region> found = new ArrayList<>(List.of(regions.require(code.value())));
        for (Region town : regions.children(code.value())) {
            found.add(town);
            found.addAll(regions.children(town.code()));
        }
        return found;
    }

    /** Two grids for each village whose grid worker can be played. */
    private static String grids() {
        StringBuilder csv = new StringBuilder("code,name,level,parent\n");
        for (RegionCode village : VILLAGES_WITH_ACCOUNTS) {
            for (String grid : List.of("一", "二")) {
                csv.append(
                        "%s00%d,第%s网格,%s,%s%n".formatted(village, grid.equals("一") ? 1 : 2, grid, Level.GRID, village));
            }
        }
        return csv.toString();
    }

    private void load(InputStream csv) {
        regionImport.run(csv, false, null, null, "SYSTEM", new RegionImportProgress() {
            @Override
            public void rows(long rows) {}

            @Override
            public void bad(BadLine line) {
                throw new IllegalStateException("the demo ships with a bad line: " + line);
            }
        });
    }
}
