package org.fengqiao.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.fengqiao.routing.Road.Committee;
import org.fengqiao.routing.Road.Reason;
import org.fengqiao.routing.Road.Willingness;
import org.junit.jupiter.api.Test;

class RoadTest {

    private static final String VILLAGE = "130505100001";
    private static final Committee COUNTY = new Committee(1, "区", "130505000000", null);
    private static final Committee TRAFFIC = new Committee(2, "交调委", "130505000000", "道路交通事故");
    private static final Committee TOWN = new Committee(3, "镇", "130505100000", " ");
    private static final Committee OF_VILLAGE = new Committee(4, "村", VILLAGE, null);
    private static final List<Committee> ALL = List.of(COUNTY, TRAFFIC, TOWN, OF_VILLAGE);

    @Test
    void theCommitteeOfThePlaceIsNextToIt() {
        Road road = Road.choose(Willingness.WILLING, VILLAGE, "邻里", 4, ALL);
        assertEquals(OF_VILLAGE, road.committee());
        assertEquals(List.of(Reason.WILLING, Reason.PLACE), road.reasons());
    }

    @Test
    void oneClearRefusalClosesTheRoad() {
        Road road = Road.choose(Willingness.REFUSED, VILLAGE, "邻里", 4, ALL);
        assertFalse(road.mediation());
        assertNull(road.committee());
        assertEquals(List.of(Reason.REFUSED), road.reasons());
    }

    @Test
    void aCommitteeForThisKindOfDisputeGoesFirst() {
        assertEquals(
                TRAFFIC,
                Road.choose(Willingness.UNASKED, VILLAGE, "道路交通事故", 20, ALL).committee());
    }

    @Test
    void aCommitteeForAnotherKindIsNeverProposed() {
        Road road = Road.choose(Willingness.UNASKED, VILLAGE, "邻里", 1, List.of(TRAFFIC));
        assertNull(road.committee());
        assertEquals(List.of(Reason.UNASKED, Reason.CENTRE_DECIDES), road.reasons());
    }

    @Test
    void tenPeopleAreForTheTownship() {
        assertEquals(
                OF_VILLAGE,
                Road.choose(Willingness.WILLING, VILLAGE, "邻里", 9, ALL).committee());
        Road road = Road.choose(Willingness.WILLING, VILLAGE, "邻里", 10, ALL);
        assertEquals(TOWN, road.committee());
        assertEquals(List.of(Reason.WILLING, Reason.MANY_PEOPLE), road.reasons());
    }

    @Test
    void withoutATownshipsCommitteeTheVillagesTakesThemAll() {
        assertEquals(
                OF_VILLAGE,
                Road.choose(Willingness.WILLING, VILLAGE, null, 30, List.of(OF_VILLAGE))
                        .committee());
    }

    @Test
    void beforeThePlaceIsKnownNobodyIsNamed() {
        assertEquals(
                new Road(true, null, List.of(Reason.UNASKED)), Road.choose(Willingness.UNASKED, null, "邻里", 1, ALL));
    }
}
