package org.fengqiao.walls;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Version;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.shared.AggregateRoot;

/**
 * The walls of the domain, as rules over a root package: the real one, or the one with classes that break them on purpose.
 * Every rule speaks about all classes outside one room, so none can match nothing.
 */
final class Walls {

    /** Lower floors first. A package uses its own floor and those below, never those above. */
    private static final List<Set<String>> FLOORS = List.of(
            Set.of("shared"),
            Set.of("region", "category", "calendar", "procedure"),
            Set.of("organisation", "deadline"),
            Set.of("access", "document", "delivery"),
            Set.of("casefile"),
            Set.of("intake", "evidence", "routing", "mediation", "petition", "supervision"),
            Set.of("search", "statistics", "feedback", "notification", "audit", "agenda"),
            Set.of("schedule", "demo"));

    /** From here up, the packages of one floor do not know each other either. */
    private static final int STRANGERS_FROM = 5;

    private static final Map<String, Integer> FLOOR_OF = new HashMap<>();

    static {
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            for (String name : FLOORS.get(floor)) {
                FLOOR_OF.put(name, floor);
            }
        }
    }

    private final String root;

    Walls(String root) {
        this.root = root;
    }

    Map<String, ArchRule> all() {
        return Map.of(
                "floors", floors(),
                "cycles", cycles(),
                "quartz", only("schedule", "org.quartz.."),
                "pdf",
                        only(
                                "document",
                                "org.apache.pdfbox..",
                                "org.apache.fontbox..",
                                "org.apache.xmpbox..",
                                "com.openhtmltopdf.."),
                "search", search(),
                "clock", clock(),
                "version", version(),
                "web", noWeb());
    }

    ArchRule floors() {
        return classes()
                .that(resideInAPackage(root + ".."))
                .should(new ArchCondition<>("use only their floor and those below") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        String from = feature(item);
                        if (!FLOOR_OF.containsKey(from)) {
                            events.add(SimpleConditionEvent.violated(
                                    item, item.getName() + " lies in a package that has no floor"));
                            return;
                        }
                        for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
                            JavaClass target = dependency.getTargetClass();
                            if (target.getPackageName().startsWith(root + ".") && !allowed(from, feature(target))) {
                                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                            }
                        }
                    }
                });
    }

    private static boolean allowed(String from, String to) {
        int own = FLOOR_OF.get(from);
        int other = FLOOR_OF.getOrDefault(to, Integer.MAX_VALUE);
        return from.equals(to) || other < own || (other == own && own < STRANGERS_FROM);
    }

    /** The package below the root; a package inside it (which house rules forbid) counts as one without a floor. */
    private String feature(JavaClass item) {
        String name = item.getPackageName();
        return name.length() > root.length() ? name.substring(root.length() + 1) : "";
    }

    ArchRule cycles() {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    private ArchRule only(String room, String... libraries) {
        return noClasses()
                .that(resideInAPackage(root + ".."))
                .and(DescribedPredicate.not(resideInAPackage(root + "." + room)))
                .should()
                .dependOnClassesThat(resideInAnyPackage(libraries));
    }

    ArchRule search() {
        return noClasses()
                .that(resideInAPackage(root + ".."))
                .and(DescribedPredicate.not(resideInAPackage(root + ".search")))
                .should()
                .dependOnClassesThat(resideInAPackage("org.hibernate.search..")
                        .and(DescribedPredicate.not(resideInAnyPackage(
                                // the mapping annotations and the constants that they take
                                "org.hibernate.search.mapper.pojo.mapping.definition.annotation..",
                                "org.hibernate.search.mapper.pojo.automaticindexing..",
                                "org.hibernate.search.engine.backend.types"))));
    }

    ArchRule clock() {
        return noClasses()
                .that(resideInAPackage(root + ".."))
                .and(DescribedPredicate.not(
                        describe("are TimeSource", type -> type.getSimpleName().equals("TimeSource"))))
                .should()
                .callCodeUnitWhere(DescribedPredicate.describe(
                        "reads the clock of the machine", call -> readsClock(call.getTarget())));
    }

    static boolean readsClock(CodeUnitCallTarget target) {
        String owner = target.getOwner().getName();
        boolean time = owner.startsWith("java.time.");
        return (time && target.getName().equals("now"))
                || (owner.equals("java.time.Clock") && target.getName().startsWith("system"))
                || (owner.equals("java.lang.System") && target.getName().equals("currentTimeMillis"))
                || (owner.equals("java.util.Calendar") && target.getName().equals("getInstance"))
                || (owner.equals(Date.class.getName())
                        && target.getName().equals("<init>")
                        && target.getRawParameterTypes().isEmpty());
    }

    ArchRule version() {
        return classes()
                .that()
                .areAnnotatedWith(AggregateRoot.class)
                .should(new ArchCondition<>("have a @Version field") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        boolean versioned =
                                item.getAllFields().stream().anyMatch(field -> field.isAnnotatedWith(Version.class));
                        if (!versioned) {
                            events.add(SimpleConditionEvent.violated(item, item.getName() + " has no @Version field"));
                        }
                    }
                });
    }

    ArchRule noWeb() {
        return noClasses()
                .that(resideInAPackage(root + ".."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "jakarta.faces..", "jakarta.servlet..", "jakarta.ws.rs..", "org.primefaces.."));
    }
}
