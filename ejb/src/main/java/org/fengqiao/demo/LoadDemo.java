package org.fengqiao.demo;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.fengqiao.search.IndexBell;
import org.fengqiao.shared.OperatorCommand;

/**
 * Loads the demo county and its cases. Interrupted, it goes on where it stopped. The cases of different townships share no number
 * sequence and no counter, so each township is told by itself and several at a time.
 */
@ApplicationScoped
public class LoadDemo implements OperatorCommand {

    private static final long SEED = 130505;
    private static final int DEFAULT = 6_000;
    private static final int BATCH = 10;

    @Inject
    DemoCounty county;

    @Inject
    DemoActors actors;

    @Inject
    DemoPlayer player;

    @Inject
    DemoStates states;

    @Inject
    IndexBell bell;

    @Resource
    ManagedExecutorService executor;

    @Override
    public String name() {
        return "load-demo";
    }

    /** @param args number of cases, 6,000 when left out */
    @Override
    public void run(List<String> args, InputStream body, Consumer<String> progress) throws Exception {
        int count = args.isEmpty() ? DEFAULT : Integer.parseInt(args.get(0));
        county.create(progress);
        DemoStates.State state = states.begin(SEED, count);
        if (state.loaded()) {
            progress.accept("The demo county is loaded already.");
            return;
        }
        Map<String, List<DemoStory>> townships = DemoStories.stories(
                        state.seed(), state.stories(), state.today(), DemoPlaces.shipped())
                .collect(Collectors.groupingBy(
                        story -> story.form().regionCode().substring(0, 9), TreeMap::new, Collectors.toList()));
        actors.gather();
        bell.hush(true);
        try {
            play(townships, state.stories(), progress);
        } finally {
            bell.hush(false);
        }
        states.loaded();
        progress.accept("Loaded " + state.stories() + " demo cases; the search takes them in within the next minutes.");
    }

    private void play(Map<String, List<DemoStory>> townships, int total, Consumer<String> progress) throws Exception {
        AtomicInteger played = new AtomicInteger();
        int threads = Math.max(2, Runtime.getRuntime().availableProcessors());
        List<List<DemoStory>> queues = shares(townships, threads);
        List<Future<?>> running = new ArrayList<>();
        for (List<DemoStory> queue : queues) {
            running.add(executor.submit(() -> {
                for (int from = 0; from < queue.size(); from += BATCH) {
                    List<DemoStory> batch = queue.subList(from, Math.min(queue.size(), from + BATCH));
                    player.play(batch);
                    played.addAndGet(batch.size());
                }
                return null;
            }));
        }
        long told = System.nanoTime();
        for (Future<?> future : running) {
            while (!future.isDone()) {
                Thread.sleep(200);
                told = tell(played.get(), total, told, progress);
            }
            future.get();
        }
    }

    private static long tell(int played, int total, long last, Consumer<String> progress) {
        long now = System.nanoTime();
        if (now - last < 2_000_000_000L) {
            return last;
        }
        progress.accept("Demo cases: " + played + " of " + total + " (" + 100 * played / Math.max(1, total) + " %)");
        return now;
    }

    /** Townships dealt out so that every thread has about as much to tell, and none is in two hands. */
    private static List<List<DemoStory>> shares(Map<String, List<DemoStory>> townships, int threads) {
        List<List<DemoStory>> shares = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            shares.add(new ArrayList<>());
        }
        townships.values().stream().sorted((a, b) -> b.size() - a.size()).forEach(stories -> shares.stream()
                .min(java.util.Comparator.comparingInt(List::size))
                .orElseThrow()
                .addAll(stories));
        shares.forEach(share -> share.sort(java.util.Comparator.comparing(DemoStory::number)));
        return shares;
    }
}
