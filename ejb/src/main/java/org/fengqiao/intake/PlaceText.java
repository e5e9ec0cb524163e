package org.fengqiao.intake;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The spot within a village, as somebody has written it down: what is left of a place when the names of the regions that it lies in are
 * taken away. Spots are compared by pairs of characters, since everybody puts it a little otherwise; but another house number or another
 * end of the village is another spot.
 *
 * @param pairs each two characters that stand side by side; none where no spot is told
 * @param marks house numbers and points of the compass
 */
record PlaceText(Set<String> pairs, Set<String> marks) {

    static final PlaceText NOWHERE = new PlaceText(Set.of(), Set.of());

    /** Spots that share so much of their pairs are the same. Per cent. */
    private static final int SAME = 50;

    /** A text that holds so much of a spot tells of it. Per cent. */
    private static final int TOLD = 80;

    /** Province and city before the name of the county, which a county's own list of regions need not know. In characters. */
    private static final int BEFORE = 12;

    private static final Pattern COMMITTEE = Pattern.compile("(居民|村民)委员会$|[居村]委会$");
    private static final Pattern KIND = Pattern.compile("(社区|村)$");
    private static final Pattern MARKS = Pattern.compile("[0-9]+|[东西南北]");

    /** @param regions names of the regions that it lies in, the largest first */
    static PlaceText of(String place, List<String> regions) {
        String spot = letters(place);
        for (String region : regions) {
            spot = behind(spot, letters(region));
        }
        return new PlaceText(
                pairs(spot),
                MARKS.matcher(spot).results().map(MatchResult::group).collect(Collectors.toSet()));
    }

    private static String letters(String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static String behind(String spot, String region) {
        String spoken = COMMITTEE.matcher(region).replaceFirst("");
        String base = KIND.matcher(spoken).replaceFirst("");
        for (String name : List.of(region, spoken, base + "社区", base + "村", base)) {
            int at = name.isEmpty() ? -1 : spot.indexOf(name);
            if (at >= 0 && at <= BEFORE) {
                return spot.substring(at + name.length());
            }
        }
        return spot;
    }

    private static Set<String> pairs(String text) {
        return IntStream.rangeClosed(0, text.length() - 2)
                .mapToObj(i -> text.substring(i, i + 2))
                .collect(Collectors.toSet());
    }

    boolean known() {
        return !pairs.isEmpty();
    }

    boolean same(PlaceText other) {
        return known()
                && 200 * common(other.pairs) >= SAME * (pairs.size() + other.pairs.size())
                && (marks.containsAll(other.marks) || other.marks.containsAll(marks));
    }

    /** Whether a text tells of the spot; one of two characters is in too many texts. */
    boolean toldIn(String text) {
        return pairs.size() > 1 && 100 * common(pairs(letters(text))) >= TOLD * pairs.size();
    }

    private int common(Set<String> others) {
        Set<String> common = new HashSet<>(pairs);
        common.retainAll(others);
        return common.size();
    }

    /** The numbers by which spots of one village that share a pair find each other. */
    Long[] numbers(String village) {
        return pairs.stream()
                .map(pair -> TextPrint.mix(31L * TextPrint.mix(Long.parseLong(village)) + pair.hashCode()))
                .toArray(Long[]::new);
    }
}
