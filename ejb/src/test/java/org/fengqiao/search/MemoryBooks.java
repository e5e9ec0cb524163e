package org.fengqiao.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/** The books of one index without a database: cases and queue are lists, and a row is gone only when the index has taken its case. */
class MemoryBooks extends IndexBooks {

    final Map<Long, CaseText> cases = new TreeMap<>();
    /** Case of each row. */
    final Map<Long, Long> queue = new TreeMap<>();

    final Set<Long> aside = new HashSet<>();
    final List<String> events = new ArrayList<>();
    volatile int generation;
    volatile int building;
    private volatile String builder = "";
    private int last;
    private long lastRow;
    boolean toCheck;
    boolean toRenew;

    void add(long id, String title) {
        cases.put(id, Texts.of(id, title, title));
    }

    void note(long... ids) {
        for (long id : ids) {
            queue.put(++lastRow, id);
        }
    }

    @Override
    Entry open(String name, String layout) {
        return find(name).orElseThrow();
    }

    @Override
    Optional<Entry> find(String name) {
        return Optional.of(new Entry(generation, building, builder, 0, cases.size(), toCheck, toRenew));
    }

    @Override
    void lost(String name, int lost) {
        events.add("lost " + lost);
        generation = 0;
    }

    @Override
    synchronized boolean begin(String name, String who, IntConsumer made) {
        if (building != 0 && !builder.equals(who)) {
            return false;
        }
        made.accept(++last);
        building = last;
        builder = who;
        return true;
    }

    @Override
    synchronized void abandon(String name, String who) {
        if (builder.startsWith(who)) {
            building = 0;
            builder = "";
        }
    }

    @Override
    long build(String name, String who, long after, int limit, Writer writer) {
        List<CaseText> texts = next(after, limit);
        if (texts.isEmpty()) {
            return -1;
        }
        writer.write(find(name).orElseThrow(), texts, Set.of());
        return texts.get(texts.size() - 1).id();
    }

    @Override
    long leave(String name, String who, long after) {
        long id = next(after, 1).get(0).id();
        note(id);
        return id;
    }

    private List<CaseText> next(long after, int limit) {
        return cases.values().stream()
                .filter(text -> text.id() > after)
                .limit(limit)
                .toList();
    }

    @Override
    void finish(String name, String who, int built) {
        generation = built;
        toRenew = false;
        abandon(name, who);
    }

    @Override
    boolean drain(String name, long after, int limit, Writer writer) {
        List<Long> rows =
                queue.keySet().stream().filter(row -> row > after).limit(limit).toList();
        if (rows.isEmpty()) {
            return false;
        }
        writer.write(
                find(name).orElseThrow(),
                rows.stream().map(queue::get).distinct().map(cases::get).toList(),
                Set.of());
        rows.forEach(queue::remove);
        return true;
    }

    @Override
    List<Long> waiting(String name, long after, int limit) {
        Set<Long> seen = new HashSet<>();
        return queue.entrySet().stream()
                .filter(row -> row.getKey() > after && seen.add(row.getValue()))
                .map(Map.Entry::getKey)
                .limit(limit)
                .toList();
    }

    @Override
    void postpone(String name, long row, String error) {
        Long id = queue.get(row);
        aside.add(id);
        queue.values().removeIf(id::equals);
    }

    @Override
    Map<Long, Long> prints(long after, int limit) {
        Map<Long, Long> prints = new TreeMap<>();
        next(after, limit).forEach(text -> prints.put(text.id(), text.print()));
        return prints;
    }

    @Override
    void again(String name, List<Long> ids) {
        ids.forEach(this::note);
    }

    @Override
    boolean beginCheck(String name) {
        boolean due = toCheck;
        toCheck = false;
        return due;
    }

    @Override
    void finishCheck(String name) {
        events.add("compared");
    }
}
