package org.fengqiao.intake;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.access.Viewer;
import org.fengqiao.casefile.CaseFile;
import org.fengqiao.casefile.PartyKind;
import org.fengqiao.casefile.PartyRole;
import org.fengqiao.casefile.ScopePredicate;
import org.fengqiao.intake.Duplicate.Reason;
import org.fengqiao.region.RegionCode;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.FieldCipher;
import org.fengqiao.shared.IdCard;
import org.fengqiao.shared.PhoneNumber;
import org.fengqiao.shared.TimeSource;

/** Asks, while the clerk types, whether these people have been here with this matter before. Within the viewer's scope only. */
@ApplicationService
public class Duplicates {

    static final int MOST = 5;

    /** A phone that more people than these have given is a village committee's or a shop's, and says nothing of who called. */
    static final int FEW_AT_A_PHONE = 8;

    /** Of those who only share a name, the newest. */
    private static final int FEW_NAMESAKES = 3;

    /** What is open is worth more than what is settled, and less than the same person. */
    private static final int OPEN = 20;

    /** How somebody stands in a file who gave no name. */
    private static final String NAMELESS = "匿名";

    /** Who comes again after a year comes with something new. */
    static final Duration WITHIN = Duration.ofDays(365);

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    AlikeFiles alike;

    @Inject
    FieldCipher cipher;

    @Inject
    TimeSource time;

    /** The files for which most speaks, then the newest. A file that was joined is told by the one that it went on in. */
    public List<Duplicate> find(Viewer viewer, DuplicateProbe probe) {
        Found found = new Found();
        look(viewer, found, Reason.SAME_ID, "p.idHash in :values", hashes("id", ids(probe)));
        for (String phone : phones(probe)) {
            List<String> hashes = hashes("phone", List.of(phone));
            if (!everybodys(hashes)) {
                look(viewer, found, Reason.SAME_PHONE, "p.phoneHash in :values", hashes);
            }
        }
        probe.people().stream()
                .filter(person -> person.birthDate() != null)
                .forEach(person -> person(viewer, found, probe.regionCode(), person));
        boolean kind = probe.category() != null && !probe.category().isBlank();
        if (kind && probe.names().size() >= 2) {
            parties(viewer, found, probe);
        }
        if (kind && !known(probe).isEmpty()) {
            names(viewer, found, probe);
        }
        if (kind && probe.place() != null && !probe.place().isBlank()) {
            found.add(Reason.SAME_PLACE_AND_MATTER, byId(viewer, alike.samePlaceAndMatter(viewer, probe)));
        }
        Map<Long, Integer> texts = alike.sameText(viewer, probe.text());
        List<CaseFile> told = byId(viewer, texts.keySet());
        found.add(Reason.SIMILAR_TEXT, told);
        told.forEach(file -> found.likeness.put(file, texts.get(file.id())));
        probe.people().stream()
                .filter(person -> !person.name().equals(NAMELESS))
                .forEach(person -> namesake(viewer, found, probe.regionCode(), person));
        return found.reasons.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<CaseFile, Set<Reason>> e) -> -weight(e.getKey(), e.getValue()))
                        .thenComparing(e -> e.getKey().id(), Comparator.reverseOrder()))
                .limit(MOST)
                .map(e -> duplicate(e.getKey(), e.getValue(), found.likeness.getOrDefault(e.getKey(), 0)))
                .toList();
    }

    private static int weight(CaseFile file, Set<Reason> reasons) {
        return reasons.stream().mapToInt(reason -> reason.weight).sum() + (file.closedOn() == null ? OPEN : 0);
    }

    /** What has gathered so far. */
    private static final class Found {
        final Map<CaseFile, Set<Reason>> reasons = new LinkedHashMap<>();
        final Map<CaseFile, Integer> likeness = new HashMap<>();

        void add(Reason reason, Collection<CaseFile> files) {
            files.forEach(file -> reasons.computeIfAbsent(file, f -> EnumSet.noneOf(Reason.class))
                    .add(reason));
        }
    }

    private void look(Viewer viewer, Found found, Reason reason, String condition, Collection<String> values) {
        if (!values.isEmpty()) {
            found.add(
                    reason,
                    query(viewer, "exists (select 1 from Party p where p.caseId = c.id and " + condition + ")")
                            .setParameter("values", values)
                            .getResultList());
        }
    }

    /** Namesakes with one birthday are found in the township; in a whole county they would be two people. */
    private void person(Viewer viewer, Found found, String regionCode, DuplicateProbe.Person person) {
        RegionCode region = RegionCode.parse(regionCode).orElse(null);
        if (region == null) {
            return;
        }
        RegionCode around = region.at(RegionCode.Level.TOWN).orElse(region);
        found.add(
                Reason.SAME_PERSON,
                query(
                                viewer,
                                "c.regionCode between :low and :high and c.registeredAt > :since"
                                        + " and exists (select 1 from Party p where p.caseId = c.id and p.name = :name"
                                        + " and p.birthDate = :birth and p.role = :principal)")
                        .setParameter("low", around.low())
                        .setParameter("high", around.high())
                        .setParameter("since", since())
                        .setParameter("name", person.name())
                        .setParameter("birth", person.birthDate())
                        .setParameter("principal", PartyRole.PRINCIPAL)
                        .getResultList());
    }

    private boolean everybodys(List<String> phone) {
        return em.createQuery("select distinct p.name from Party p where p.phoneHash in :phone", String.class)
                        .setParameter("phone", phone)
                        .setMaxResults(FEW_AT_A_PHONE + 1)
                        .getResultList()
                        .size()
                > FEW_AT_A_PHONE;
    }

    /**
     * Whether somebody of this name has been here from the same village, whatever it was about: the clerk sees at a glance who it was. Who is
     * known to be born on another day is another person.
     */
    private void namesake(Viewer viewer, Found found, String regionCode, DuplicateProbe.Person person) {
        RegionCode village = RegionCode.parse(regionCode)
                .flatMap(region -> region.at(RegionCode.Level.VILLAGE))
                .orElse(null);
        if (village == null || person.name().length() < 2) {
            return;
        }
        TypedQuery<CaseFile> query = query(
                        viewer,
                        "c.regionCode between :low and :high and c.registeredAt > :since"
                                + " and exists (select 1 from Party p where p.caseId = c.id and p.name = :name and p.kind = :person"
                                + " and p.role = :principal"
                                + (person.birthDate() == null
                                        ? ")"
                                        : " and (p.birthDate is null or p.birthDate = :birth))"))
                .setParameter("low", village.low())
                .setParameter("high", village.high())
                .setParameter("since", since())
                .setParameter("name", person.name())
                .setParameter("person", PartyKind.PERSON)
                .setParameter("principal", PartyRole.PRINCIPAL);
        if (person.birthDate() != null) {
            query.setParameter("birth", person.birthDate());
        }
        found.add(
                Reason.SAME_NAME,
                query.getResultList().stream()
                        .filter(file -> !found.reasons.containsKey(file))
                        .limit(FEW_NAMESAKES)
                        .toList());
    }

    private void parties(Viewer viewer, Found found, DuplicateProbe probe) {
        found.add(
                Reason.SAME_PARTIES_AND_CATEGORY,
                query(
                                viewer,
                                "c.category = :category and c.id in (select p.caseId from Party p where p.name in :names group by p.caseId having count(distinct p.name) >= 2)")
                        .setParameter("category", probe.category())
                        .setParameter("names", probe.names())
                        .getResultList());
    }

    private void names(Viewer viewer, Found found, DuplicateProbe probe) {
        RegionCode.parse(probe.regionCode())
                .ifPresent(region -> found.add(
                        Reason.SAME_NAME_AND_MATTER,
                        query(
                                        viewer,
                                        "c.regionCode = :region and c.category = :category and c.registeredAt > :since"
                                                + " and exists (select 1 from Party p where p.caseId = c.id and p.name in :names and p.role = :principal)")
                                .setParameter("region", region.value())
                                .setParameter("category", probe.category())
                                .setParameter("since", since())
                                .setParameter("names", known(probe))
                                .setParameter("principal", PartyRole.PRINCIPAL)
                                .getResultList()));
    }

    /** Nobody is the same as another because both gave no name. */
    private static List<String> known(DuplicateProbe probe) {
        return probe.names().stream().filter(name -> !name.equals(NAMELESS)).toList();
    }

    static List<Long> ids(PreparedStatement select) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                ids.add(row.getLong(1));
            }
        }
        return ids;
    }

    private Instant since() {
        return time.now().minus(WITHIN);
    }

    private List<CaseFile> byId(Viewer viewer, Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : query(viewer, "c.id in :ids").setParameter("ids", ids).getResultList();
    }

    private TypedQuery<CaseFile> query(Viewer viewer, String condition) {
        ScopePredicate scope = ScopePredicate.of(viewer);
        return scope.bind(em.createQuery(
                        "select c from CaseFile c where c.mergedIntoId is null and " + scope.jpql() + " and "
                                + condition + " order by c.id desc",
                        CaseFile.class))
                .setMaxResults(MOST * 2);
    }

    private List<String> hashes(String kind, List<String> values) {
        return values.stream()
                .flatMap(value -> cipher.lookupHashes(kind, value).stream())
                .toList();
    }

    static List<String> ids(DuplicateProbe probe) {
        return probe.idNumbers().stream().map(IdCard::normalise).toList();
    }

    static List<String> phones(DuplicateProbe probe) {
        return probe.phones().stream()
                .filter(PhoneNumber::isValid)
                .map(PhoneNumber::normalise)
                .toList();
    }

    private static Duplicate duplicate(CaseFile file, Set<Reason> reasons, int likeness) {
        return new Duplicate(
                file.caseNo(),
                file.title(),
                file.partySummary(),
                file.status(),
                file.procedureState(),
                file.registeredAt(),
                reasons,
                likeness);
    }
}
