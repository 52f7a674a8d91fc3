package browser;

import static org.assertj.core.api.Assertions.assertThat;

import contract.Forge;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import servers.Shape;

/** The page renews the access token by itself, and gets over faults. */
@ExtendWith(InChromium.class)
class RenewalTest {

    private static QuickstartServer server;

    private Tab tab;
    private Optional<String> accessToken;
    private Optional<String> refreshToken;

    /** The page renews an access token after 6.4 seconds. By then, the refresh token is old enough to be exchanged. */
    @BeforeAll
    static void start() {
        server = QuickstartServer.start(Map.of("JWT_EXPIRATION_DELTA", "8", "JWT_REFRESH_GRACE", "PT4S"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void logIn(Chromium browser) {
        tab = browser.open(server.base()).logIn("user1", "abcxyz").isLoggedInAs("user1");
        accessToken = browser.cookie("__Host-jwt");
        refreshToken = browser.cookie("__Host-jwt-refresh");
        tab.run("performance.clearResourceTimings()");
    }

    @Test
    void the_page_renews_an_access_token_before_its_end(Chromium browser) {
        tab.hasAnswer("POST auth/refresh: 200").isLoggedInAs("user1");

        assertThat(browser.cookie("__Host-jwt")).isPresent().isNotEqualTo(accessToken);
        assertThat(browser.cookie("__Host-jwt-refresh")).isPresent().isNotEqualTo(refreshToken);
        assertThat(tab.requests("/auth/refresh")).isOne();
        assertThat(tab.requests("/protected")).isZero();
    }

    @Test
    void the_page_repeats_a_refresh_whose_answer_was_lost(Chromium browser) {
        browser.open(server.at(LostAnswers.ADDRESS));

        tab.hasAnswer("POST auth/refresh: 200").isLoggedInAs("user1");

        assertThat(tab.requests("/auth/refresh")).isEqualTo(2);
        assertThat(browser.cookie("__Host-jwt-refresh")).isPresent().isNotEqualTo(refreshToken);
    }

    @Test
    void the_page_repeats_a_refresh_after_a_network_fault(Chromium browser) {
        browser.goOffline();
        tab.press("refresh").says("The server does not respond. This page tries again.");

        browser.goOnline();

        tab.hasAnswer("POST auth/refresh: 200").isLoggedInAs("user1");
    }

    @Test
    void the_page_renews_an_access_token_that_the_server_refuses(Chromium browser) {
        browser.setCookie("__Host-jwt", new Forge(Shape.SECRET).sign(Forge.claimsWith("exp", "1")));

        tab.reload().isLoggedInAs("user1");

        assertThat(tab.requests("/auth/refresh")).isPositive();
        assertThat(tab.requests("/protected")).isEqualTo(2);
    }

    @Test
    void the_page_renews_an_access_token_that_the_browser_has_removed_at_its_end(Chromium browser) {
        tab.goTo(server.at("blank"));
        tab.await("the end", () -> browser.cookie("__Host-jwt").isEmpty());

        tab.goTo(server.base()).isLoggedInAs("user1");

        assertThat(tab.requests("/auth/refresh")).isPositive();
        assertThat(browser.cookie("__Host-jwt")).isPresent();
    }
}
