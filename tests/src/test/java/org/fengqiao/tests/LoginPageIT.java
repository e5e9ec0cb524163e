package org.fengqiao.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LoginPageIT extends BrowserTest {

    @Test
    void a_stranger_is_led_to_the_login_page_which_everybody_can_use() {
        open("/");

        assertEquals("/login.xhtml", java.net.URI.create(page.url()).getPath());
        assertEquals(1, page.locator("input[type=password]").count());
        axe();
        picture("login");
    }
}
