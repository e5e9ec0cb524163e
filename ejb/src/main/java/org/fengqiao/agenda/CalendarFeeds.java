package org.fengqiao.agenda;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fengqiao.access.Viewer;
import org.fengqiao.access.Viewers;
import org.fengqiao.organisation.AuditTrail;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.TimeSource;

/**
 * The feeds that phones subscribe to. An address is a secret of 256 random bits which stands for the person's own look at his deadlines
 * and nothing else; it ends when it is renewed, taken back, or when the person no longer works here.
 */
@ApplicationService
public class CalendarFeeds {

    private static final int TOKEN_BYTES = 32;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    /** Writing down every fetch would make a write of each read. */
    private static final Duration NOTED_EVERY = Duration.ofHours(1);

    /** What lies further back is on the work list; a calendar would only be full of it. */
    private static final int DAYS_BACK = 60;

    private static final int MOST = 1_000;

    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    Agenda agenda;

    @Inject
    Viewers viewers;

    @Inject
    AuditTrail audit;

    @Inject
    TimeSource time;

    public Optional<FeedView> find(Viewer viewer) {
        return Optional.ofNullable(em.find(CalendarFeed.class, viewer.staffId()))
                .map(feed -> new FeedView(feed.whose, feed.withNames, feed.madeAt, feed.usedAt));
    }

    /**
     * Makes the feed, or gives it a new address; the old one ends at once.
     *
     * @param withNames whether the entries name the parties: they then lie on the phone and with whoever keeps its calendars
     * @return the token, kept nowhere
     * @throws DomainError FORBIDDEN, FEED_NOT_YOURS when the roles of the person show no such deadlines
     */
    public String renew(Viewer viewer, Whose whose, boolean withNames, Locale language) {
        if (!Whose.of(viewer).contains(whose)) {
            throw DomainError.forbidden("FEED_NOT_YOURS");
        }
        byte[] random = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        CalendarFeed feed = em.find(CalendarFeed.class, viewer.staffId());
        boolean first = feed == null;
        if (first) {
            feed = new CalendarFeed();
            feed.staffId = viewer.staffId();
        }
        feed.tokenHash = hash(token);
        feed.whose = whose;
        feed.withNames = withNames;
        feed.language = "en".equals(language.getLanguage()) ? "en" : "zh";
        feed.madeAt = time.now();
        feed.usedAt = null;
        if (first) {
            em.persist(feed);
        }
        audit.record(
                first ? "FEED_MADE" : "FEED_RENEWED",
                viewer.staffId(),
                viewer.name(),
                viewer.source(),
                viewer.login(),
                whose + (withNames ? ", NAMES" : ""));
        return token;
    }

    /** Ends the address. Without a feed nothing happens. */
    public void revoke(Viewer viewer) {
        CalendarFeed feed = em.find(CalendarFeed.class, viewer.staffId());
        if (feed != null) {
            em.remove(feed);
            audit.record("FEED_REVOKED", viewer.staffId(), viewer.name(), viewer.source(), viewer.login(), null);
        }
    }

    /**
     * What stands behind a token.
     *
     * @param source see {@link Viewer}
     * @param house address of the pages, for the links of the entries: {@code https://example.org}
     * @return iCalendar (RFC 5545)
     * @throws DomainError NOT_FOUND for a wrong token as for that of somebody who no longer works here
     */
    public String read(String token, String source, String house) {
        CalendarFeed feed = token == null || !TOKEN.matcher(token).matches()
                ? null
                : em.createQuery("select f from CalendarFeed f where f.tokenHash = :hash", CalendarFeed.class)
                        .setParameter("hash", hash(token))
                        .getResultStream()
                        .findFirst()
                        .orElse(null);
        if (feed == null) {
            throw DomainError.notFound();
        }
        Viewer viewer = viewers.of(feed.staffId, source);
        Instant now = time.now();
        if (feed.usedAt == null || feed.usedAt.plus(NOTED_EVERY).isBefore(now)) {
            // past the version: two phones that fetch at once are no conflict
            em.createQuery("update CalendarFeed f set f.usedAt = :now where f.staffId = :staff")
                    .setParameter("now", now)
                    .setParameter("staff", feed.staffId)
                    .executeUpdate();
        }
        // roles may have changed since: then the narrowest look is left
        Whose whose = Whose.of(viewer).contains(feed.whose) ? feed.whose : Whose.MINE;
        AgendaFilter filter = AgendaFilter.due(whose, time.today().minusDays(DAYS_BACK), null);
        return new FeedText(Locale.forLanguageTag(feed.language), feed.withNames, house, now)
                .write(agenda.page(viewer, filter, MOST, null).items());
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
