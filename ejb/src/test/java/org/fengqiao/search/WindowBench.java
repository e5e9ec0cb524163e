package org.fengqiao.search;

import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.fengqiao.access.Viewer;
import org.fengqiao.casefile.CaseForm;
import org.fengqiao.demo.DemoStory;
import org.fengqiao.intake.BareIntake;
import org.fengqiao.intake.DuplicateDesk;
import org.fengqiao.intake.DuplicatePair;
import org.fengqiao.intake.DuplicateProbe;
import org.fengqiao.organisation.StaffDirectory;
import org.fengqiao.shared.IdCard;
import org.fengqiao.shared.TimeSource;

/** The part of {@link DuplicatesBench} that people ask for: while they type at the window, and on the list of pairs. */
final class WindowBench {

    private static final long SEED = 20_260_102L;
    private static final int ASKED = 200;

    private final BenchCounty county;
    private final TimeSource time;

    WindowBench(BenchCounty county, TimeSource time) {
        this.county = county;
        this.time = time;
    }

    void run(CrowdedStories crowded, List<DemoStory> fresh) throws Exception {
        SplittableRandom random = new SplittableRandom(SEED);
        List<DemoStory> stories = crowded.all();
        List<CaseForm> known = random.ints(ASKED, 0, stories.size() - CrowdedStories.TWICE)
                .mapToObj(i -> CrowdedStories.again(stories.get(i).form()))
                .toList();
        List<CaseForm> first = fresh.stream().map(DemoStory::form).toList();
        List<CaseForm> crowd = crowded.crowd().stream().limit(ASKED).toList();
        List<CaseForm> petitions = random.ints(ASKED, 0, CrowdedStories.PETITIONS)
                .mapToObj(crowded::petition)
                .toList();
        System.out.println("| at the window | p50 ms | p95 ms | found | plain p50 ms | ratio |");
        BenchTimes plain = BenchTimes.of(known, this::plainHash);
        tell("a new matter, clerk of the county", first, BenchCounty.clerk("130505000000"), plain);
        tell("a matter that is here, clerk of the county", known, BenchCounty.clerk("130505000000"), plain);
        tell("a matter that is here, clerk of a township", known, BenchCounty.clerk("130505100000"), plain);
        tell("in the crowded village", crowd, BenchCounty.clerk("130505000000"), plain);
        tell("the person with 500 petitions", petitions, BenchCounty.clerk("130505000000"), plain);
        BenchTimes trigrams = BenchTimes.of(known.subList(0, 40), this::plainText);
        System.out.printf(
                "| plain: one look-up by hash %.2f ms; one text by trigrams | %.1f | %.1f | | | |%n",
                plain.p50(), trigrams.p50(), trigrams.p95());
    }

    private void tell(String name, List<CaseForm> forms, Viewer viewer, BenchTimes plain) throws Exception {
        int[] found = {0};
        BenchTimes row = BenchTimes.of(forms, form -> {
            int n = county.transaction(em ->
                            BareIntake.duplicates(em, BenchCounty.CIPHER, time).find(viewer, DuplicateProbe.of(form)))
                    .size();
            found[0] += n > 0 ? 1 : 0;
            return n;
        });
        System.out.printf(
                "| %s | %.1f | %.1f | %d of %d | %.2f | %.0f |%n",
                name,
                row.p50(),
                row.p95(),
                found[0],
                forms.size() + Math.min(BenchTimes.WARM_UP, forms.size()),
                plain.p50(),
                row.p50() / plain.p50());
    }

    private int plainHash(CaseForm form) {
        String number = form.parties().get(0).idNumber();
        return county.transaction(em -> em.createNativeQuery(
                                "select case_id from fengqiao.party where id_hash = :hash order by case_id desc limit 10")
                        .setParameter(
                                "hash",
                                number == null ? "-" : BenchCounty.CIPHER.lookupHash("id", IdCard.normalise(number)))
                        .getResultList())
                .size();
    }

    private int plainText(CaseForm form) {
        return county.transaction(em -> em.createNativeQuery(
                                "select id from doc where similarity(text, :text) > 0.8 and text % :text limit 10")
                        .setParameter("text", form.title() + " " + form.facts())
                        .getResultList())
                .size();
    }

    void pairs() throws Exception {
        System.out.println("| list of pairs | p50 ms | p95 ms |");
        for (String region : List.of("130505000000", "130505100000", "130505101201")) {
            BenchTimes row = BenchTimes.of(
                    Collections.nCopies(40, region),
                    place -> county.transaction(em -> BenchCounty.with(
                                    BenchCounty.with(new DuplicateDesk(), "em", em), "staff", new StaffDirectory())
                            .page(BenchCounty.clerk(place), DuplicatePair.State.OPEN, null, null, 20, null)
                            .items()
                            .size()));
            System.out.printf("| %s | %.1f | %.1f |%n", region, row.p50(), row.p95());
        }
    }
}
