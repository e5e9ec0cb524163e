package org.fengqiao.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fengqiao.casefile.CaseEventAppended;
import org.fengqiao.casefile.CaseFile;

/**
 * Takes a party's name out of what people were told before the party was protected: out of notices, and out of the alerts that lists are
 * made of. What was sent by mail or as a text message named nobody in the first place.
 */
@ApplicationScoped
class Veiling {

    /** What somebody wrote himself may name anybody. */
    static final Set<String> FREE_TEXTS = Set.of("reason", "subject", "text", "party", "parties", "comment");

    private static final ObjectMapper JSON = new ObjectMapper();

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    void on(@Observes CaseEventAppended appended) {
        String kind = appended.event().kind();
        if (kind.equals("PARTY_PROTECTED") || kind.equals("CASE_JOINED") || kind.equals("CASE_MERGED")) {
            CaseFile file = appended.file();
            if (file.shielded()) {
                veil(file);
            }
        }
    }

    private void veil(CaseFile file) {
        em.createQuery("select n from Notice n where n.caseId = :case", Notice.class)
                .setParameter("case", file.id())
                .getResultStream()
                .forEach(notice -> notice.data = veiled(notice.data, file));
        em.createQuery(
                        "select a from DeadlineAlert a where a.clockId in (select c.id from DeadlineClock c where c.caseId = :case)",
                        DeadlineAlert.class)
                .setParameter("case", file.id())
                .getResultStream()
                .forEach(alert -> alert.data = veiled(alert.data, file));
    }

    static String veiled(String data, CaseFile file) {
        try {
            Map<String, Object> words = JSON.readValue(data, new TypeReference<TreeMap<String, Object>>() {});
            words.replace("title", file.outwardTitle());
            words.replace("who", file.outwardParties());
            FREE_TEXTS.forEach(key -> words.replace(key, ""));
            return Notifying.json(words);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a notice holds no JSON: " + data, broken);
        }
    }
}
