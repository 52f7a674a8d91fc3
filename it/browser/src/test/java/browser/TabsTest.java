package browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two tabs with the page of the quickstart: they share the cookies and one lock, so that their refreshes are one chain. */
@ExtendWith(InChromium.class)
class TabsTest {

    private static final String HOLD =
            "navigator.locks.request('quickstart.cookies', () => new Promise(end => window.release = end))";
    private static final String WAITING =
            "const locks = await navigator.locks.query(); return locks.pending.length + ' wait for ' + locks.held.length";

    private static QuickstartServer server;

    private Chromium browser;
    private Tab first;
    private Tab second;

    @BeforeAll
    static void start() {
        server = QuickstartServer.shared();
    }

    @BeforeEach
    void logIn(Chromium browser) {
        this.browser = browser;
        first = browser.open(server.base()).logIn("user1", "abcxyz").isLoggedInAs("user1");
        second = browser.open(server.base()).isLoggedInAs("user1");
    }

    @Test
    void two_refreshes_at_once_send_no_refresh_token_twice() {
        Optional<String> before = browser.cookie("__Host-jwt-refresh");

        atOnce(() -> Stream.of(first, second).forEach(tab -> tab.press("refresh")));

        second.await("a refresh", () -> refreshes() > 0 && lock().equals("0 wait for 0"));
        assertThat(browser.cookie("__Host-jwt-refresh")).isPresent().isNotEqualTo(before);
        bothAreLoggedIn();
    }

    @Test
    void two_requests_without_an_access_token_send_no_refresh_token_twice() {
        browser.removeCookie("__Host-jwt");

        atOnce(() -> Stream.of(first, second).forEach(tab -> tab.press("read")));

        first.hasAnswer("GET protected: 200");
        second.hasAnswer("GET protected: 200");
        assertThat(refreshes()).isPositive();
        bothAreLoggedIn();
    }

    @Test
    void a_logout_in_one_tab_is_seen_in_the_other() {
        first.press("logout").says("You are logged out.");

        second.asksForThePassword().says("You are logged out");
        assertThat(second.requests("/auth/refresh")).isZero();
    }

    @Test
    void a_login_in_one_tab_is_seen_in_the_other() {
        first.press("logout").says("You are logged out.");
        second.asksForThePassword().logIn("user2", "abcxyz");

        first.isLoggedInAs("user2");
    }

    @Test
    void a_refresh_that_waits_for_a_logout_in_the_other_tab_does_not_undo_it() {
        atOnce(() -> {
            first.press("logout");
            first.await("the logout to wait", () -> lock().equals("1 wait for 1"));
            second.press("refresh");
        });

        first.says("You are logged out.");
        second.asksForThePassword();
        assertThat(browser.cookie("__Host-jwt")).isEmpty();
        assertThat(browser.cookie("__Host-jwt-refresh")).isEmpty();
    }

    /** Two steps that both wait for the lock of the page before one of them starts. */
    private void atOnce(Runnable steps) {
        second.run(HOLD);
        steps.run();
        second.await("two that wait", () -> lock().equals("2 wait for 1"));
        second.run("window.release()");
    }

    private String lock() {
        return second.runUntilDone("(async () => {" + WAITING + "})().then(done)");
    }

    private long refreshes() {
        return first.requests("/auth/refresh") + second.requests("/auth/refresh");
    }

    private void bothAreLoggedIn() {
        first.press("read").isLoggedInAs("user1").reload().isLoggedInAs("user1");
        second.press("read").isLoggedInAs("user1").press("refresh").hasAnswer("POST auth/refresh: 200");
    }
}
