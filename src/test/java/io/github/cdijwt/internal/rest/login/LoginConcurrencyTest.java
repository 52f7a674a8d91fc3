package io.github.cdijwt.internal.rest.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.LoginFailed;
import io.github.cdijwt.LoginSucceeded;
import io.github.cdijwt.RefusalReason;
import io.github.cdijwt.internal.rest.Reply;
import io.github.cdijwt.internal.rest.TestServer;
import io.github.cdijwt.internal.rest.TestUsers;
import io.github.cdijwt.internal.token.Refusals;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.mock.MockHttpRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks before the body of a login is read. Only one login may run at once. */
class LoginConcurrencyTest {

    private static final String SETTING = "jwt.login-concurrency";
    private static final String GOOD = "{\"username\":\"joe\",\"password\":\"" + TestUsers.PASSWORD + "\"}";

    private static TestServer server;

    @BeforeAll
    static void start() {
        System.setProperty(SETTING, "1");
        server = TestServer.listing();
    }

    @AfterAll
    static void stop() {
        System.clearProperty(SETTING);
        server.close();
    }

    @Test
    void while_a_body_is_read_the_next_login_is_rejected_with_retry_after() {
        server.events();
        List<Reply> meanwhile = new ArrayList<>();

        server.send(login(new Body(() -> meanwhile.add(server.login("jane", TestUsers.PASSWORD)))))
                .has(200);

        assertThat(meanwhile).singleElement().satisfies(reply -> {
            reply.isRefusedWith(Refusals.tooManyLogins());
            assertThat(reply.all(HttpHeaders.RETRY_AFTER)).containsExactly("1");
        });
        assertThat(server.events())
                .containsExactly(
                        new LoginFailed(RefusalReason.TOO_MANY_LOGINS, Optional.empty()), new LoginSucceeded("joe"));
    }

    @Test
    void a_failed_login_makes_room_for_the_next() {
        server.login("joe", "wrong").has(401);
        server.login(TestUsers.UNKNOWABLE, "wrong").has(500);
        server.post(MediaType.APPLICATION_JSON, "[]").has(400);
        server.post(MediaType.TEXT_PLAIN, "").has(415);
        server.send(login(new Body(() -> {
                    throw new IllegalStateException("a fault of the server");
                })))
                .has(500);
        server.send(login(new Body(() -> {
                    throw new IOException("the client went away");
                })))
                .has(400);

        server.login("joe", TestUsers.PASSWORD).has(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"65537", "5000000", "0000000065537", "99999999999999999999999999999999"})
    void a_body_with_too_large_a_content_length_is_not_read(String length) {
        server.events();
        List<String> read = new ArrayList<>();

        server.send(login(new Body(() -> read.add("read"))).header(HttpHeaders.CONTENT_LENGTH, length))
                .isRefusedWith(Refusals.loginTooLarge());

        assertThat(read).isEmpty();
        assertThat(server.events()).containsExactly(new LoginFailed(RefusalReason.MALFORMED_LOGIN, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"65536", "-1", "+70000", "", "1e9", "0xfffff", "many", "70000, 70000"})
    void an_invalid_content_length_is_left_to_the_server(String length) {
        server.send(login(new Body(() -> {})).header(HttpHeaders.CONTENT_LENGTH, length))
                .has(200);
    }

    @Test
    void the_body_of_a_rejected_login_is_closed() {
        Body body = new Body(() -> {});
        server.send(login(body).header(HttpHeaders.CONTENT_LENGTH, "70000")).has(413);

        assertThat(body.closed).isTrue();
    }

    private static MockHttpRequest login(InputStream body) {
        return server.request("POST", "auth")
                .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON)
                .content(body);
    }

    @FunctionalInterface
    private interface Step {

        void run() throws IOException;
    }

    /** A valid body that runs a step at its first read. */
    private static final class Body extends FilterInputStream {

        private Step first;
        private boolean closed;

        Body(Step first) {
            super(new ByteArrayInputStream(GOOD.getBytes(StandardCharsets.UTF_8)));
            this.first = first;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            Step step = first;
            first = () -> {};
            step.run();
            return super.read(bytes, offset, length);
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
