package browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page of the quickstart in one tab. */
@ExtendWith(InChromium.class)
class PageTest {

    private static QuickstartServer server;

    @BeforeAll
    static void start() {
        server = QuickstartServer.shared();
    }

    @Test
    void a_user_logs_in_and_stays_logged_in_after_a_reload(Chromium browser) {
        Tab tab = browser.open(server.base()).logIn("user1", "abcxyz").isLoggedInAs("user1");
        assertThat(tab.text("end")).matches("\\d+:\\d\\d:\\d\\d.*");

        tab.reload().isLoggedInAs("user1").hasAnswer("GET protected: 200\nUser[id=1, username=user1]");
        tab.press("read").isLoggedInAs("user1");
        assertThat(tab.requests("/auth/refresh")).isZero();
    }

    @Test
    void a_wrong_password_is_refused(Chromium browser) {
        Tab tab = browser.open(server.base()).logIn("user1", "wrong").hasAnswer("POST auth: 401");

        tab.asksForThePassword().says("The username or the password is wrong.");
        tab.logIn("user2", "abcxyz").isLoggedInAs("user2");
    }

    @Test
    void scripts_see_no_token(Chromium browser) {
        Tab tab = browser.open(server.base()).logIn("user1", "abcxyz").isLoggedInAs("user1");
        tab.press("refresh").hasAnswer("POST auth/refresh: 200\n{\"expires_in\":300}");

        assertThat(browser.cookie("__Host-jwt").orElseThrow()).startsWith("eyJ");
        assertThat(browser.cookie("__Host-jwt-refresh").orElseThrow()).startsWith("cjr_");
        assertThat(tab.run("return document.cookie")).isEqualTo("");
        assertThat(tab.run("return JSON.stringify(localStorage)").toString())
                .matches("\\{\"quickstart.end\":\"\\d{13}\"}");
    }

    @Test
    void the_policy_of_the_page_runs_no_other_script(Chromium browser) {
        Tab tab = browser.open(server.base()).asksForThePassword();

        String blocked = tab.runUntilDone("""
                document.addEventListener("securitypolicyviolation", event => done(event.effectiveDirective));
                const script = document.createElement("script");
                script.append("document.title = 'taken'");
                document.head.append(script);
                """);

        assertThat(blocked).isIn("script-src-elem", "require-trusted-types-for");
        assertThat(tab.run("return document.title")).isEqualTo("cdi-jwt quickstart");
    }

    @Test
    void the_policy_of_the_page_sends_nothing_to_another_origin(Chromium browser) {
        Tab tab = browser.open(server.base()).asksForThePassword();

        String blocked = tab.runUntilDone("""
                document.addEventListener("securitypolicyviolation", event => done(event.effectiveDirective));
                fetch("http://localhost:1/").catch(() => {});
                """);

        assertThat(blocked).isEqualTo("connect-src");
    }

    @Test
    void a_logout_removes_the_cookies(Chromium browser) {
        Tab tab = browser.open(server.base()).logIn("user1", "abcxyz").isLoggedInAs("user1");

        tab.press("logout").asksForThePassword().says("You are logged out.").hasAnswer("POST auth/logout: 204");

        assertThat(browser.cookie("__Host-jwt")).isEmpty();
        assertThat(browser.cookie("__Host-jwt-refresh")).isEmpty();
        tab.reload().hasAnswer("GET protected: 401").asksForThePassword();
    }
}
