package org.fengqiao.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fengqiao.casefile.CaseForm;

/**
 * A year of a county's disputes. The same seed, number, day and places give the very same stories; all that happens in them lies in the
 * twelve months before that day. They come in the order of registration.
 */
public final class DemoStories {

    private static final int DAYS = 365;
    private static final List<Mentions.Style> STYLES =
            List.of(Mentions.Style.NAMES, Mentions.Style.ROLES, Mentions.Style.MIXED);

    private final StoryBook book = StoryBook.open();
    private final SplittableRandom random;
    private final LocalDate today;
    private final LocalDateTime end;
    private final Where where;
    private final What what;
    private final DemoPeople people;
    private final Shares shares = new Shares();
    private final Set<String> told = new HashSet<>();

    private DemoStories(long seed, LocalDate today, List<DemoPlace> places) {
        this.random = new SplittableRandom(seed);
        this.today = today;
        this.end = today.atStartOfDay();
        this.where = new Where(places, random.split());
        this.what = new What(book);
        this.people = new DemoPeople(random.split(), today);
    }

    /**
     * @param count how many; about 6,000 a year is what a county of 210 committees sees
     * @param today the day on which they are told; nothing happens on it or later
     * @param places the county, its townships and villages
     */
    public static Stream<DemoStory> stories(long seed, int count, LocalDate today, List<DemoPlace> places) {
        DemoStories stories = new DemoStories(seed, today, places);
        List<DemoStory> all = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            all.add(stories.next());
        }
        all.sort(Comparator.comparing(DemoStory::registeredAt));
        return IntStream.range(0, count).mapToObj(i -> {
            DemoStory story = all.get(i);
            return new DemoStory(i + 1, story.form(), story.registeredAt(), story.course());
        });
    }

    private DemoStory next() {
        while (true) {
            SplittableRandom own = random.split();
            LocalDateTime registeredAt = registered(own);
            Scene scene = where.choose(own);
            Matter matter =
                    what.choose(registeredAt.toLocalDate(), scene.village().urban(), own);
            DemoStory story = tell(matter, scene, registeredAt, own);
            if (told.add(story.form().facts())) {
                return story;
            }
        }
    }

    private DemoStory tell(Matter matter, Scene scene, LocalDateTime registeredAt, SplittableRandom own) {
        LocalDate registeredOn = registeredAt.toLocalDate();
        Telling telling = new Telling(matter, What.occurred(matter, registeredOn, own), own);
        telling.say("village", scene.village().spoken());
        telling.say("other", scene.other().spoken());
        telling.say("town", scene.town());
        telling.date("today", registeredOn);
        Cast cast = new Cast(telling, people, scene);
        Mentions mentions =
                new Mentions(cast.applicants, cast.respondents, scene.village().urban());
        telling.say("wish", telling.one("wish"));
        String facts = mentions.resolve(StoryTeller.facts(telling, registeredOn), style(own), telling);
        BigDecimal amount = telling.numbers.get("amount");
        CaseForm form = new CaseForm(
                scene.region().code(),
                scene.town() + scene.village().spoken() + mentions.local(telling.one("place")),
                What.channel(matter, own),
                matter.code,
                title(telling, mentions),
                facts,
                wishes(telling, mentions),
                telling.occurredOn,
                amount,
                people(telling, cast, own),
                What.urgency(matter, own),
                cast.parties());
        DemoCourse course = CourseTeller.course(telling, mentions, registeredAt, shares.fate(matter, amount, own), end);
        return new DemoStory(0, form, registeredAt, course);
    }

    private LocalDateTime registered(SplittableRandom own) {
        while (true) {
            LocalDate day = today.minusDays(1 + own.nextInt(DAYS));
            // Weekends and holidays see one case where a working day sees twelve; the busy months see more.
            double busy = (WorkTimes.working(day) ? 1 : 0.08) * What.busy(day.getMonthValue());
            if (own.nextDouble() * What.BUSIEST < busy) {
                return WorkTimes.someTime(day, own);
            }
        }
    }

    private static String title(Telling telling, Mentions mentions) {
        String title = mentions.resolve(telling.one("title"), Mentions.Style.NAMES, telling);
        String named = mentions.all(true) + "与" + mentions.all(false) + title;
        return telling.chance(22) && named.length() < 40 ? named : title;
    }

    private static String wishes(Telling telling, Mentions mentions) {
        String wishes = "要求" + telling.slot("wish");
        if (telling.chance(30)) {
            wishes = "1. " + wishes + "；\n2. " + telling.one("wishToo");
        }
        return mentions.resolve(wishes, Mentions.Style.ROLES, telling).replace("被申请人演", "演") + "。";
    }

    private static int people(Telling telling, Cast cast, SplittableRandom own) {
        int parties = cast.applicants.size() + cast.respondents.size();
        BigDecimal told = telling.numbers.get("people");
        if (told != null) {
            return Math.max(told.intValue() + cast.respondents.size(), parties);
        }
        return parties + (own.nextInt(100) < 30 ? own.nextInt(1, 5) : 0);
    }

    private static Mentions.Style style(SplittableRandom own) {
        return STYLES.get(own.nextInt(STYLES.size()));
    }
}
