package org.fengqiao.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Map;
import org.fengqiao.shared.Texts;
import org.junit.jupiter.api.Test;

class EventSentenceTest {

    private static final Texts ZH = Texts.of(Locale.SIMPLIFIED_CHINESE);
    private static final Texts EN = Texts.of(Locale.ENGLISH);

    @Test
    void placesAreFilledByName() {
        assertEquals("分流至人社局：欠薪", EventSentence.of("ROUTED", Map.of("unit", "人社局", "reason", "欠薪"), ZH));
    }

    @Test
    void aValueThatNamesATextIsThatTextInTheLanguageOfTheReader() {
        Map<String, Object> data = Map.of("parties", "演甲某", "manner", "@mediation.manner.ORAL", "on", "2026-11-24");
        assertEquals(
                "演甲某同意调解（" + ZH.get("mediation.manner.ORAL") + "，2026-11-24）",
                EventSentence.of("MEDIATION_CONSENTED", data, ZH));
        assertTrue(EventSentence.of("MEDIATION_CONSENTED", data, EN).contains(EN.get("mediation.manner.ORAL")));
    }

    @Test
    void whatOnlyLooksLikeAKeyIsTakenAsItWasWritten() {
        assertEquals("分流至@某单位：@x.y", EventSentence.of("ROUTED", Map.of("unit", "@某单位", "reason", "@x.y"), ZH));
    }

    @Test
    void valuesAreNoPatternsAndNoPlaces() {
        assertEquals(
                "分流至$1\\：{unit}{0}", EventSentence.of("ROUTED", Map.of("unit", "$1\\", "reason", "{unit}{0}"), ZH));
    }

    @Test
    void whatIsNotToldLeavesNothingBehind() {
        assertEquals("结案归档", EventSentence.of("MEDIATION_CLOSED", Map.of("on", "2026-11-24"), ZH));
    }

    @Test
    void otherTextsAreFilledTheSameWay() {
        assertEquals("案卷已分流至人社局：欠薪", EventSentence.fill("notice.ROUTED", Map.of("unit", "人社局", "reason", "欠薪"), ZH));
    }
}
