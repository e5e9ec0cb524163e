package org.fengqiao.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** One story while it is being told: who is in it, when it happened, what the quantities are. */
final class Telling {

    /** Stand for a mention of the parties until the whole text is there; {@link Mentions} turns them into words. */
    static final char APPLICANT = '\uE000';

    static final char RESPONDENT = '\uE001';

    final Matter matter;
    final SplittableRandom random;
    final LocalDate occurredOn;
    final Map<String, BigDecimal> numbers = new HashMap<>();
    private final Map<String, LocalDate> dates = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();
    /** Ending of the pools that suit these parties only: {@code .people}, or {@code .firm} against organisations. */
    String among = ".people";

    private final boolean spokenMoney;

    Telling(Matter matter, LocalDate occurredOn, SplittableRandom random) {
        this.matter = matter;
        this.occurredOn = occurredOn;
        this.random = random;
        this.spokenMoney = random.nextBoolean();
        dates.put("on", occurredOn);
        for (Matter.Quantity quantity : matter.quantities) {
            measure(quantity);
        }
    }

    void say(String slot, String text) {
        words.put(slot, text);
    }

    void date(String slot, LocalDate date) {
        dates.put(slot, date);
    }

    <T> T pick(List<T> choices) {
        return choices.get(choices.size() == 1 ? 0 : random.nextInt(choices.size()));
    }

    boolean chance(int ofHundred) {
        return random.nextInt(100) < ofHundred;
    }

    /** A phrase of that pool, told; the name of the missing pool when there is none, so that the tests find it. */
    String one(String pool) {
        List<Phrase> phrases = matter.pool(pool);
        return phrases.isEmpty() ? "{" + pool + "}" : pick(phrases).tell(this);
    }

    String money(BigDecimal amount) {
        return spokenMoney ? Money.spoken(amount) : Money.plain(amount);
    }

    String slot(String name) {
        if (name.equals("A")) {
            return String.valueOf(APPLICANT);
        }
        if (name.equals("R")) {
            return String.valueOf(RESPONDENT);
        }
        String word = words.get(name);
        if (word != null) {
            return word;
        }
        if (numbers.containsKey(name)) {
            BigDecimal number = numbers.get(name);
            return isMoney(name) ? money(number) : number.stripTrailingZeros().toPlainString();
        }
        if (name.startsWith("n:")) {
            String[] range = name.substring(2).split("-");
            int low = Integer.parseInt(range[0]);
            return String.valueOf(low + random.nextInt(Integer.parseInt(range[1]) - low + 1));
        }
        int dot = name.indexOf('.');
        LocalDate date = dates.get(dot < 0 ? name : name.substring(0, dot));
        return date != null ? date(date, dot < 0 ? "" : name.substring(dot + 1)) : one(name);
    }

    static String date(LocalDate date, String form) {
        String year = date.getYear() + "年";
        String month = date.getMonthValue() + "月";
        return switch (form) {
            case "y" -> year;
            case "m" -> year + month;
            case "md" -> month + date.getDayOfMonth() + "日";
            default -> year + month + date.getDayOfMonth() + "日";
        };
    }

    private boolean isMoney(String name) {
        return matter.quantities.stream()
                        .anyMatch(q -> q.name().equals(name) && q.kind().equals("money"))
                || name.equals("agreed");
    }

    private void measure(Matter.Quantity quantity) {
        if (quantity.kind().equals("date")) {
            String[] range = quantity.expression().split("\\.\\.");
            int low = Integer.parseInt(range[0].strip());
            dates.put(
                    quantity.name(),
                    occurredOn.plusDays(low + random.nextInt(Integer.parseInt(range[1].strip()) - low + 1)));
            return;
        }
        int slash = quantity.expression().lastIndexOf('/');
        double step = slash < 0 ? 1 : Double.parseDouble(quantity.expression().substring(slash + 1));
        String[] terms =
                (slash < 0 ? quantity.expression() : quantity.expression().substring(0, slash)).split(" ");
        double value = term(terms[0], quantity.kind().equals("money"));
        for (int i = 1; i < terms.length; i += 2) {
            double next = term(terms[i + 1], false);
            value = switch (terms[i]) {
                case "+" -> value + next;
                case "-" -> value - next;
                default -> value * next;
            };
        }
        numbers.put(quantity.name(), Money.rounded(value, step));
    }

    // Sums lie closer together at their lower end, as sums do.
    private double term(String term, boolean logarithmic) {
        if (Character.isLetter(term.charAt(0))) {
            return numbers.get(term).doubleValue();
        }
        String[] range = term.split("\\.\\.");
        double low = Double.parseDouble(range[0]);
        if (range.length == 1) {
            return low;
        }
        double high = Double.parseDouble(range[1]);
        double share = random.nextDouble();
        return logarithmic ? low * Math.pow(high / low, share) : low + (high - low) * share;
    }
}
