package browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The server restarts while a user is logged in. Its sessions were in memory, and its secret is the same. */
@ExtendWith(InChromium.class)
class RestartTest {

    private static QuickstartServer server;

    private Tab tab;
    private Tab other;

    @BeforeAll
    static void start() {
        server = QuickstartServer.shared();
    }

    @BeforeEach
    void logInAndRestart(Chromium browser) {
        tab = browser.open(server.base()).logIn("user1", "abcxyz").isLoggedInAs("user1");
        other = browser.open(server.base()).isLoggedInAs("user1");
        server.restart();
    }

    @Test
    void the_access_token_outlives_the_restart_and_the_next_refresh_asks_for_the_password(Chromium browser) {
        tab.press("read").hasAnswer("GET protected: 200").reload().isLoggedInAs("user1");

        tab.press("refresh").says("Your session has ended. Log in again.").asksForThePassword();

        tab.hasAnswer("POST auth/refresh: 401");
        other.asksForThePassword();
        assertThat(browser.cookie("__Host-jwt")).isEmpty();
        assertThat(browser.cookie("__Host-jwt-refresh")).isEmpty();
        tab.logIn("user1", "abcxyz").isLoggedInAs("user1");
        other.isLoggedInAs("user1");
    }

    @Test
    void without_an_access_token_the_page_asks_for_the_password(Chromium browser) {
        browser.removeCookie("__Host-jwt");

        tab.press("read").says("your session has ended").asksForThePassword();

        // The connections to the old process may have cost one try.
        assertThat(tab.requests("/auth/refresh")).isPositive();
    }
}
