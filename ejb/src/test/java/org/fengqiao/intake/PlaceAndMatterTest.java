package org.fengqiao.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlaceAndMatterTest {

    private static final List<String> REGIONS = List.of("任泽区", "天口镇", "后台村村民委员会");
    private static final String VILLAGE = "130505103203";
    private static final Instant DAY = Instant.parse("2026-03-02T01:00:00Z");
    private static final String HIS = "邻家翻盖院墙占了我家滴水，墙根挨着我家老屋，找他说理他不听。";
    private static final String HERS = "隔壁砌墙砌过了界，雨水都流到我家屋里，孩子他爹气得几天没吃饭。";

    private static PlaceText spot(String place) {
        return PlaceText.of(place, REGIONS);
    }

    private static PlaceAndMatter told(String place, String category, String text, int days) {
        return PlaceAndMatter.of(spot(place), VILLAGE, category, text, DAY.plus(Duration.ofDays(days)));
    }

    private static Set<Long> among(PlaceAndMatter own, PlaceAndMatter... others) {
        Map<Long, PlaceAndMatter> all = new HashMap<>();
        for (PlaceAndMatter other : others) {
            all.put((long) all.size() + 1, other);
        }
        return own.among(all);
    }

    @Test
    void aSpotIsTheSameHoweverItIsPut() {
        assertTrue(spot("任泽区天口镇后台村演家老宅东侧院墙").same(spot("后台村演家老宅东院墙")));
        assertTrue(spot("河北省邢台市任泽区天口镇后台村演示街12号").same(spot("演示街１２号老院")));
        assertTrue(spot("演示街12号").same(spot("演示街12号2单元")));
        assertFalse(spot("演示街12号").same(spot("演示街21号")));
        assertFalse(spot("后台村村南承包地").same(spot("后台村村北承包地")));
        assertFalse(spot("天口镇后台村学校门口").same(spot("天口镇后台村大棚园区")));
        assertFalse(spot("任泽区天口镇后台村").known(), "the village is no spot");
        assertFalse(spot(null).same(spot(null)));
    }

    @Test
    void husbandAndWifeOverOneWallAreBroughtTogether() {
        PlaceAndMatter his = told("天口镇后台村演家老宅东院墙", "C0301", HIS, 0);
        assertEquals(Set.of(1L), among(his, told("后台村演家老宅东侧院墙", "C0301", HERS, 12)));
        assertEquals(Set.of(), among(his, told("后台村演家老宅东侧院墙", "C0301", HERS, 60)), "another quarrel by then");
        assertEquals(Set.of(), among(his, told("后台村演家老宅东侧院墙", "C0402", HERS, 12)), "another matter");
        assertEquals(Set.of(1L), among(his, told("后台村演家老宅东侧院墙", "C0301", HIS + "请给调一调。", 200)));
        assertEquals(Set.of(), among(his, told("后台村西头水井", "C0301", HERS, 12)), "another spot");
        assertEquals(
                Set.of(),
                among(his, PlaceAndMatter.of(his.spot(), "130505103204", "C0301", HERS, DAY)),
                "another village");
    }

    @Test
    void whoNamesNoSpotIsFoundByWhatHeTells() {
        PlaceAndMatter his = told("后台村演家老宅东院墙", "C0301", HIS, 0);
        assertEquals(Set.of(1L), among(his, told(null, "C0301", "演家老宅东院墙砌过了界，" + HERS, 5)));
        assertEquals(Set.of(1L), among(told(null, "C0301", "演家老宅东院墙砌过了界，" + HERS, 5), his));
        assertEquals(Set.of(), among(his, told(null, "C0301", HERS, 5)));
        assertEquals(Set.of(), among(told(null, "C0301", HIS, 0), told(null, "C0301", HERS, 0)));
        assertEquals(Set.of(1L), among(told(null, "C0301", HIS, 0), told(null, "C0301", HIS + "请调解。", 0)));
    }

    @Test
    void aSpotThatAllSpeakOfSaysNothingByItself() {
        PlaceAndMatter[] market = new PlaceAndMatter[4];
        for (int i = 0; i < market.length; i++) {
            market[i] = told("后台村集市口", "C0301", i == 0 ? HIS + "请调解。" : HERS, i);
        }
        assertEquals(Set.of(1L), among(told("后台村集市口", "C0301", HIS, 0), market), "but alike texts do");
    }
}
