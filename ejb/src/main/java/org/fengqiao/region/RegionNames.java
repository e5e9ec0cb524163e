package org.fengqiao.region;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.fengqiao.shared.TimeSource;

/**
 * Names that were asked for lately. Every row of every list shows one, and they change with an import only; other nodes of a cluster see that
 * after ten minutes at the latest.
 */
@ApplicationScoped
public class RegionNames {

    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int MOST = 20_000;
    private static final String[] OFFICES = {"居民委员会", "村民委员会", "居委会", "村委会"};

    private final Map<String, String> full = new ConcurrentHashMap<>();
    private final Map<String, String> own = new ConcurrentHashMap<>();
    private volatile Instant until = Instant.MIN;

    @Inject
    TimeSource time;

    String full(String code, Function<String, String> read) {
        return kept(full, code, read);
    }

    String own(String code, Function<String, String> read) {
        return kept(own, code, read);
    }

    private String kept(Map<String, String> names, String code, Function<String, String> read) {
        Instant now = time.now();
        if (now.isAfter(until) || names.size() > MOST) {
            clear();
            until = now.plus(KEPT);
        }
        String name = names.get(code);
        if (name == null) {
            name = read.apply(code);
            names.put(code, name);
        }
        return name;
    }

    void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) RegionsImported imported) {
        clear();
    }

    private void clear() {
        full.clear();
        own.clear();
    }

    /** The place without its office: 北街社区 for 北街社区居民委员会, 张村 for 张村村民委员会 and 张村民委员会 alike. */
    static String shortForm(String name) {
        for (String office : OFFICES) {
            if (name.endsWith(office) && name.length() > office.length()) {
                String place = name.substring(0, name.length() - office.length());
                return office.startsWith("村") && !place.endsWith("村") ? place + "村" : place;
            }
        }
        return name;
    }
}
