package org.fengqiao.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.fengqiao.access.Viewer;
import org.fengqiao.access.Viewers;

/** Who acts in the stories of a place: the clerk and director of its centre, the mediators of its committee. */
@ApplicationScoped
public class DemoActors {

    private static final String SOURCE = "DEMO";

    /** The people of one centre. */
    record Crew(Viewer clerk, Viewer director, List<Viewer> mediators) {

        Viewer mediator(DemoStory story) {
            return mediators.get(story.number() % mediators.size());
        }
    }

    @Inject
    DemoCounty county;

    @Inject
    Viewers viewers;

    private final Map<String, Crew> crews = new ConcurrentHashMap<>();

    /** Reads everybody once, before the stories begin. */
    void gather() {
        county.seats().values().forEach(seat -> crews.put(seat.code(), crew(seat)));
    }

    Crew crew(String regionCode) {
        return crews.get(regionCode);
    }

    private Crew crew(DemoSeat seat) {
        return new Crew(
                viewers.of(seat.clerkId(), SOURCE),
                viewers.of(seat.directorId(), SOURCE),
                seat.mediatorIds().stream().map(id -> viewers.of(id, SOURCE)).toList());
    }
}
