package org.fengqiao.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.fengqiao.casefile.Channel;
import org.fengqiao.casefile.Urgency;

/** What people quarrel about, and when in the year. */
final class What {

    /** Cases of a month against those of an ordinary one: many before the Spring Festival and after the summer rains. */
    private static final double[] BUSY = {1.18, 0.82, 1.02, 1.0, 1.02, 1.08, 1.12, 1.1, 1.02, 0.98, 1.0, 1.1};

    static final double BUSIEST = 1.2;

    private final StoryBook book;

    What(StoryBook book) {
        this.book = book;
    }

    static double busy(int month) {
        return BUSY[month - 1];
    }

    Matter choose(LocalDate registeredOn, boolean urban, SplittableRandom random) {
        while (true) {
            Matter kind = weighted(book.kinds(), k -> share(k, registeredOn.getMonthValue()), random);
            List<Matter> fitting = book.matters().stream()
                    .filter(m -> m.code.startsWith(kind.code))
                    .filter(m -> fits(m, registeredOn, urban))
                    .toList();
            if (!fitting.isEmpty()) {
                return weighted(new ArrayList<>(fitting), m -> m.number("weight", 1), random);
            }
        }
    }

    // The month of the matter is that of the day on which it arose; a fortnight before is near enough to choose by.
    private static boolean fits(Matter matter, LocalDate registeredOn, boolean urban) {
        String where = matter.setting("where", "");
        boolean placed = where.isEmpty() || where.equals("urban") == urban;
        return placed && matter.inMonth(registeredOn.minusDays(15).getMonthValue());
    }

    private static double share(Matter kind, int month) {
        return kind.number("share", 1) * (kind.peaksIn(month) ? 1.7 : 1);
    }

    private static Matter weighted(List<Matter> choices, ToDoubleFunction<Matter> weight, SplittableRandom random) {
        double at = random.nextDouble() * choices.stream().mapToDouble(weight).sum();
        for (Matter choice : choices) {
            at -= weight.applyAsDouble(choice);
            if (at < 0) {
                return choice;
            }
        }
        return choices.get(choices.size() - 1);
    }

    /** The day on which the matter arose: some days before it was registered, in a month that suits it. */
    static LocalDate occurred(Matter matter, LocalDate registeredOn, SplittableRandom random) {
        String[] lag = matter.setting("lag", "1..40").split("\\.\\.");
        int low = Integer.parseInt(lag[0]);
        int high = Integer.parseInt(lag[1]);
        for (int i = 0; i < 60; i++) {
            double share = random.nextDouble();
            LocalDate day = registeredOn.minusDays(low + (int) (share * share * (high - low + 1)));
            if (matter.inMonth(day.getMonthValue())) {
                return day;
            }
        }
        return registeredOn.minusDays(15);
    }

    static Channel channel(Matter matter, SplittableRandom random) {
        int police = (int) matter.number("police", 5);
        int court = (int) matter.number("court", 4);
        int dice = random.nextInt(1000);
        if (dice < police * 10) {
            return Channel.POLICE;
        }
        if (dice < (police + court) * 10) {
            return Channel.COURT;
        }
        dice = random.nextInt(1000);
        return dice < 590
                ? Channel.VISIT
                : dice < 785
                        ? Channel.GRID_WORKER
                        : dice < 875
                                ? Channel.PHONE
                                : dice < 925
                                        ? Channel.INTERNET
                                        : dice < 955
                                                ? Channel.PETITION_OFFICE
                                                : dice < 978
                                                        ? Channel.OTHER_REFERRAL
                                                        : dice < 991
                                                                ? Channel.LETTER
                                                                : dice < 996 ? Channel.PROCURATORATE : Channel.FAX;
    }

    static Urgency urgency(Matter matter, SplittableRandom random) {
        int dice = random.nextInt(100);
        int urgent = (int) matter.number("urgent", 6);
        return dice < 1 ? Urgency.CRITICAL : dice < 1 + urgent ? Urgency.URGENT : Urgency.NORMAL;
    }
}
