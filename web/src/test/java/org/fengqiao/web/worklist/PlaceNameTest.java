package org.fengqiao.web.worklist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PlaceNameTest {

    @Test
    void callsAVillageAsPeopleDo() {
        assertEquals("北街社区", PlaceName.brief("北街社区居民委员会"));
        assertEquals("后王庄村", PlaceName.brief("后王庄村民委员会"));
        assertEquals("北街村", PlaceName.brief("北街村村民委员会"));
    }

    @Test
    void leavesOtherNamesAlone() {
        assertEquals("任城镇", PlaceName.brief("任城镇"));
        assertEquals("居民委员会", PlaceName.brief("居民委员会"));
    }
}
