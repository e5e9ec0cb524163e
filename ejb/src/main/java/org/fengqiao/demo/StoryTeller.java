package org.fengqiao.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Puts the facts of a case together from sentences, as many as its length asks for, in the order in which a clerk would write them. */
final class StoryTeller {

    static final int SHORTEST = 100;
    static final int LONGEST = 2_000;
    private static final double MEDIAN = 380;
    private static final double SPREAD = 0.78;
    /** From this length on the text has paragraphs. */
    private static final int PARAGRAPHS = 600;

    private enum Group {
        OPEN,
        HOME,
        CAUSE,
        COURSE,
        MORE,
        SCENE,
        PROOF,
        WITNESS,
        ASAY,
        RSAY,
        TRIED,
        INQUIRY,
        EFFECT,
        ASK
    }

    private static final List<Group> PARAGRAPH_ENDS =
            List.of(Group.HOME, Group.SCENE, Group.WITNESS, Group.RSAY, Group.TRIED, Group.EFFECT);

    private record Piece(Group group, int order, double turn, Supplier<String> words) {}

    private record Sentence(Group group, int order, String text) {}

    private final Telling telling;
    private final LocalDate registeredOn;
    private final List<Piece> pieces = new ArrayList<>();
    private final Map<String, List<Phrase>> sayings = new HashMap<>();

    private StoryTeller(Telling telling, LocalDate registeredOn) {
        this.telling = telling;
        this.registeredOn = registeredOn;
    }

    /** The facts with marks for the parties; {@link Mentions} names them. */
    static String facts(Telling telling, LocalDate registeredOn) {
        return new StoryTeller(telling, registeredOn).tell();
    }

    private String tell() {
        double target = Math.min(1_780, Math.max(SHORTEST + 8, MEDIAN * Math.exp(SPREAD * normal())));
        List<Sentence> told = new ArrayList<>();
        told.add(new Sentence(Group.OPEN, 0, kept("open")));
        told.add(new Sentence(Group.CAUSE, 0, kept("cause")));
        told.add(new Sentence(Group.ASK, 0, telling.one("ask")));
        gather();
        pieces.sort(Comparator.comparingDouble(Piece::turn));
        int length = length(told);
        for (Piece piece : pieces) {
            if (length >= target) {
                break;
            }
            Sentence next =
                    new Sentence(piece.group(), piece.order(), piece.words().get());
            if (length + next.text().length() < LONGEST - 120) {
                told.add(next);
                length += next.text().length() + 8;
            }
        }
        return join(told, length > PARAGRAPHS);
    }

    // The agreement tells the same again.
    private String kept(String pool) {
        String text = telling.one(pool);
        telling.say(pool, text);
        return text;
    }

    private void gather() {
        add(Group.COURSE, 9, List.of(telling.pick(telling.matter.pool("course"))));
        add(Group.HOME, 0.45, some("home", 3));
        add(Group.MORE, 3, telling.matter.near("more"));
        add(Group.SCENE, 1.5, telling.matter.near("scene"));
        pieces.add(new Piece(Group.PROOF, 0, turn(2), this::proof));
        add(Group.WITNESS, 0.8, some("witness", 4));
        add(Group.ASAY, 2.6, shuffled(telling.matter.near("asay")));
        add(Group.RSAY, 2.6, shuffled(telling.matter.near("rsay")));
        tried();
        add(Group.INQUIRY, 0.4, fitting("inquiry"));
        add(Group.EFFECT, 1, some("effect", 3));
    }

    private void tried() {
        int span = (int) Math.max(0, ChronoUnit.DAYS.between(telling.occurredOn, registeredOn));
        int attempts = Math.min(span, telling.random.nextInt(1, 7));
        List<Phrase> phrases = fitting("tried");
        int day = 0;
        for (int i = 0; i < attempts; i++) {
            day += 1 + telling.random.nextInt(Math.max(1, (span - day) / (attempts - i)));
            LocalDate when = telling.occurredOn.plusDays(Math.min(day, span));
            String spoken = Telling.date(when, when.getYear() == telling.occurredOn.getYear() ? "md" : "");
            Phrase phrase = phrases.get(i);
            pieces.add(new Piece(Group.TRIED, i, turn(1.3), () -> {
                telling.say("when", spoken);
                return phrase.tell(telling);
            }));
        }
    }

    private String proof() {
        List<Phrase> papers = shuffled(telling.matter.near("proof"));
        int many = Math.min(papers.size(), telling.random.nextInt(2, 6));
        telling.say(
                "papers",
                String.join(
                        "、",
                        papers.subList(0, many).stream()
                                .map(p -> p.tell(telling))
                                .toList()));
        return telling.one("proved");
    }

    private void add(Group group, double weight, List<Phrase> phrases) {
        for (int i = 0; i < phrases.size(); i++) {
            Phrase phrase = phrases.get(i);
            pieces.add(new Piece(group, i, turn(weight), () -> phrase.tell(telling)));
        }
    }

    // Heavier pieces come earlier, but none always.
    private double turn(double weight) {
        return -Math.log(1 - telling.random.nextDouble()) / weight;
    }

    private List<Phrase> some(String pool, int many) {
        List<Phrase> phrases = fitting(pool);
        return phrases.subList(0, Math.min(many, phrases.size()));
    }

    private List<Phrase> fitting(String pool) {
        List<Phrase> phrases = new ArrayList<>(telling.matter.all(pool));
        phrases.addAll(telling.matter.all(pool + telling.among));
        return shuffled(phrases);
    }

    private List<Phrase> shuffled(List<Phrase> phrases) {
        List<Phrase> copy = new ArrayList<>(phrases);
        for (int i = copy.size() - 1; i > 0; i--) {
            Collections.swap(copy, i, telling.random.nextInt(i + 1));
        }
        return copy;
    }

    private String join(List<Sentence> told, boolean paragraphs) {
        told.sort(Comparator.comparing(Sentence::group).thenComparing(Sentence::order));
        StringBuilder text = new StringBuilder();
        int asays = 0;
        int rsays = 0;
        Group last = Group.OPEN;
        for (Sentence sentence : told) {
            if (paragraphs && breaks(last, sentence.group())) {
                text.append('\n');
            }
            last = sentence.group();
            switch (sentence.group()) {
                case ASAY ->
                    text.append(telling.one(asays++ == 0 ? "asays" : "asaysToo"))
                            .append(sentence.text())
                            .append('。');
                case RSAY ->
                    text.append(telling.one(rsays++ == 0 ? "rsays" : "rsaysToo"))
                            .append(sentence.text())
                            .append('。');
                default -> text.append(sentence.text());
            }
        }
        BigDecimal amount = telling.numbers.get("amount");
        if (amount != null && text.indexOf(telling.money(amount)) < 0) {
            text.append(telling.one("sum"));
        }
        return text.toString();
    }

    /** Who speaks: "thinks" the first time, "also says" from then on, never twice in the same words. */
    private String said(String pool, int times) {
        if (times == 0) {
            return telling.one(pool);
        }
        List<Phrase> wordings = sayings.computeIfAbsent(pool, p -> shuffled(telling.matter.pool(p + "Too")));
        return wordings.get((times - 1) % wordings.size()).tell(telling);
    }

    private static boolean breaks(Group before, Group now) {
        return PARAGRAPH_ENDS.stream().anyMatch(end -> before.compareTo(end) <= 0 && now.compareTo(end) > 0);
    }

    private static int length(List<Sentence> told) {
        return told.stream().mapToInt(s -> s.text().length() + 6).sum();
    }

    private double normal() {
        double u = 1 - telling.random.nextDouble();
        return Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * telling.random.nextDouble());
    }
}
