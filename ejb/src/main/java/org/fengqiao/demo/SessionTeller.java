package org.fengqiao.demo;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.fengqiao.mediation.MediationAction.RecordSession;
import org.fengqiao.mediation.MediationAction.SessionResult;

/** Writes the records of the sessions (人民调解记录), who said what, line by line. */
final class SessionTeller {

    private final Telling telling;
    private final Mentions mentions;
    private final List<Phrase> applicantSays;
    private final List<Phrase> respondentSays;
    private final List<Phrase> advice;

    SessionTeller(Telling telling, Mentions mentions) {
        this.telling = telling;
        this.mentions = mentions;
        this.applicantSays = shuffled("asay");
        this.respondentSays = shuffled("rsay");
        this.advice = shuffled("advice");
    }

    RecordSession session(int number, LocalDateTime heldAt, SessionResult result, LocalDateTime next) {
        List<String> lines = new ArrayList<>();
        lines.add(telling.one(number == 1 ? "s.begin" : "s.again"));
        if (number == 1) {
            boolean read = telling.chance(60);
            if (read) {
                lines.add(telling.one("s.read"));
            }
            lines.add("{A}：" + telling.one("s.tell") + take(applicantSays) + "。");
            lines.add("{R}：" + (read ? telling.one("s.admit") : "") + take(respondentSays) + "。");
        } else {
            lines.add("{A}：" + telling.one("s.since"));
            lines.add("{R}：" + take(respondentSays) + "。");
        }
        if (telling.chance(60)) {
            lines.add("调解员：" + telling.one("s.ask"));
            lines.add("{A}：" + take(applicantSays) + "。");
        }
        if (telling.chance(45)) {
            lines.add("{R}：" + take(respondentSays) + "。");
        }
        boolean invited = telling.chance(40);
        String guests = invited ? mentions.local(telling.one("s.guests")) : null;
        if (invited) {
            lines.add(telling.one("s.guest"));
        }
        lines.add("调解员：" + telling.one("law") + take(advice) + "。");
        if (telling.chance(50)) {
            lines.add(telling.one("s.caucus"));
        }
        if (next != null) {
            telling.say("next", Telling.date(next.toLocalDate(), ""));
        }
        lines.add(telling.one("s." + result.name().toLowerCase(Locale.ROOT)));
        String text = String.join("\n", lines)
                .replace("{A}", String.valueOf(Telling.APPLICANT))
                .replace("{R}", String.valueOf(Telling.RESPONDENT));
        String place = mentions.local(telling.one("s.place"));
        return new RecordSession(
                heldAt, place, guests, mentions.resolve(text, Mentions.Style.SPEAKERS, telling), result);
    }

    // What has been said is said again only when there is nothing else left.
    private String take(List<Phrase> phrases) {
        Phrase phrase = phrases.remove(0);
        phrases.add(phrase);
        return phrase.tell(telling);
    }

    private List<Phrase> shuffled(String pool) {
        List<Phrase> copy = new ArrayList<>(telling.matter.near(pool));
        if (copy.isEmpty()) {
            copy.addAll(telling.matter.pool(pool));
        }
        for (int i = copy.size() - 1; i > 0; i--) {
            Collections.swap(copy, i, telling.random.nextInt(i + 1));
        }
        return copy;
    }
}
