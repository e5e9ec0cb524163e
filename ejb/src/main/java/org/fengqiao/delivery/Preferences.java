package org.fengqiao.delivery;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.access.Viewer;
import org.fengqiao.shared.ApplicationService;

/** Which topic by which medium, each for himself. */
@ApplicationService
public class Preferences {

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    /** The viewer's own, the usual ones filled in. */
    public Map<Topic, Map<Medium, Boolean>> of(Viewer viewer) {
        Map<Topic, Map<Medium, Boolean>> all = new EnumMap<>(Topic.class);
        for (Topic topic : Topic.values()) {
            if (!topic.chosen()) {
                continue;
            }
            Map<Medium, Boolean> media = new EnumMap<>(Medium.class);
            for (Medium medium : Medium.values()) {
                media.put(medium, topic.usual(medium));
            }
            all.put(topic, media);
        }
        said(List.of(viewer.staffId())).forEach(p -> all.get(p.topic).put(p.medium, p.wanted));
        return all;
    }

    /** Keeps what differs from the usual, so that who never said anything follows when the usual changes. */
    public void change(Viewer viewer, Map<Topic, Map<Medium, Boolean>> wanted) {
        Map<DeliveryPreference.Key, DeliveryPreference> kept = new HashMap<>();
        said(List.of(viewer.staffId()))
                .forEach(p -> kept.put(new DeliveryPreference.Key(p.staffId, p.topic, p.medium), p));
        wanted.forEach((topic, media) -> media.forEach((medium, wish) -> {
            DeliveryPreference known = kept.get(new DeliveryPreference.Key(viewer.staffId(), topic, medium));
            if (known != null) {
                known.wanted = wish;
            } else if (wish != topic.usual(medium)) {
                DeliveryPreference fresh = new DeliveryPreference();
                fresh.staffId = viewer.staffId();
                fresh.topic = topic;
                fresh.medium = medium;
                fresh.wanted = wish;
                em.persist(fresh);
            }
        }));
    }

    /** What these people said otherwise than is usual. */
    List<DeliveryPreference> said(Collection<Long> staffIds) {
        return em.createQuery("select p from DeliveryPreference p where p.staffId in :staff", DeliveryPreference.class)
                .setParameter("staff", staffIds)
                .getResultList();
    }
}
