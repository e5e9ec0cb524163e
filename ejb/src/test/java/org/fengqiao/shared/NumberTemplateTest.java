package org.fengqiao.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTemplateTest {

    @Test
    void ministryForms_agreementNumberInFullWidthBrackets() {
        NumberTemplate template = NumberTemplate.of("({yyyy}){orgAbbr}人调字第{seq}号");
        assertEquals("（2026）任城人调字第7号", template.format(2026, 7, Map.of("orgAbbr", "任城")));
        assertEquals("（{yyyy}）{orgAbbr}人调字第{seq}号", template.toString());
    }

    @Test
    void paddingFillsAndNeverCuts() {
        NumberTemplate template = NumberTemplate.of("{centreAbbr}〔{yyyy}〕{seq:4}");
        assertEquals("任综〔2026〕0012", template.format(2026, 12, Map.of("centreAbbr", "任综")));
        assertEquals("任综〔2026〕12345", template.format(2026, 12345, Map.of("centreAbbr", "任综")));
        assertEquals("26-012", NumberTemplate.of("{yy}-{seq:3}").format(2026, 12, Map.of()));
    }

    @Test
    void valuesAreInsertedAsTheyAre() {
        assertEquals("{seq}𠮷1", NumberTemplate.of("{org}{seq}").format(2026, 1, Map.of("org", "{seq}𠮷")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{yyyy}", "", "{seq", "seq}", "{seq}{", "{seq:0}", "{seq:x}", "{{seq}}", "{ seq }"})
    void aTemplateThatCannotNumberIsRefused(String text) {
        assertEquals(
                "NUMBER_TEMPLATE",
                assertThrows(DomainError.class, () -> NumberTemplate.of(text)).code());
    }

    @Test
    void aMissingValueIsNamed() {
        DomainError error = assertThrows(
                DomainError.class, () -> NumberTemplate.of("{orgAbbr}{seq}").format(2026, 1, Map.of()));
        assertEquals("NUMBER_TEMPLATE_VALUE", error.code());
        assertEquals("orgAbbr", error.args()[1]);
    }
}
