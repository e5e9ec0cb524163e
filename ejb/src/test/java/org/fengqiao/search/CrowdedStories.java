package org.fengqiao.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.fengqiao.casefile.CaseForm;
import org.fengqiao.casefile.PartyForm;
import org.fengqiao.demo.DemoStory;

/**
 * Stories of the demo, among them a village with 1,000 cases of one kind, a person with 500 petitions, and texts that came a second time
 * from other people with small changes.
 *
 * @param twins numbers of the stories of a text that came twice
 */
record CrowdedStories(List<DemoStory> all, List<long[]> twins) {

    static final int TWICE = 200;
    static final int PETITIONS = 500;

    private static final long SEED = 20_260_101L;
    private static final String HOT_VILLAGE = "130505100001";
    private static final String HOT_KIND = "C0201";
    private static final int HOT_CASES = 1_000;

    /** The stories with a crowded village, a person who comes again and again, and texts that came twice. */
    static CrowdedStories of(List<DemoStory> told) {
        List<DemoStory> stories = new ArrayList<>(told);
        List<long[]> twins = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(SEED);
        PartyForm petitioner = stories.stream()
                .flatMap(story -> story.form().parties().stream())
                .filter(party -> party.idNumber() != null)
                .findFirst()
                .orElseThrow();
        for (int i = 0; i < HOT_CASES + PETITIONS; i++) {
            int at = at(stories, i);
            DemoStory story = stories.get(at);
            stories.set(
                    at,
                    i % 3 == 2
                            ? with(
                                    story,
                                    story.form().regionCode(),
                                    story.form().category(),
                                    story.form().facts(),
                                    petitioner)
                            : with(story, HOT_VILLAGE, HOT_KIND, story.form().facts(), null));
        }
        for (int i = 0; i < TWICE; i++) {
            DemoStory first = stories.get(random.nextInt(stories.size() - TWICE));
            int at = stories.size() - TWICE + i;
            DemoStory second = stories.get(at);
            stories.set(
                    at,
                    new DemoStory(
                            second.number(),
                            form(
                                    second.form(),
                                    second.form().regionCode(),
                                    first.form().category(),
                                    first.form().title(),
                                    again(first.form().facts()),
                                    second.form().parties()),
                            second.registeredAt(),
                            second.course()));
            twins.add(new long[] {first.number(), second.number()});
        }
        return new CrowdedStories(stories, twins);
    }

    /** Where the one or the other stands: in the middle of the year. */
    private static int at(List<DemoStory> stories, int number) {
        return stories.size() / 4 + number * Math.max(1, stories.size() / 2 / (HOT_CASES + PETITIONS));
    }

    /** One of the petitions of the person who comes again and again. */
    CaseForm petition(int number) {
        return all.get(at(all, number * 3 + 2)).form();
    }

    /** Those of the crowded village. */
    List<CaseForm> crowd() {
        return all.stream()
                .map(DemoStory::form)
                .filter(form ->
                        form.regionCode().equals(HOT_VILLAGE) && form.category().equals(HOT_KIND))
                .toList();
    }

    /** A matter as it is told at the second window. */
    static CaseForm again(CaseForm form) {
        return form(form, form.regionCode(), form.category(), form.title(), again(form.facts()), form.parties());
    }

    /** Two files that are both closed are no question any more. */
    long openTwins() {
        return twins.stream()
                .filter(pair -> Arrays.stream(pair)
                        .anyMatch(number -> all.get((int) number - 1).course().closedAt() == null))
                .count();
    }

    /** Begun in other words, the end cut off. */
    private static String again(String facts) {
        return "来访人称，" + facts.substring(0, facts.length() - facts.length() / 20);
    }

    private static DemoStory with(DemoStory story, String region, String category, String facts, PartyForm first) {
        List<PartyForm> parties = new ArrayList<>(story.form().parties());
        if (first != null) {
            parties.set(0, first);
        }
        return new DemoStory(
                story.number(),
                form(story.form(), region, category, story.form().title(), facts, parties),
                story.registeredAt(),
                story.course());
    }

    private static CaseForm form(
            CaseForm form, String region, String category, String title, String facts, List<PartyForm> parties) {
        return new CaseForm(
                region,
                region.equals(HOT_VILLAGE) ? "任城镇北街社区" + form.place().replaceFirst("^.*(社区|村)", "") : form.place(),
                form.channel(),
                category,
                title,
                facts,
                form.wishes(),
                form.occurredOn(),
                form.amount(),
                form.peopleCount(),
                form.urgency(),
                parties);
    }
}
