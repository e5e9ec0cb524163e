package org.fengqiao.web.component;

import org.fengqiao.deadline.TrafficLight;

/** The mark that {@code fq:deadline} draws for a traffic light. The words come from the light itself. */
public final class Tone {

    private Tone() {}

    /** @param light null where nothing runs any more */
    public static String of(TrafficLight light) {
        if (light == null) {
            return "met";
        }
        return switch (light.state()) {
            case CALM -> "ok";
            case SOON -> "soon";
            case OVERDUE -> "overdue";
            case PAUSED -> "paused";
            case MET -> "met";
        };
    }
}
