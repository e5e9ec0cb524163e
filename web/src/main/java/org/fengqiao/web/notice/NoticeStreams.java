package org.fengqiao.web.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.fengqiao.notification.NoticeView;
import org.fengqiao.notification.Notices;
import org.fengqiao.notification.Notices.Unread;
import org.fengqiao.shared.Texts;

/**
 * The pages that listen to this node. Whichever node writes a notice, this one finds it: it asks the database every two seconds, once for
 * all people who are looking here, and not at all when nobody is.
 */
@ApplicationScoped
class NoticeStreams {

    private static final Logger LOG = Logger.getLogger(NoticeStreams.class.getName());
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long SECONDS = 2;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    Notices notices;

    private final Set<NoticeStream> streams = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean looking = new AtomicBoolean();

    void add(NoticeStream stream) {
        streams.add(stream);
        if (looking.compareAndSet(false, true)) {
            executor.scheduleWithFixedDelay(this::look, 0, SECONDS, TimeUnit.SECONDS);
        }
    }

    void remove(NoticeStream stream) {
        streams.remove(stream);
    }

    private void look() {
        try {
            streams.removeIf(stream -> !stream.alive());
            Set<Long> people = streams.stream().map(NoticeStream::staffId).collect(Collectors.toSet());
            if (people.isEmpty()) {
                return;
            }
            Map<Long, Unread> unread =
                    notices.unread(people).stream().collect(Collectors.toMap(Unread::staffId, Function.identity()));
            streams.removeIf(stream -> !told(stream, unread.get(stream.staffId())));
        } catch (RuntimeException fault) {
            // the next look may fare better: an exception would end all looks
            LOG.log(Level.WARNING, "the notices of those who are looking could not be read", fault);
        }
    }

    /** @return false when the stream has turned out to be gone */
    private boolean told(NoticeStream stream, Unread now) {
        if (now == null || now.equals(stream.last())) {
            return true;
        }
        boolean first = stream.last() == null;
        boolean came = !first
                && now.newest() != null
                && (stream.last().newest() == null
                        || now.newest().isAfter(stream.last().newest()));
        Texts texts = Texts.of(stream.locale());
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("unread", now.number());
        data.put("shown", now.number() > 99 ? "99+" : String.valueOf(now.number()));
        if (came) {
            Optional<NoticeView> newest = notices.newest(stream.staffId());
            newest.ifPresent(notice -> data.put(
                    "text",
                    notice.caseNo() == null
                            ? texts.get("notices.live", notice.sentence(texts))
                            : texts.get("notices.live.case", notice.sentence(texts), notice.caseNo())));
        }
        return stream.tell(now, json(data));
    }

    private static String json(Map<String, Object> data) {
        try {
            return JSON.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("words and numbers are JSON", e);
        }
    }

    void stopping(@Observes Shutdown shutdown) {
        List.copyOf(streams).forEach(NoticeStream::close);
    }
}
