package org.fengqiao.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.fengqiao.search.SearchAnswer.Fragment;
import org.junit.jupiter.api.Test;

class HighlightsTest {

    private static final String SENTENCE = "演甲某家院墙外的排水沟被砖石堵住，雨后水倒流进堂屋，粮食受潮，两家为此争吵多次。";

    private static String text(Fragment fragment) {
        return fragment.runs().stream().map(SearchAnswer.Run::text).collect(Collectors.joining());
    }

    @Test
    void whatAnAgreementRepeatsOfTheFactsIsShownOnce() {
        List<Fragment> found = Highlights.best(
                List.of(
                        new CaseText.Piece("FACTS", SENTENCE),
                        new CaseText.Piece("SESSION", "经查明：" + SENTENCE.replace("，", ", ")),
                        new CaseText.Piece("AGREEMENT", "双方确认，" + SENTENCE + "甲方于五日内疏通。"),
                        new CaseText.Piece("REASON", "村里今年统一重修排水沟，费用由集体承担。")),
                List.of("排水沟", "排水"));
        assertEquals(2, found.size(), found.toString());
        assertEquals(
                List.of("FACTS", "REASON"), found.stream().map(Fragment::where).toList());
        assertTrue(text(found.get(1)).contains("统一重修"), found.toString());
    }

    @Test
    void placesThatSayOtherThingsAreAllShownAndNoMoreThanThree() {
        List<CaseText.Piece> pieces = List.of(
                new CaseText.Piece("FACTS", "排水沟在两家院墙之间，宽约四十厘米。"),
                new CaseText.Piece("SESSION", "调解员到场看了排水沟，听取了邻居的说法。"),
                new CaseText.Piece("AGREEMENT", "乙方同意月底前把排水沟恢复原状。"),
                new CaseText.Piece("REASON", "雨季已过，当事人不再要求处理排水沟。"));
        assertEquals(3, Highlights.best(pieces, List.of("排水沟")).size());
        assertEquals(List.of(), Highlights.best(pieces, List.of("鱼塘")));
    }
}
