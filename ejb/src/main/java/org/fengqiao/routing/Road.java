package org.fengqiao.routing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fengqiao.region.RegionCode;

/**
 * The road that is proposed for a matter while it is written down, and why. A proposal only: the person at the window decides.
 *
 * @param mediation whether people's mediation is open at all: not where a party clearly refuses it (PML 17)
 * @param committee who would mediate, or null where no committee is near
 * @param reasons in the order in which they count
 */
public record Road(boolean mediation, Committee committee, List<Reason> reasons) {

    /** From how many people on a matter is one for the township (DOMAIN 1.5: difficult and complex, group of ten and more). */
    static final int MANY = 10;

    /** A committee that could take the matter. */
    public record Committee(long id, String name, String regionCode, String speciality) {

        private boolean knows(String officialType) {
            return speciality != null
                    && !speciality.isBlank()
                    && officialType != null
                    && (officialType.contains(speciality) || speciality.contains(officialType));
        }

        private RegionCode region() {
            return RegionCode.of(regionCode);
        }
    }

    /** What the parties say to being mediated. */
    public enum Willingness {
        WILLING,
        UNASKED,
        REFUSED
    }

    public enum Reason {
        /** PML 17: one clear refusal and there is no mediation. */
        REFUSED,
        WILLING,
        UNASKED,
        /** A committee for this kind of dispute. */
        SPECIALISED,
        /** MOJ 75 Art. 21: difficult ones go to the township's committee. */
        MANY_PEOPLE,
        /** MOJ 75 Art. 21: the committee of the place where the dispute arose. */
        PLACE,
        /** No committee is known here; the centre says who. */
        CENTRE_DECIDES
    }

    /**
     * @param place where the dispute arose, or null while that is open
     * @param people how many it concerns, or null
     * @param committees those whose region contains the place
     */
    static Road choose(
            Willingness willingness, String place, String officialType, Integer people, List<Committee> committees) {
        if (willingness == Willingness.REFUSED) {
            return new Road(false, null, List.of(Reason.REFUSED));
        }
        Reason asked = willingness == Willingness.WILLING ? Reason.WILLING : Reason.UNASKED;
        if (place == null) {
            return new Road(true, null, List.of(asked));
        }
        Comparator<Committee> nearest = Comparator.comparing(
                        (Committee c) -> c.region().level())
                .reversed()
                .thenComparing(Committee::id);
        Optional<Committee> specialised =
                committees.stream().filter(c -> c.knows(officialType)).min(nearest);
        if (specialised.isPresent()) {
            return new Road(true, specialised.get(), List.of(asked, Reason.SPECIALISED));
        }
        List<Committee> general = committees.stream()
                .filter(c -> c.speciality() == null || c.speciality().isBlank())
                .toList();
        boolean many = people != null && people >= MANY;
        Optional<Committee> township = general.stream()
                .filter(c -> many && c.region().level().compareTo(RegionCode.Level.TOWN) <= 0)
                .min(nearest);
        if (township.isPresent()) {
            return new Road(true, township.get(), List.of(asked, Reason.MANY_PEOPLE));
        }
        return general.stream()
                .min(nearest)
                .map(c -> new Road(true, c, List.of(asked, Reason.PLACE)))
                .orElseGet(() -> new Road(true, null, List.of(asked, Reason.CENTRE_DECIDES)));
    }
}
