package org.fengqiao.demo;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.fengqiao.organisation.MediatorType;
import org.fengqiao.organisation.Organisation;
import org.fengqiao.organisation.OrganisationForm;
import org.fengqiao.organisation.OrganisationKind;
import org.fengqiao.organisation.Passwords;
import org.fengqiao.organisation.ResidenceMode;
import org.fengqiao.organisation.Role;
import org.fengqiao.organisation.Staff;
import org.fengqiao.organisation.StaffForm;
import org.fengqiao.region.Region;
import org.fengqiao.region.RegionCode;
import org.fengqiao.region.RegionCode.Level;

/** Puts organisations and people into the regions of the model county, one after the other, the same each time. */
final class DemoSettlement {

    /** The one password of the demo. Too simple for the rules on purpose: whoever looks at the demo types it thirty times. */
    static final String PASSWORD = "fengqiao-demo";

    /** Regions whose people can be played. */
    private static final Set<String> OPEN = Set.of("130505", "130505100", "130505100001", "130505101", "130505101201");

    private static final int MEDIATORS_COUNTY = 27;
    private static final int MEDIATORS_TOWNSHIP = 12;
    private static final int MEDIATORS_VILLAGE = 3;
    /** So many villages have one mediator more, which makes 759. */
    private static final int LARGER_VILLAGES = 33;

    /** Names are told apart by number: the first 759 are the mediators', the others share those up to 1,000. */
    private static final int MEDIATORS = 759;

    private static final int NAMES = 1_000;
    private static final int FLUSH_EVERY = 500;

    private final EntityManager em;
    private final LocalDate today;
    private final String hash = Passwords.hash(PASSWORD);
    private String township = "";
    private int villages;
    private int organisations;
    private int mediators;
    private int others;
    private Organisation county;

    DemoSettlement(EntityManager em, LocalDate today) {
        this.em = em;
        this.today = today;
    }

    /** @param place as people say it: 北街社区 */
    void settle(Region region, String place) {
        RegionCode code = RegionCode.of(region.code());
        Level level = region.level();
        String abbreviation = level == Level.VILLAGE ? township + stem(place) : stem(place);
        if (level == Level.TOWN) {
            township = stem(place);
        }
        Organisation centre = organisation(
                OrganisationKind.CENTRE,
                place + (level == Level.COUNTY ? "社会治安综合治理中心" : "综治中心"),
                abbreviation,
                code,
                null,
                null);
        Organisation committee =
                organisation(OrganisationKind.COMMITTEE, place + "人民调解委员会", abbreviation, code, centre, null);
        if (level == Level.COUNTY) {
            county = centre;
        }
        boolean open = OPEN.contains(code.prefix());
        employ(centre, Role.DIRECTOR, open ? "director-" + code.prefix() : null);
        employ(centre, Role.CLERK, open ? "clerk-" + code.prefix() : null);
        if (level != Level.VILLAGE || open) {
            employ(centre, Role.LEADER, open ? "leader-" + code.prefix() : null);
            employ(centre, Role.SUPERVISOR, open ? "supervisor-" + code.prefix() : null);
        }
        if (level == Level.VILLAGE) {
            employ(centre, Role.GRID_WORKER, code.prefix().equals("130505100001") ? "grid-" + code.prefix() : null);
        }
        elect(committee, level, open ? "mediator-" + code.prefix() : null);
        units(centre, level, place, code);
    }

    private void elect(Organisation committee, Level level, String login) {
        int size =
                switch (level) {
                    case COUNTY -> MEDIATORS_COUNTY;
                    case TOWN -> MEDIATORS_TOWNSHIP;
                    default -> MEDIATORS_VILLAGE + (villages++ < LARGER_VILLAGES ? 1 : 0);
                };
        int members = level == Level.COUNTY ? 9 : level == Level.TOWN ? 7 : MEDIATORS_VILLAGE;
        for (int i = 0; i < size; i++) {
            // every third is a woman: the law wants at least one among the members
            person(
                    committee,
                    Role.MEDIATOR,
                    i == 0 ? login : null,
                    DemoPeople.mediatorName(mediators++),
                    i % 3 == 1 ? "FEMALE" : "MALE",
                    i < members ? MediatorType.MEMBER : MediatorType.APPOINTED,
                    level != Level.VILLAGE && i < 5);
        }
    }

    private void units(Organisation centre, Level level, String place, RegionCode code) {
        List<DemoUnit> units =
                switch (level) {
                    case COUNTY -> DemoUnit.OF_COUNTY;
                    case TOWN -> DemoUnit.OF_TOWNSHIP;
                    default -> List.<DemoUnit>of();
                };
        for (DemoUnit unit : units) {
            Organisation organisation =
                    organisation(OrganisationKind.UNIT, place + unit.name(), unit.name(), code, centre, unit.mode());
            boolean played = level == Level.COUNTY && unit == units.get(0);
            employ(organisation, Role.UNIT_HANDLER, played ? "unit-" + code.prefix() : null);
        }
    }

    /** The three separated ones. They belong somewhere, and see no case anywhere. */
    void administrators() {
        employ(county, Role.SYSTEM_ADMIN, "admin");
        employ(county, Role.SECURITY_ADMIN, "security");
        employ(county, Role.AUDITOR, "auditor");
    }

    private void employ(Organisation at, Role role, String login) {
        int i = others++;
        String name = DemoPeople.mediatorName(MEDIATORS + i % (NAMES - MEDIATORS));
        person(at, role, login, name, i % 2 == 0 ? "FEMALE" : "MALE", null, true);
    }

    private void person(
            Organisation at, Role role, String login, String name, String sex, MediatorType type, boolean fullTime) {
        Staff staff = new Staff(login, name, at.id(), Set.of(role));
        staff.describe(new StaffForm(login, name, at.id(), null, null, sex, type, fullTime));
        if (login != null) {
            staff.openAccount(hash, false);
        }
        em.persist(staff);
        if ((others + mediators) % FLUSH_EVERY == 0) {
            em.flush();
            em.clear();
        }
    }

    private Organisation organisation(
            OrganisationKind kind,
            String name,
            String abbreviation,
            RegionCode code,
            Organisation centre,
            ResidenceMode mode) {
        Long centreId = centre == null ? null : centre.id();
        Organisation organisation = new Organisation(kind, name, abbreviation, code.value(), centreId);
        boolean committee = kind == OrganisationKind.COMMITTEE;
        organisation.describe(new OrganisationForm(
                kind,
                name,
                abbreviation,
                code.value(),
                centreId,
                mode,
                null,
                LocalDate.of(committee ? 2011 : 2025, 1, 1),
                committee ? today.minusMonths(18).withDayOfMonth(1) : null,
                true));
        em.persist(organisation);
        // its people refer to it by number, which Hibernate does not see when it orders its inserts
        em.flush();
        organisations++;
        return organisation;
    }

    /** 任泽 of 任泽区, 北街 of 北街社区: what stands in document numbers. */
    private static String stem(String place) {
        for (String kind : List.of("社区", "区", "镇", "乡", "村")) {
            if (place.endsWith(kind) && place.length() > kind.length() + 1) {
                return place.substring(0, place.length() - kind.length());
            }
        }
        return place;
    }

    int organisations() {
        return organisations;
    }

    int people() {
        return mediators + others;
    }

    int mediators() {
        return mediators;
    }
}
