package org.fengqiao.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TextPrintTest {

    private static final String FACTS = "雨后邻家院墙外的排水沟被砖石堵住，水倒流进堂屋，墙根泡软，粮食受潮。双方为清理和赔偿争执多次，村干部到场劝过两回，至今没有说好。";

    private static boolean meet(String one, String other) {
        Set<Long> common = new HashSet<>(Arrays.asList(TextPrint.bands(one)));
        common.retainAll(Arrays.asList(TextPrint.bands(other)));
        return !common.isEmpty();
    }

    @Test
    void aTextThatIsToldAgainWithASlipMeetsTheFirst() {
        String again = FACTS.replace("，", ", ").replace("两回", "三回");
        assertTrue(
                TextPrint.likeness(FACTS, again) >= DuplicateWeighing.SAME_TEXT, "" + TextPrint.likeness(FACTS, again));
        assertTrue(meet(FACTS, again));
    }

    @Test
    void anotherMatterIsNotAlike() {
        String other = "工地完工三个月，包工头拖欠八名工人工资共九千六百元，多次讨要无果，工人到中心要求调解。";
        assertTrue(TextPrint.likeness(FACTS, other) < 5);
        assertEquals(false, meet(FACTS, other));
        assertEquals(0, TextPrint.bands("排水沟").length);
        assertEquals(0, TextPrint.likeness("", FACTS));
    }

    @Test
    void whatIsNearlyTheSameIsHardlyEverMissed() {
        Random random = new Random(7);
        int met = 0;
        for (int i = 0; i < 300; i++) {
            StringBuilder one = new StringBuilder();
            for (int k = 0; k < 120; k++) {
                one.appendCodePoint(0x4E00 + random.nextInt(3_000));
            }
            StringBuilder other = new StringBuilder(one);
            for (int k = 0; k < 4; k++) {
                other.setCharAt(random.nextInt(other.length()), '改');
            }
            met += meet(one.toString(), other.toString()) ? 1 : 0;
        }
        assertTrue(met >= 298, "met " + met + " of 300");
    }

    @Test
    void aPersonAloneIsNoReason() {
        Set<DuplicateReason> person = EnumSet.of(DuplicateReason.SAME_ID);
        assertEquals(Set.of(), DuplicateWeighing.holding(person, 10, false));
        assertEquals(person, DuplicateWeighing.holding(person, 10, true));
        assertEquals(person, DuplicateWeighing.holding(person, 60, false));
        assertEquals(
                Set.of(DuplicateReason.SIMILAR_TEXT),
                DuplicateWeighing.holding(EnumSet.of(DuplicateReason.SIMILAR_TEXT), 95, false));
        assertEquals(Set.of(), DuplicateWeighing.holding(EnumSet.of(DuplicateReason.SIMILAR_TEXT), 70, true));
    }
}
