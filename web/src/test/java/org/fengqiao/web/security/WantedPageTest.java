package org.fengqiao.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WantedPageTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/worklist.xhtml",
                "/cases/list.xhtml?q=%E6%B2%9F&tab=mine",
                "/statistics/mediation.xhtml?from=2026-01-01"
            })
    void pagesOfTheHouseAreGoneBackTo(String page) {
        assertEquals(page, WantedPage.checked(page));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/x.xhtml",
                "/\\evil.example/x.xhtml",
                "https://evil.example/x.xhtml",
                "javascript:alert(1)",
                "/a/../../x.xhtml",
                "/x.xhtml\r\nSet-Cookie: a=b",
                "/x.xhtml?a=\r\nLocation: //evil.example",
                "/x.xhtml#//evil.example",
                "/api/v1/cases",
                "/logout",
                "/login.xhtml?next=/login.xhtml",
                "/error/500.xhtml",
                ""
            })
    void nothingElseIs(String address) {
        assertNull(WantedPage.checked(address));
    }

    @Test
    void noPageAndOverlongPagesAreForgotten() {
        assertNull(WantedPage.checked(null));
        assertNull(WantedPage.checked("/x.xhtml?a=" + "b".repeat(1000)));
    }
}
