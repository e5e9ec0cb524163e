package org.fengqiao.mediation;

import jakarta.inject.Inject;
import java.util.Map;
import org.fengqiao.access.Viewer;
import org.fengqiao.mediation.MediationAction.Accept;
import org.fengqiao.mediation.MediationAction.Agree;
import org.fengqiao.mediation.MediationAction.Assign;
import org.fengqiao.mediation.MediationAction.Close;
import org.fengqiao.mediation.MediationAction.RecordPerformance;
import org.fengqiao.mediation.MediationAction.RecordSession;
import org.fengqiao.mediation.MediationAction.Refuse;
import org.fengqiao.mediation.MediationAction.Seal;
import org.fengqiao.mediation.MediationAction.Sign;
import org.fengqiao.mediation.MediationAction.Terminate;
import org.fengqiao.shared.ApplicationService;

/** What each action of a mediation does to it, stage by stage. Whether it may be done has been decided by the table before. */
@ApplicationService
class MediationSteps {

    @Inject
    ConsentSteps consents;

    @Inject
    SessionSteps sessions;

    @Inject
    AgreementSteps agreements;

    @Inject
    PerformanceSteps performances;

    /** Does what the action says and tells what the event's sentence needs. */
    Map<String, Object> take(Viewer viewer, MediationFile file, MediationAction action) {
        if (action instanceof MediationAction.Consent consent) {
            return consents.consent(file, consent);
        } else if (action instanceof Refuse refuse) {
            return consents.refuse(file, refuse);
        } else if (action instanceof Accept accept) {
            return consents.accept(viewer, file, accept);
        } else if (action instanceof Assign assign) {
            return consents.assign(file, assign);
        } else if (action instanceof RecordSession session) {
            return sessions.session(file, session);
        } else if (action instanceof Agree agree) {
            return agreements.agree(viewer, file, agree);
        } else if (action instanceof Sign sign) {
            return agreements.sign(viewer, file, sign);
        } else if (action instanceof Seal seal) {
            return agreements.seal(viewer, file, seal);
        } else if (action instanceof RecordPerformance performance) {
            return performances.perform(file, performance);
        } else if (action instanceof Terminate terminate) {
            return sessions.terminate(file, terminate);
        }
        return performances.close(file, (Close) action);
    }
}
