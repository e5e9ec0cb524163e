package org.fengqiao.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fengqiao.casefile.IdType;
import org.fengqiao.casefile.PartyForm;
import org.fengqiao.casefile.PartyKind;
import org.fengqiao.casefile.PartyRole;
import org.fengqiao.casefile.RepresentativeForm;
import org.fengqiao.casefile.Side;
import org.fengqiao.mediation.MediationAction.Agree;
import org.fengqiao.mediation.MediationAction.AgreementForm;
import org.fengqiao.mediation.MediationAction.Performance;
import org.fengqiao.mediation.MediationAction.RecordSession;
import org.fengqiao.shared.CreditCode;
import org.fengqiao.shared.Csv;
import org.fengqiao.shared.IdCard;
import org.fengqiao.shared.PhoneNumber;
import org.junit.jupiter.api.Test;

class DemoStoriesTest {

    private static final long SEED = 130505;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final List<DemoPlace> PLACES = DemoPlaces.shipped();
    private static final List<DemoStory> STORIES = told(SEED, 6_000, TODAY);
    private static final Pattern LEFT_OVER = Pattern.compile("[{}\\[\\]|\\uE000\\uE001]|null|>>| / |[，。；、]{2}|，\\n");

    private static List<DemoStory> told(long seed, int count, LocalDate today) {
        return DemoStories.stories(seed, count, today, PLACES).toList();
    }

    @Test
    void the_same_seed_tells_the_very_same_stories_and_another_one_others() throws Exception {
        assertEquals(hash(STORIES), hash(told(SEED, 6_000, TODAY)));
        assertNotEquals(hash(told(SEED, 50, TODAY)), hash(told(SEED + 1, 50, TODAY)));
        assertNotEquals(hash(told(SEED, 50, TODAY)), hash(told(SEED, 50, TODAY.plusDays(1))));
    }

    @Test
    void six_thousand_stories_take_less_than_three_seconds_of_work() {
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        assertEquals(6_000, told(SEED + 2, 6_000, TODAY).size());
        long nanos = threads.getCurrentThreadCpuTime() - before;
        assertTrue(nanos < 3_000_000_000L, () -> nanos / 1_000_000 + " ms");
    }

    @Test
    void all_eighteen_types_occur_and_family_and_neighbours_lead() {
        Map<String, Long> types =
                STORIES.stream().collect(groupingBy(s -> s.form().category().substring(0, 3), counting()));
        assertEquals(18, types.size());
        assertTrue(types.get("C01") > 900 && types.get("C02") > types.get("C01"), types::toString);
        assertTrue(
                types.entrySet().stream()
                        .allMatch(e -> e.getValue() >= 15 && (e.getKey().matches("C0[12]") || e.getValue() < 900)),
                types::toString);
    }

    @Test
    void every_leaf_of_the_category_tree_has_its_stories() throws Exception {
        Set<String> leaves = new HashSet<>();
        try (var in = new InputStreamReader(
                DemoStoriesTest.class.getResourceAsStream("/categories.csv"), StandardCharsets.UTF_8)) {
            Csv.read(in, row -> {
                if (!row.get("parent").isEmpty()) {
                    leaves.add(row.get("code"));
                }
            });
        }
        Set<String> told = new HashSet<>();
        STORIES.forEach(s -> told.add(s.form().category()));
        assertEquals(leaves, told);
    }

    @Test
    void facts_are_between_100_and_2000_characters_and_well_spread() {
        int[] lengths = STORIES.stream()
                .mapToInt(s -> s.form().facts().length())
                .sorted()
                .toArray();
        assertTrue(lengths[0] >= 100 && lengths[5_999] <= 2_000, () -> lengths[0] + " to " + lengths[5_999]);
        assertTrue(lengths[5_999] > 1_600);
        assertTrue(
                lengths[600] < 200 && lengths[3_000] > 300 && lengths[3_000] < 600 && lengths[5_400] > 800,
                () -> Arrays.toString(Arrays.stream(lengths)
                        .filter(n -> n % 100 == 0)
                        .distinct()
                        .toArray()));
    }

    @Test
    void no_two_stories_have_the_same_facts_and_titles_vary() {
        assertEquals(
                6_000, STORIES.stream().map(s -> s.form().facts()).distinct().count());
        assertTrue(STORIES.stream().map(s -> s.form().title()).distinct().count() > 1_000);
    }

    @Test
    void success_refusal_and_oral_agreements_come_at_the_rates_of_a_real_county() {
        for (long seed = SEED; seed < SEED + 4; seed++) {
            List<DemoStory> stories = seed == SEED ? STORIES : told(seed, 6_000, TODAY);
            double success = 100.0
                    * count(stories, s -> success(s))
                    / count(stories, s -> success(s) || s.course().outcome() == DemoOutcome.FAILED);
            assertTrue(success >= 94.5 && success <= 95.8, () -> "success " + success);
            double refused = 100.0 * count(stories, s -> s.course().outcome() == DemoOutcome.REFUSED) / 6_000;
            assertTrue(refused > 0.8 && refused < 1.3, () -> "refused " + refused);
            double oral = 100.0
                    * count(stories, s -> s.course().outcome() == DemoOutcome.SUCCESS_ORAL)
                    / count(stories, DemoStoriesTest::success);
            assertTrue(oral > 26 && oral < 34, () -> "oral " + oral);
        }
    }

    @Test
    void at_every_stage_some_wait_today_and_most_of_them_came_lately() {
        for (DemoStage stage : DemoStage.values()) {
            assertTrue(count(STORIES, s -> s.course().waitsFor() == stage) >= 3, stage::name);
        }
        List<DemoStory> open = STORIES.stream()
                .filter(s -> s.course().outcome() == DemoOutcome.STILL_OPEN)
                .toList();
        assertTrue(open.size() > 100 && open.size() < 400, () -> "open " + open.size());
        assertTrue(count(open, s -> s.registeredAt().isAfter(TODAY.minusDays(30).atStartOfDay())) > open.size() * 0.8);
        assertTrue(
                count(
                                open,
                                s -> s.course().acceptedAt() != null
                                        && s.course()
                                                .acceptedAt()
                                                .toLocalDate()
                                                .plusMonths(1)
                                                .isBefore(TODAY))
                        >= 3,
                "some are overdue");
        assertTrue(count(STORIES, s -> overduePromise(s)) >= 3, "some promises are overdue");
    }

    @Test
    void nothing_of_the_templates_is_left_over() {
        for (DemoStory story : STORIES) {
            texts(story)
                    .forEach(text -> assertFalse(
                            LEFT_OVER.matcher(text).find(), () -> story.form().category() + ": " + text));
        }
    }

    @Test
    void money_in_the_facts_is_the_money_of_the_case() {
        for (DemoStory story : STORIES) {
            BigDecimal amount = story.form().amount();
            if (amount != null) {
                String facts = story.form().facts();
                assertTrue(
                        facts.contains(Money.plain(amount)) || facts.contains(Money.spoken(amount)),
                        () -> amount + ": " + facts);
                assertTrue(
                        paid(story.course().agreement()).compareTo(amount) <= 0,
                        () -> amount + " but " + story.course().agreement());
            }
        }
    }

    @Test
    void the_parties_of_the_facts_are_the_parties_of_the_case() {
        for (DemoStory story : STORIES) {
            for (Side side : Side.values()) {
                assertTrue(
                        story.form().parties().stream()
                                .filter(p -> p.side() == side)
                                .allMatch(p -> story.form().facts().contains(p.name())),
                        () -> side + " of " + story.form().facts());
            }
            if (story.course().agreement() != null) {
                Set<String> names = new HashSet<>();
                story.form().parties().forEach(p -> names.add(p.name()));
                story.course()
                        .agreement()
                        .performance()
                        .forEach(p ->
                                assertTrue(names.containsAll(List.of(p.obligor().split("、"))), p::toString));
            }
        }
    }

    @Test
    void everybody_is_plainly_invented_and_has_right_numbers_of_his_own() {
        Map<String, String> owners = new HashMap<>();
        for (DemoStory story : STORIES) {
            for (PartyForm party : story.form().parties()) {
                assertTrue(party.name().startsWith("演"), party::name);
                number(owners, party.name(), party.idType(), party.idNumber());
                assertTrue(party.phone() == null || PhoneNumber.isValid(party.phone()), party::phone);
                for (RepresentativeForm by : party.representatives()) {
                    assertTrue(by.name().startsWith("演"), by::name);
                    number(owners, by.name(), by.idType(), by.idNumber());
                }
                if (party.idType() == IdType.ID_CARD) {
                    IdCard card = new IdCard(party.idNumber());
                    assertEquals(card.birthDate(), party.birthDate());
                    assertEquals(card.male(), party.sex() == org.fengqiao.casefile.Sex.MALE);
                }
            }
        }
        assertTrue(count(STORIES, s -> s.form().parties().stream().anyMatch(p -> p.idType() == IdType.NONE)) > 100);
    }

    @Test
    void minors_have_a_guardian() {
        List<PartyForm> minors = STORIES.stream()
                .flatMap(s -> s.form().parties().stream())
                .filter(p -> p.kind() == PartyKind.PERSON
                        && p.birthDate().plusYears(18).isAfter(TODAY))
                .toList();
        assertTrue(minors.size() > 50);
        minors.forEach(p ->
                assertTrue(p.representatives().stream().anyMatch(r -> r.role() == PartyRole.GUARDIAN), p::toString));
    }

    @Test
    void all_happens_in_order_within_the_year_and_before_today() {
        LocalDateTime last = TODAY.minusYears(1).atStartOfDay();
        for (DemoStory story : STORIES) {
            assertFalse(story.registeredAt().isBefore(last), "told in the order of registration");
            last = story.registeredAt();
            assertFalse(story.form().occurredOn().isAfter(last.toLocalDate()));
            DemoCourse course = story.course();
            List<LocalDateTime> times = Stream.of(
                            Stream.of(
                                    story.registeredAt(),
                                    course.consentedAt(),
                                    course.refusedAt(),
                                    course.acceptedAt(),
                                    course.assignedAt()),
                            course.sessions().stream().map(RecordSession::heldAt),
                            Stream.of(course.agreedAt(), course.signedAt(), course.sealedAt()),
                            course.performances().stream().map(DemoPerformance::at),
                            Stream.of(course.terminatedAt(), course.closedAt()))
                    .flatMap(s -> s)
                    .filter(Objects::nonNull)
                    .toList();
            for (int i = 1; i < times.size(); i++) {
                assertFalse(times.get(i).isBefore(times.get(i - 1)), times::toString);
            }
            assertTrue(times.get(times.size() - 1).isBefore(TODAY.atStartOfDay()));
            times.forEach(t -> assertTrue(t.getHour() >= 8 && t.getHour() < 18, t::toString));
            if (course.agreement() != null) {
                course.agreement()
                        .performance()
                        .forEach(p -> assertFalse(
                                p.dueOn().isBefore(course.agreement().on())));
            }
        }
        assertTrue(count(STORIES, s -> WorkTimes.working(s.registeredAt().toLocalDate())) > 5_400);
    }

    @Test
    void half_of_all_are_settled_within_about_eight_days() {
        long[] days = STORIES.stream()
                .filter(s -> s.course().agreedAt() != null || s.course().terminatedAt() != null)
                .mapToLong(s -> (s.course().agreedAt() != null
                                        ? s.course().agreedAt()
                                        : s.course().terminatedAt())
                                .toLocalDate()
                                .toEpochDay()
                        - s.registeredAt().toLocalDate().toEpochDay())
                .sorted()
                .toArray();
        assertTrue(days[days.length / 2] >= 7 && days[days.length / 2] <= 10, () -> "median " + days[days.length / 2]);
    }

    @Test
    void a_course_holds_what_its_outcome_says() {
        for (DemoStory story : STORIES) {
            DemoCourse course = story.course();
            switch (course.outcome()) {
                case SUCCESS_WRITTEN -> assertTrue(course.sealedAt() != null && form(course) == AgreementForm.WRITTEN);
                case SUCCESS_ORAL -> assertTrue(course.sealedAt() == null && form(course) == AgreementForm.ORAL);
                case FAILED ->
                    assertTrue(course.agreement() == null
                            && !course.termination().routesTold().isEmpty());
                case REFUSED ->
                    assertTrue(course.refusedAt() != null && course.sessions().isEmpty());
                case STILL_OPEN -> assertTrue(course.closedAt() == null && course.sealedAt() == null);
            }
            boolean settled = course.agreement() == null
                    || course.performances().size()
                            == course.agreement().performance().size();
            assertTrue(course.closedAt() == null || settled);
        }
    }

    @Test
    void every_village_has_its_share_and_some_belong_to_townships_and_the_county() {
        Map<String, Long> places =
                STORIES.stream().collect(groupingBy(s -> s.form().regionCode(), counting()));
        PLACES.stream()
                .filter(DemoPlace::village)
                .forEach(v -> assertTrue(places.getOrDefault(v.code(), 0L) >= 5, v::name));
        assertTrue(places.get("130505000000") > 60);
        PLACES.stream().filter(DemoPlace::town).forEach(t -> assertTrue(places.get(t.code()) > 15, t::name));
    }

    @Test
    void the_staff_of_the_county_all_have_names_of_their_own() {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            assertTrue(names.add(DemoPeople.mediatorName(i))
                    && DemoPeople.mediatorName(i).matches("演\\p{IsHan}{2}"));
        }
    }

    private static AgreementForm form(DemoCourse course) {
        return course.agreement().form();
    }

    private static boolean success(DemoStory story) {
        return story.course().outcome() == DemoOutcome.SUCCESS_WRITTEN
                || story.course().outcome() == DemoOutcome.SUCCESS_ORAL;
    }

    private static boolean overduePromise(DemoStory story) {
        DemoCourse course = story.course();
        return course.waitsFor() == DemoStage.PERFORMANCE
                && course.agreement().performance().stream()
                        .anyMatch(p -> p.dueOn().isBefore(TODAY))
                && course.performances().size()
                        < course.agreement().performance().size();
    }

    private static BigDecimal paid(Agree agreement) {
        return agreement == null
                ? BigDecimal.ZERO
                : agreement.performance().stream()
                        .map(Performance::amount)
                        .filter(Objects::nonNull)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void number(Map<String, String> owners, String name, IdType type, String number) {
        switch (type) {
            case ID_CARD -> {
                assertTrue(IdCard.check(number, TODAY).isEmpty() && number.startsWith("130505"), number);
                String owner = owners.putIfAbsent(number, name);
                assertTrue(owner == null || owner.equals(name), () -> owner + " and " + name);
            }
            case CREDIT_CODE ->
                assertTrue(CreditCode.check(number).isEmpty() && owners.put(number, name) == null, number);
            default -> assertEquals(null, number);
        }
    }

    private static Stream<String> texts(DemoStory story) {
        DemoCourse course = story.course();
        Stream<String> agreed = course.agreement() == null
                ? Stream.empty()
                : Stream.of(
                                Stream.of(
                                        course.agreement().facts(),
                                        course.agreement().performanceManner()),
                                course.agreement().items().stream(),
                                course.agreement().performance().stream().map(p -> p.obligor() + p.content()))
                        .flatMap(s -> s);
        return Stream.of(
                        Stream.of(
                                story.form().facts(),
                                story.form().title(),
                                story.form().wishes(),
                                story.form().place(),
                                course.refusal(),
                                course.closing()),
                        course.sessions().stream().flatMap(s -> Stream.of(s.record(), s.place(), s.participants())),
                        course.performances().stream().map(DemoPerformance::note),
                        Stream.of(
                                course.termination() == null
                                        ? null
                                        : course.termination().reason()),
                        agreed)
                .flatMap(s -> s)
                .filter(Objects::nonNull);
    }

    private static long count(List<DemoStory> stories, Predicate<DemoStory> which) {
        return stories.stream().filter(which).count();
    }

    private static String hash(List<DemoStory> stories) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        stories.forEach(s -> digest.update(s.toString().getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }
}
