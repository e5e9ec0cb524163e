package org.fengqiao.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fengqiao.search.SearchAnswer.Fragment;
import org.fengqiao.search.SearchAnswer.Run;

/**
 * Finds the places of a text where what was looked for stands. As the terms are pieces of the text in its one spelling, which is as long as
 * the text itself, they are looked for as they are: no text is taken apart a second time, and both backends show the same.
 */
final class Highlights {

    /** In characters. */
    private static final int WINDOW = 80;

    private static final int MOST_FRAGMENTS = 3;
    private static final int MOST_SEARCHED = 100_000;

    /** Places that are held against those that are shown. */
    private static final int MOST_COMPARED = 40;

    /** Of a hundred pairs of characters, so many shared ones make two texts the same. */
    private static final int ALIKE = 60;

    private Highlights() {}

    /** A short text as a whole. */
    static Fragment whole(String where, String text, List<String> marks) {
        return new Fragment(where, null, runs(text, marked(ChineseText.normalise(text), marks), 0, text.length()));
    }

    /**
     * The summary of the parties with what was meant in it, and those who were meant and do not stand there.
     *
     * @param meant names as they are recorded
     */
    static List<Fragment> names(String summary, List<String> meant, List<String> marks) {
        List<String> all = new ArrayList<>(marks);
        meant.forEach(name -> all.add(ChineseText.normalise(name)));
        List<Fragment> fragments = new ArrayList<>();
        fragments.add(whole("NAMES", summary, all));
        meant.stream()
                .distinct()
                .filter(name -> !summary.contains(name))
                .limit(MOST_FRAGMENTS)
                .forEach(name -> fragments.add(new Fragment("PARTY", null, List.of(new Run(name, true)))));
        return fragments;
    }

    /**
     * The best places of the pieces, at most three; none where nothing is found. What several pieces say in the same words, as an agreement
     * repeats the facts, is shown once.
     */
    static List<Fragment> best(List<CaseText.Piece> pieces, List<String> marks) {
        List<Window> windows = new ArrayList<>();
        for (CaseText.Piece piece : pieces) {
            String text =
                    piece.text().length() > MOST_SEARCHED ? piece.text().substring(0, MOST_SEARCHED) : piece.text();
            BitSet found = marked(ChineseText.normalise(text), marks);
            int from = 0;
            for (int at = found.nextSetBit(0); at >= 0; at = found.nextSetBit(from)) {
                int start = Math.max(from, at - WINDOW / 4);
                int end = Math.min(text.length(), start + WINDOW);
                windows.add(new Window(
                        piece, text, found, start, end, found.get(start, end).cardinality()));
                from = end;
            }
        }
        windows.sort(Comparator.comparingInt(Window::weight).reversed());
        List<Window> chosen = new ArrayList<>();
        List<Set<String>> said = new ArrayList<>();
        for (int i = 0; i < windows.size() && i < MOST_COMPARED && chosen.size() < MOST_FRAGMENTS; i++) {
            Set<String> pairs = windows.get(i).pairs();
            if (said.stream().noneMatch(other -> alike(pairs, other))) {
                chosen.add(windows.get(i));
                said.add(pairs);
            }
        }
        return chosen.stream().map(Window::fragment).toList();
    }

    /** Whether the shorter text stands in the other one for the most part. */
    private static boolean alike(Set<String> one, Set<String> other) {
        long shared = one.stream().filter(other::contains).count();
        return shared * 100 >= Math.min(one.size(), other.size()) * (long) ALIKE;
    }

    private record Window(CaseText.Piece piece, String text, BitSet found, int start, int end, int weight) {

        /** Each two characters that follow one another, whatever stands between sentences. */
        Set<String> pairs() {
            String plain = ChineseText.normalise(text.substring(start, end)).replaceAll("[\\s\\p{P}]", "");
            Set<String> pairs = new HashSet<>();
            for (int i = 0; i + 1 < plain.length(); i++) {
                pairs.add(plain.substring(i, i + 2));
            }
            return pairs;
        }

        Fragment fragment() {
            String where = piece.where();
            int blank = where.indexOf(' ');
            List<Run> runs = new ArrayList<>(runs(text.replaceAll("\\s", " "), found, start, end));
            if (start > 0) {
                runs.add(0, new Run("…", false));
            }
            if (end < text.length()) {
                runs.add(new Run("…", false));
            }
            return new Fragment(
                    blank < 0 ? where : where.substring(0, blank), blank < 0 ? null : where.substring(blank + 1), runs);
        }
    }

    private static BitSet marked(String normalised, List<String> marks) {
        BitSet found = new BitSet(normalised.length());
        for (String mark : marks) {
            if (mark.length() < 2 && marks.size() > 1) {
                continue; // a single character says little and stands everywhere
            }
            for (int at = normalised.indexOf(mark); at >= 0; at = normalised.indexOf(mark, at + 1)) {
                found.set(at, at + mark.length());
            }
        }
        return found;
    }

    private static List<Run> runs(String text, BitSet found, int start, int end) {
        List<Run> runs = new ArrayList<>();
        int at = start;
        while (at < end) {
            boolean marked = found.get(at);
            int until = Math.min(end, marked ? found.nextClearBit(at) : next(found, at, end));
            runs.add(new Run(text.substring(at, until), marked));
            at = until;
        }
        return runs;
    }

    private static int next(BitSet found, int at, int end) {
        int set = found.nextSetBit(at);
        return set < 0 ? end : set;
    }
}
