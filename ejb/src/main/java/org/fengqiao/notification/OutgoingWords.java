package org.fengqiao.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fengqiao.casefile.EventSentence;
import org.fengqiao.delivery.Composer;
import org.fengqiao.delivery.Delivery;
import org.fengqiao.delivery.Medium;
import org.fengqiao.organisation.Staff;
import org.fengqiao.shared.Texts;

/**
 * What e-mails and text messages say: number of the case, period and how it stands, never names, titles or what it is about, as mail boxes
 * and phones lie outside the house. Looks again when it is sent: of what was done meanwhile nobody is reminded.
 */
@ApplicationScoped
class OutgoingWords implements Composer {

    private static final int LISTED = 50;

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    private final String address = System.getenv("FENGQIAO_PUBLIC_URL");

    @Override
    public Optional<Words> compose(Delivery delivery) {
        Texts texts = Texts.of(locale(delivery.staffId()));
        return delivery.digestDay() != null ? digest(delivery, texts) : single(delivery, texts);
    }

    private Locale locale(long staffId) {
        String tag = em.find(Staff.class, staffId).locale();
        return tag == null ? Locale.SIMPLIFIED_CHINESE : Locale.forLanguageTag(tag);
    }

    /** What came in since the last list that went out, as far as it is still open. */
    private Optional<Words> digest(Delivery delivery, Texts texts) {
        Instant last = em.createQuery(
                        """
                        select max(d.endedAt) from Delivery d where d.staffId = :staff and d.medium = :medium
                          and d.digestDay < :day and d.state = org.fengqiao.delivery.DeliveryState.SENT""",
                        Instant.class)
                .setParameter("staff", delivery.staffId())
                .setParameter("medium", delivery.medium())
                .setParameter("day", delivery.digestDay())
                .getSingleResult();
        List<String> items = em.createQuery(
                        """
                        select a.data from DeadlineAlert a, DeadlineClock c where c.id = a.clockId and a.staffId = :staff
                          and a.urgent = false and a.toldAt > :last and c.state = 'RUNNING'
                        order by c.dueOn, c.id""",
                        String.class)
                .setParameter("staff", delivery.staffId())
                .setParameter("last", last == null ? Instant.EPOCH : last)
                .getResultList();
        if (items.isEmpty()) {
            return Optional.empty();
        }
        String headline = texts.get("delivery.digest", items.size());
        if (delivery.medium() == Medium.SMS) {
            return Optional.of(new Words(headline, texts.get("delivery.sms", headline)));
        }
        StringBuilder text = new StringBuilder();
        items.stream().limit(LISTED).map(AlertWords::read).forEach(item -> text.append(
                        texts.get("delivery.case", item.caseNo(), item.text(texts)))
                .append('\n'));
        if (items.size() > LISTED) {
            text.append(texts.get("delivery.more", items.size() - LISTED)).append('\n');
        }
        return Optional.of(new Words(texts.get("delivery.subject", headline), text + "\n" + look(texts)));
    }

    private Optional<Words> single(Delivery delivery, Texts texts) {
        Notice notice = delivery.noticeId() == null ? null : em.find(Notice.class, delivery.noticeId());
        if (notice == null || notice.readAt != null || overtaken(notice)) {
            return Optional.empty();
        }
        String sentence = sentence(notice, texts);
        boolean sms = delivery.medium() == Medium.SMS;
        if (notice.caseNo == null) {
            return Optional.of(new Words(
                    texts.get("delivery.subject", sentence),
                    sms ? texts.get("delivery.sms", sentence) : sentence + "\n\n" + look(texts)));
        }
        String line = texts.get("delivery.case", notice.caseNo, sentence);
        return Optional.of(new Words(
                texts.get("delivery.subject", line),
                sms ? texts.get("delivery.sms.case", notice.caseNo, sentence) : line + "\n\n" + look(texts)));
    }

    private boolean overtaken(Notice notice) {
        return TellingOfDeadlines.SINGLE.equals(notice.kind)
                && em.createQuery(
                                """
                                select c.id from DeadlineAlert a, DeadlineClock c
                                where c.id = a.clockId and a.noticeId = :notice and c.state = 'RUNNING'""",
                                Long.class)
                        .setParameter("notice", notice.id)
                        .getResultList()
                        .isEmpty();
    }

    /** Of what others did only the kind is told: the sentence may quote what they wrote. */
    private static String sentence(Notice notice, Texts texts) {
        if (TellingOfDeadlines.SINGLE.equals(notice.kind)) {
            return AlertWords.read(notice.data).text(texts);
        }
        return notice.caseNo != null
                ? texts.get("notice.outside." + notice.kind)
                : EventSentence.fill("notice." + notice.kind, Notices.data(notice), texts);
    }

    private String look(Texts texts) {
        return address == null || address.isBlank()
                ? texts.get("delivery.look.plain")
                : texts.get("delivery.look", address.strip().replaceAll("/+$", "") + "/notices.xhtml");
    }
}
