package org.fengqiao.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasksTest {

    @ParameterizedTest
    @CsvSource({"张三丰, 张**", "张三, 张**", "张, 张**", "欧阳修, 欧**", "𠮷野家, 𠮷**", "' 李四 ', 李**", "'', ''"})
    void nameKeepsItsFirstCharacterOnly(String name, String masked) {
        assertEquals(masked, Masks.name(name));
    }

    @ParameterizedTest
    @CsvSource({
        "11010519491231002X, 110105********002X",
        "110105491231002,    110105*****1002",
        "E12345678,          E1*****78",
        "H1234,              H****",
        "X,                  X",
    })
    void idNumberKeepsRegionAndEnd(String number, String masked) {
        assertEquals(masked, Masks.idNumber(number));
    }

    @ParameterizedTest
    @CsvSource({
        "13812341234,      138****1234",
        "138-1234-1234,    138****1234",
        "0319-2345678,     0319-*****78",
        "010-62051234,     010-******34",
        "0319-2345678-801, 0319-*****78",
        "4001234567,       400****4567",
        "村口小卖部,         村****",
    })
    void phoneKeepsBeginningAndEnd(String phone, String masked) {
        assertEquals(masked, Masks.phone(phone));
    }

    @ParameterizedTest
    @CsvSource({
        "河北省邢台市任泽区任城镇北街社区幸福路12号3单元, 河北省邢台市任泽区任城镇北街社区****",
        "任泽区邢家湾镇李家村5号,                 任泽区邢家湾镇李家村****",
        "任城镇三里村村民委员会东20米,             任城镇三里村****",
        "任泽区辛店镇,                        任泽区辛店镇",
        "北京市朝阳区建国路88号,                 北京市朝阳区****",
        "任城镇人民路十二号阳光社区3栋,            任城镇****",
        "任城镇𠮷村2号,                       任城镇𠮷村****",
        "12号,                              ****",
        "幸福里,                             ****",
    })
    void addressEndsAtTheVillage(String address, String masked) {
        assertEquals(masked, Masks.address(address));
    }

    @Test
    void personalInformationLaw51_noHouseNumberSurvives() {
        String[] towns = {"任城镇", "新乡镇", "𠮷乡", ""};
        String[] villages = {"北街社区", "李家村", "中关村", "小区", ""};
        String[] houses = {"5号", "幸福路12号3单元402室", "十二号", "第3组7号"};
        for (String town : towns) {
            for (String village : villages) {
                for (String house : houses) {
                    String masked = Masks.address(town + village + house);
                    assertFalse(masked.matches("(?s).*([0-9]|十二).*"), masked);
                    assertFalse(Character.isHighSurrogate(masked.charAt(masked.length() - 1)), masked);
                }
            }
        }
    }

    @Test
    void noNumberThatTellsAPersonStaysInAText() {
        for (String number : new String[] {
            "11010519491231002X",
            "110105194912310021",
            "13812341234",
            "138 1234 1234",
            "8613812341234",
            "E12345678",
            "h1234567890",
            "138-1234-1234",
            "１３８１２３４１２３４",
            "0319-7561234"
        }) {
            assertEquals("q=********; year=2026", Masks.numbers("q=" + number + "; year=2026"), number);
            assertTrue(Masks.holdsNumber("与" + number), number);
        }
        for (String other : new String[] {
            "q=宅基地 2026",
            "q=7K4M-92QF",
            "q=130505100001-2026-00318",
            "q=130505100-2026-00318",
            "region=130505100000",
            "from=2026-01-01; to=2026-12-31"
        }) {
            assertEquals(other, Masks.numbers(other));
            assertFalse(Masks.holdsNumber(other), other);
        }
        assertEquals("", Masks.numbers(""));
    }

    @Test
    void nothingStaysNothing() {
        assertEquals("", Masks.name(null));
        assertEquals("", Masks.idNumber(" "));
        assertEquals("", Masks.phone(null));
        assertEquals("", Masks.address(null));
    }
}
