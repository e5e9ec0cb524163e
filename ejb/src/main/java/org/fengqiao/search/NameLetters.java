package org.fengqiao.search;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fengqiao.shared.Pinyin;

/** What letters may mean of a name: the whole of it, its begin, or the given name without the surname. */
final class NameLetters {

    /** Two letters begin too many names; as initials they are found all the same. */
    private static final int LEAST_BEGIN = 3;

    /** A shorter given name is a single short syllable. */
    private static final int LEAST_GIVEN = 3;

    private NameLetters() {}

    /** Read when somebody types letters for the first time: spelling some hundred surnames takes a moment. */
    private static final class Surnames {

        static final Set<String> READINGS = readings();

        private Surnames() {}

        private static Set<String> readings() {
            Set<String> readings = new LinkedHashSet<>();
            NameWords.SURNAMES
                    .codePoints()
                    .forEach(c ->
                            readings.addAll(Pinyin.of(Character.toString(c)).full()));
            NameWords.LONG_SURNAMES.forEach(
                    name -> readings.addAll(Pinyin.of(name).full()));
            return readings;
        }
    }

    static boolean begin(String letters) {
        return letters.length() >= LEAST_BEGIN;
    }

    /** Spellings of all names with a known surname in front of these letters: single terms, so that no index goes through all it holds. */
    static List<String> behindSurnames(String letters) {
        return letters.length() < LEAST_GIVEN
                ? List.of()
                : Surnames.READINGS.stream().map(surname -> surname + letters).toList();
    }

    static boolean mean(String letters, Collection<String> spellings) {
        return spellings.contains(letters)
                || begin(letters) && spellings.stream().anyMatch(spelt -> spelt.startsWith(letters))
                || behindSurnames(letters).stream().anyMatch(spellings::contains);
    }
}
