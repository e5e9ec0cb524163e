package org.fengqiao.walls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fengqiao.access.Viewer;
import org.fengqiao.agenda.Agenda;
import org.fengqiao.agenda.AgendaFilter;
import org.fengqiao.agenda.Whose;
import org.fengqiao.casefile.CaseFilter;
import org.fengqiao.casefile.CaseList;
import org.fengqiao.casefile.CaseStatus;
import org.fengqiao.casefile.ScopePredicate;
import org.fengqiao.deadline.Counting;
import org.fengqiao.deadline.DeadlineRules;
import org.fengqiao.intake.BareIntake;
import org.fengqiao.intake.DuplicateProbe;
import org.fengqiao.intake.Duplicates;
import org.fengqiao.notification.Notices;
import org.fengqiao.organisation.OrganisationKind;
import org.fengqiao.organisation.Role;
import org.fengqiao.region.RegionCode;
import org.fengqiao.shared.AesFieldCipher;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.Keyset;
import org.fengqiao.shared.TimeSource;
import org.fengqiao.supervision.SupervisionFilter;
import org.fengqiao.supervision.SupervisionGround;
import org.fengqiao.supervision.SupervisionList;
import org.fengqiao.supervision.SupervisionState;
import org.junit.jupiter.api.Test;

/** A misspelled query would only show when a page asks it; here all are held against the mapping, without a database. */
class QueriesTest {

    private static final List<Viewer> VIEWERS = List.of(
            viewer(OrganisationKind.CENTRE, Role.CLERK),
            viewer(OrganisationKind.CENTRE, Role.CLERK, Role.GRID_WORKER),
            viewer(OrganisationKind.COMMITTEE, Role.MEDIATOR),
            viewer(OrganisationKind.UNIT, Role.UNIT_HANDLER),
            viewer(OrganisationKind.CENTRE, Role.AUDITOR));

    private static Viewer viewer(OrganisationKind kind, Role... roles) {
        return new Viewer(7, "x", "演某", 42, "某机构", kind, "130505100001", Set.of(roles), "TEST");
    }

    @Test
    void everyQueryThatIsWrittenDownFitsTheMapping() throws Exception {
        List<String> scopes =
                VIEWERS.stream().map(viewer -> ScopePredicate.of(viewer).jpql()).toList();
        WrittenQueries queries =
                new WrittenQueries(Map.of("scope.jpql()", scopes)).read(Path.of("src/main/java/org/fengqiao"));
        assertTrue(queries.constant.size() > 40, "found " + queries.constant.size());
        Set<String> wrong = new TreeSet<>();
        EntityManager em = Mapping.FACTORY.createEntityManager();
        for (String query : queries.constant) {
            try {
                em.createQuery(query);
            } catch (IllegalArgumentException e) {
                wrong.add(query.strip() + "\n  " + e.getMessage());
            }
        }
        assertEquals(Set.of(), wrong);
    }

    @Test
    void aWrongQueryIsNoticed() {
        EntityManager em = Mapping.FACTORY.createEntityManager();
        assertThrows(
                IllegalArgumentException.class, () -> em.createQuery("select c from CaseFile c where c.tittle = 1"));
        assertThrows(IllegalArgumentException.class, () -> em.createQuery("from CaseFile"));
    }

    @Test
    void listsOfCasesFitTheMappingWhateverTheyAreNarrowedTo() throws Exception {
        List<String> asked = new ArrayList<>();
        CaseList list = with(new CaseList(), Mapping.findingNothing(asked));
        set(list, "time", new TimeSource());
        List<CaseFilter> filters =
                new ArrayList<>(List.of(CaseFilter.all(), everything("O'Neil 100%_\\"), everything("\u0000")));
        for (CaseFilter.Tab tab : CaseFilter.Tab.values()) {
            filters.add(CaseFilter.tab(tab));
        }
        for (Viewer viewer : VIEWERS) {
            for (CaseFilter filter : filters) {
                assertEquals(0, list.count(viewer, filter));
                for (CaseList.Sort sort : CaseList.Sort.values()) {
                    assertEquals(
                            List.of(), list.page(viewer, filter, sort, 20, null).items());
                    String cursor = sort == CaseList.Sort.DUE
                            ? Keyset.encode(LocalDate.of(2026, 11, 24), 5L)
                            : Keyset.encode(java.time.Instant.EPOCH, 5L);
                    list.page(viewer, filter, sort, 20, cursor);
                    list.leaf(viewer, filter, sort, 20, cursor, null);
                    list.leaf(viewer, filter, sort, 20, null, cursor);
                }
            }
        }
        assertTrue(asked.size() >= VIEWERS.size() * filters.size() * 5, "asked " + asked.size());
        assertTrue(asked.stream()
                .allMatch(query -> query.contains("c.regionCode between")
                        || query.contains("exists (select 1 from Case")
                        || query.contains("1 = 0")));
    }

    private static CaseFilter everything(String text) {
        return new CaseFilter(
                CaseFilter.Tab.MINE,
                "130505100",
                CaseStatus.CLOSED,
                "MEDIATION",
                text,
                text,
                text,
                true,
                LocalDate.MIN,
                LocalDate.MAX);
    }

    @Test
    void theSearchForDuplicatesFitsTheMapping() throws Exception {
        List<String> asked = new ArrayList<>();
        String keys = "1:" + Base64.getEncoder().encodeToString(new byte[32]);
        Duplicates duplicates =
                BareIntake.duplicates(Mapping.findingNothing(asked), new AesFieldCipher(keys, keys), new TimeSource());
        // without a text: prints are asked for in SQL
        DuplicateProbe probe = new DuplicateProbe(
                List.of("11010519491231002X"),
                List.of("13812345678"),
                List.of("演甲某", "演乙某"),
                List.of(new DuplicateProbe.Person("演甲某", LocalDate.of(1949, 12, 31))),
                "130505100001",
                null,
                "C0201",
                null);
        for (Viewer viewer : VIEWERS) {
            assertEquals(List.of(), duplicates.find(viewer, probe));
        }
        assertEquals(7 * VIEWERS.size(), asked.size());
    }

    @Test
    void whatIsDueFitsTheMapping() throws Exception {
        List<String> asked = new ArrayList<>();
        Agenda agenda = with(new Agenda(), Mapping.findingNothing(asked));
        set(agenda, "time", new TimeSource());
        set(agenda, "counting", new Counting() {
            @Override
            public DeadlineRules rules() {
                return DeadlineRules.shipped();
            }
        });
        LocalDate day = LocalDate.of(2026, 11, 24);
        for (Viewer viewer : VIEWERS) {
            for (Whose whose : Whose.values()) {
                for (AgendaFilter filter : List.of(
                        AgendaFilter.due(whose, null, null),
                        AgendaFilter.due(whose, day, day),
                        AgendaFilter.paused(whose))) {
                    assertEquals(
                            List.of(), agenda.page(viewer, filter, 20, null).items());
                    agenda.page(viewer, filter, 20, Keyset.encode(filter.paused() ? null : day, 5L));
                    assertEquals(0, agenda.count(viewer, filter));
                }
                assertTrue(agenda.month(viewer, whose, java.time.YearMonth.of(2026, 11))
                        .isEmpty());
            }
        }
        assertTrue(asked.stream()
                .allMatch(query -> query.contains("c.regionCode between")
                        || query.contains("exists (select 1 from Case")
                        || query.contains("1 = 0")));
    }

    @Test
    void supervisionsFitTheMapping() throws Exception {
        List<String> asked = new ArrayList<>();
        SupervisionList list = with(new SupervisionList(), Mapping.findingNothing(asked));
        for (Viewer viewer : VIEWERS) {
            SupervisionFilter all = new SupervisionFilter(
                    RegionCode.of("130505"),
                    SupervisionState.OPEN,
                    SupervisionGround.OVERDUE,
                    LocalDate.of(2026, 1, 1),
                    LocalDate.of(2026, 2, 1),
                    true);
            for (SupervisionFilter filter : List.of(SupervisionFilter.ALL, all)) {
                assertEquals(List.of(), list.page(viewer, filter, 20, null).items());
                list.page(viewer, filter, 20, Keyset.encode(5L));
                list.slice(viewer, filter, null, Keyset.encode(5L), 20);
                assertEquals(0, list.count(viewer, filter));
            }
            assertEquals(0, list.waiting(viewer));
            assertEquals(List.of(), list.of(viewer, "130505100-2026-00001"));
            assertThrows(DomainError.class, () -> list.view(viewer, 5));
        }
        assertTrue(asked.stream()
                .allMatch(query -> query.contains("c.regionCode between")
                        || query.contains("exists (select 1 from Case")
                        || query.contains("1 = 0")));
    }

    @Test
    void noticesFitTheMapping() throws Exception {
        List<String> asked = new ArrayList<>();
        Notices notices = with(new Notices(), Mapping.findingNothing(asked));
        Viewer viewer = VIEWERS.get(0);
        assertEquals(0, notices.unread(viewer));
        assertEquals(List.of(), notices.page(viewer, 20, null).items());
        assertEquals(
                List.of(),
                notices.page(viewer, 20, Keyset.encode(0, java.time.Instant.EPOCH, 5L))
                        .items());
        assertEquals(
                List.of(),
                notices.page(viewer, 20, Keyset.encode(1, java.time.Instant.EPOCH, 5L))
                        .items());
        assertEquals(6, asked.size());
    }

    private static <T> T with(T service, EntityManager em) throws ReflectiveOperationException {
        set(service, "em", em);
        return service;
    }

    private static void set(Object service, String field, Object value) throws ReflectiveOperationException {
        Field found = service.getClass().getDeclaredField(field);
        found.setAccessible(true);
        found.set(service, value);
    }
}
