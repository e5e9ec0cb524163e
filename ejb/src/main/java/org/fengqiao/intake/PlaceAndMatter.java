package org.fengqiao.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a file tells of where and what, by which two people who have quarrelled over one wall are brought together though they share no name
 * and tell it in words of their own.
 *
 * @param region code of the village or grid
 * @param at when it was registered
 */
record PlaceAndMatter(
        PlaceText spot, String region, String category, String text, TextPrint.Pieces pieces, Instant at) {

    /** Two tell of one quarrel in the same weeks; the next one at the same spot is another. */
    private static final Duration WEEKS = Duration.ofDays(30);

    /** A spot that more files of the year speak of (the market, the north end) says nothing by itself. */
    private static final int FEW = 3;

    /** At such a spot, and after such a time, the texts have to be alike as well. Per cent. */
    private static final int NEAR = 25;

    /** A village is a large place: where nobody names a spot, most of the texts has to be the same. Per cent. */
    private static final int NEAR_IN_VILLAGE = 60;

    static PlaceAndMatter of(PlaceText spot, String region, String category, String text, Instant at) {
        return new PlaceAndMatter(spot, region, category, text, TextPrint.Pieces.of(text), at);
    }

    /** Those of the same place and matter, among files of a year. */
    Set<Long> among(Map<Long, PlaceAndMatter> others) {
        Map<Long, PlaceAndMatter> there = new HashMap<>(others);
        there.values().removeIf(other -> !village().equals(other.village()) || !here(other));
        boolean telling =
                there.values().stream().filter(other -> spot.same(other.spot)).count() <= FEW;
        Set<Long> same = new HashSet<>();
        there.forEach((id, other) -> {
            int likeness = pieces.likeness(other.pieces);
            boolean matter = category.equals(other.category)
                    ? likeness >= (told(other) ? NEAR : NEAR_IN_VILLAGE) || told(other) && telling && soon(other)
                    : told(other) && likeness >= DuplicateWeighing.ALIKE;
            if (matter) {
                same.add(id);
            }
        });
        return same;
    }

    private String village() {
        return region.substring(0, 12);
    }

    /** By the spot; where one of them names none, by what his text tells; where none of them does, by the village or grid alone. */
    private boolean here(PlaceAndMatter other) {
        if (spot.known() && other.spot.known()) {
            return spot.same(other.spot);
        }
        return spot.known()
                ? spot.toldIn(other.text)
                : other.spot.known() ? other.spot.toldIn(text) : region.equals(other.region);
    }

    private boolean told(PlaceAndMatter other) {
        return spot.known() || other.spot.known();
    }

    private boolean soon(PlaceAndMatter other) {
        return Duration.between(at, other.at).abs().compareTo(WEEKS) <= 0;
    }
}
