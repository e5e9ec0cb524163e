package org.fengqiao.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.fengqiao.shared.ScheduledJob;

/** Asks the parties of cases closed some days ago to evaluate, in the morning when phones may ring. */
@ApplicationScoped
class InvitationJob implements ScheduledJob {

    @Inject
    Invitations invitations;

    @Override
    public String name() {
        return "evaluation-invitations";
    }

    @Override
    public Timing timing() {
        return Timing.daily(9, 30);
    }

    @Override
    public void run(Progress progress) {
        if (!invitations.ready()) {
            return;
        }
        Optional<Invitations.Step> step = invitations.next(0);
        while (step.isPresent()) {
            progress.count("cases", 1);
            progress.count("invitations", step.get().invited());
            step = progress.stopping()
                    ? Optional.empty()
                    : invitations.next(step.get().caseId());
        }
    }
}
