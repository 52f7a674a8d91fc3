package browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Requests that a browser sends to the application for its own pages, and for pages of others. */
@ExtendWith(InChromium.class)
class OtherSitesTest {

    private static final String OTHER_ORIGIN = "The request comes from another origin";
    private static final String NO_TOKEN = "Request does not contain an access token";

    private static QuickstartServer server;
    private static OtherSite other;

    private Tab page;
    private Tab tab;

    /** The page that sends a request. */
    enum Sender {
        OWN,
        OTHER_PORT,
        OTHER_SITE;

        URI address() {
            return switch (this) {
                case OWN -> server.at("blank");
                case OTHER_PORT -> other.onSameHost();
                case OTHER_SITE -> other.onOtherHost();
            };
        }
    }

    @BeforeAll
    static void start() {
        server = QuickstartServer.shared();
        other = new OtherSite(server.at("notes"));
    }

    @AfterAll
    static void stop() {
        other.close();
    }

    @BeforeEach
    void logIn(Chromium browser) {
        page = browser.open(server.base()).logIn("user1", "abcxyz").isLoggedInAs("user1");
        tab = browser.open(server.at("blank"));
        assertThat(notes()).isEqualTo("notes:");
        tab.goTo(server.at("blank"));
    }

    @Test
    void a_form_of_the_application_is_accepted() {
        submit(Sender.OWN, server.at("notes")).hasText("noted for user1");
        assertThat(notes()).isEqualTo("notes: user1");
    }

    @Test
    void a_form_of_the_application_whose_origin_is_hidden_is_accepted() {
        tab.run("document.head.innerHTML += '<meta name=referrer content=no-referrer>'");
        submit(server.at("notes")).hasText("noted for user1");
        assertThat(notes()).isEqualTo("notes: user1");
    }

    @Test
    void a_form_from_another_port_is_refused_although_it_has_the_cookies() {
        submit(Sender.OTHER_PORT, server.at("notes")).hasText(OTHER_ORIGIN);
        nothingHappened();
    }

    @Test
    void a_form_from_another_site_has_no_cookies() {
        submit(Sender.OTHER_SITE, server.at("notes")).hasText(NO_TOKEN);
        nothingHappened();
    }

    @Test
    void a_form_that_another_site_sends_on_with_307_is_refused_although_it_has_the_cookies() {
        submit(Sender.OWN, other.onOtherHost().resolve("back")).hasText(OTHER_ORIGIN);
        assertThat(tab.run("return location.href")).isEqualTo(server.at("notes").toString());
        nothingHappened();
    }

    @Test
    void a_form_in_a_sandbox_is_refused() {
        tab.runUntilDone("""
                const frame = document.createElement("iframe");
                frame.sandbox = "allow-forms allow-scripts";
                frame.srcdoc = `<body onload="document.forms[0].submit()"><form method="post" action="${arguments[0]}">`;
                let loads = 0;
                frame.onload = () => ++loads === 2 && done();
                document.body.append(frame);
                """, server.at("notes").toString());
        nothingHappened();
    }

    @ParameterizedTest
    @EnumSource
    void a_script_can_send_a_request_only_from_the_application(Sender sender) {
        String result =
                tab.goTo(sender.address()).runUntilDone("""
                fetch(arguments[0], {method: "POST", mode: "no-cors", credentials: "include"})
                    .then(answer => done(answer.type + " " + answer.status), fault => done(fault.name));
                """, server.at("notes").toString());

        // The browser hides the answer from the script of another origin, and the server has refused the request.
        assertThat(result).isEqualTo(sender == Sender.OWN ? "basic 200" : "opaque 0");
        assertThat(notes()).isEqualTo(sender == Sender.OWN ? "notes: user1" : "notes:");
        page.press("read").isLoggedInAs("user1");
    }

    @ParameterizedTest
    @EnumSource
    void a_script_can_read_an_answer_only_in_the_application(Sender sender) {
        String result = tab.goTo(sender.address())
                .runUntilDone("""
                fetch(arguments[0], {credentials: "include"})
                    .then(answer => answer.text()).then(done, fault => done(fault.name));
                """, server.at("protected").toString());

        assertThat(result).isEqualTo(sender == Sender.OWN ? "User[id=1, username=user1]" : "TypeError");
    }

    @ParameterizedTest
    @EnumSource
    void an_event_source_gets_events_only_in_the_application(Sender sender) {
        String result =
                tab.goTo(sender.address()).runUntilDone("""
                const source = new EventSource(arguments[0], {withCredentials: true});
                const end = result => { source.close(); done(result); };
                source.onmessage = message => end(message.data);
                source.onerror = () => end("no events");
                """, server.at("events").toString());

        assertThat(result).isEqualTo(sender == Sender.OWN ? "first for user1" : "no events");
    }

    @ParameterizedTest
    @EnumSource(names = "OWN", mode = EnumSource.Mode.EXCLUDE)
    void another_origin_cannot_log_in_refresh_or_log_out(Sender sender) {
        submit(sender, server.at("auth")).hasText(OTHER_ORIGIN);
        submit(sender, server.at("auth/refresh")).hasText(OTHER_ORIGIN);
        submit(sender, server.at("auth/logout")).hasText(OTHER_ORIGIN);
        page.press("refresh").hasAnswer("POST auth/refresh: 200").isLoggedInAs("user1");
    }

    @Test
    void a_link_from_another_site_opens_the_page_and_the_user_is_logged_in() {
        tab.goTo(other.onOtherHost())
                .run("location.href = arguments[0]", server.base().toString());
        tab.isLoggedInAs("user1");
    }

    @Test
    void a_link_from_another_site_to_the_api_has_no_cookies() {
        tab.goTo(other.onOtherHost())
                .run("location.href = arguments[0]", server.at("protected").toString());
        tab.hasText(NO_TOKEN);
    }

    private Tab submit(Sender sender, URI address) {
        tab.goTo(sender.address());
        return submit(address);
    }

    /** Submits a form of the page that is in the tab. */
    private Tab submit(URI address) {
        tab.run("""
                const form = document.createElement("form");
                form.method = "post";
                form.action = arguments[0];
                document.body.append(form);
                form.submit();
                """, address.toString());
        return tab;
    }

    private void nothingHappened() {
        assertThat(notes()).isEqualTo("notes:");
        page.press("read").isLoggedInAs("user1");
    }

    /** The notes that the user has, by an address that was typed. */
    private String notes() {
        return tab.goTo(server.at("notes")).plainText();
    }
}
