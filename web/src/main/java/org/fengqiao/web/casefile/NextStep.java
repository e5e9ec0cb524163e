package org.fengqiao.web.casefile;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.mediation.MediationAction.SessionResult;
import org.fengqiao.mediation.MediationState;
import org.fengqiao.mediation.MediationView;
import org.fengqiao.procedure.Offer;
import org.fengqiao.shared.Texts;
import org.fengqiao.web.component.Stage;

/**
 * What the viewer should do next in a mediation, what else he can do, and how far it is.
 *
 * @param primary the one action the page's head offers, or null
 */
public record NextStep(Choice primary, List<Choice> others, List<Stage> stages) {

    private static final List<String> ORDER = List.of(
            "CONSENT", "ACCEPT", "RECORD_SESSION", "AGREE", "SIGN", "SEAL", "RECORD_PERFORMANCE", "CLOSE", "ASSIGN");

    private static final List<String> STAGES =
            List.of("ACCEPTANCE", "ASSIGNMENT", "SESSIONS", "AGREEMENT", "SIGNING", "PERFORMANCE", "CLOSING");

    /** @param reason why not, in words, or null when it can be done */
    public record Choice(long proceeding, String action, String label, String reason) {

        public boolean allowed() {
            return reason == null;
        }
    }

    static NextStep of(MediationView mediation, Texts texts) {
        if (mediation == null) {
            return new NextStep(null, List.of(), List.of());
        }
        List<Choice> all = mediation.offers().stream()
                .map(offer -> choice(mediation.id(), offer, texts))
                .toList();
        List<String> order = new ArrayList<>(ORDER);
        boolean agreed = !mediation.sessions().isEmpty()
                && mediation.sessions().get(mediation.sessions().size() - 1).result() == SessionResult.AGREED;
        if (agreed) {
            order.remove("AGREE");
            order.add(0, "AGREE");
        }
        if (mediation.state() == MediationState.AGREED) {
            order.remove("AGREE");
        }
        if (mediation.state() != MediationState.ACCEPTED) {
            order.remove("ASSIGN");
        }
        Choice primary = order.stream()
                .flatMap(action ->
                        all.stream().filter(c -> c.allowed() && c.action().equals(action)))
                .findFirst()
                .orElse(null);
        return new NextStep(primary, all.stream().filter(c -> c != primary).toList(), stages(mediation, texts));
    }

    /** A file that went on in another has only what was really done in it, and that it was joined. */
    NextStep joined(MediationView mediation, Texts texts) {
        if (mediation == null) {
            return this;
        }
        int done = mediation.effectiveOn() != null
                ? 5
                : !mediation.sessions().isEmpty() ? 3 : mediation.acceptedOn() != null ? 1 : 0;
        List<Stage> track = new ArrayList<>(stages.subList(0, done).stream()
                .map(stage -> new Stage(stage.label(), Stage.State.DONE))
                .toList());
        track.add(new Stage(texts.get("mediation.state.MERGED"), Stage.State.DONE));
        return new NextStep(primary, others, track);
    }

    private static Choice choice(long proceeding, Offer<String> offer, Texts texts) {
        return new Choice(
                proceeding,
                offer.action(),
                texts.get("mediation.action." + offer.action()),
                offer.allowed() ? null : texts.get("error." + offer.reason()));
    }

    private static List<Stage> stages(MediationView mediation, Texts texts) {
        int reached =
                switch (mediation.state()) {
                    case OPENED -> 0;
                    case ACCEPTED -> 1;
                    case ASSIGNED, IN_SESSION -> 2;
                    case AGREED -> 4;
                    case EFFECTIVE -> 5;
                    case REFUSED, TERMINATED -> 6;
                    case CLOSED -> 7;
                };
        List<Stage> stages = new ArrayList<>();
        for (int i = 0; i < STAGES.size(); i++) {
            Stage.State state = i < reached ? Stage.State.DONE : i == reached ? Stage.State.CURRENT : Stage.State.NEXT;
            stages.add(new Stage(
                    texts.get("mediation.stage." + STAGES.get(i)), skipped(mediation, i) ? Stage.State.NEXT : state));
        }
        return stages;
    }

    /** A mediation that ended without agreement has not been through agreement and performance. */
    private static boolean skipped(MediationView mediation, int stage) {
        boolean without = mediation.effectiveOn() == null
                && (mediation.state() == MediationState.REFUSED
                        || mediation.state() == MediationState.TERMINATED
                        || mediation.state() == MediationState.CLOSED);
        int done = mediation.acceptedOn() == null ? 0 : mediation.sessions().isEmpty() ? 1 : 2;
        return without && stage > done && stage < 6;
    }
}
