package org.fengqiao.region;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionNamesTest {

    @ParameterizedTest
    @CsvSource({
        "北街社区居民委员会, 北街社区",
        "多福巷社区居委会, 多福巷社区",
        "张村村民委员会, 张村",
        "张村村村民委员会, 张村村",
        "大屯村民委员会, 大屯村",
        "王庄村委会, 王庄村",
        "村民委员会, 村民委员会",
        "任城镇, 任城镇",
        "任泽区, 任泽区"
    })
    void aPlaceIsCalledWithoutItsOffice(String official, String spoken) {
        assertEquals(spoken, RegionNames.shortForm(official));
    }
}
