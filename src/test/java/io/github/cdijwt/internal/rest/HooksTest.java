package io.github.cdijwt.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.IssuedTokens;
import io.github.cdijwt.JwtException;
import io.github.cdijwt.JwtRequired;
import io.github.cdijwt.LoginSucceeded;
import io.github.cdijwt.internal.rest.TestUsers.User;
import io.github.cdijwt.internal.token.Refusals;
import io.github.cdijwt.spi.AuthResponseHandler;
import io.github.cdijwt.spi.BuiltIn;
import io.github.cdijwt.spi.ClientAddress;
import io.github.cdijwt.spi.ErrorHandler;
import io.github.cdijwt.spi.LoginThrottle;
import io.github.cdijwt.spi.RequestHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An application that provides all hooks that concern HTTP. */
class HooksTest {

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.listing(
                Desk.class, Cookie.class, Answer.class, Words.class, Throttle.class, Place.class, Watch.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void forget() {
        server.events();
        server.log();
        server.bean(Throttle.class).take();
    }

    @Test
    void a_custom_request_handler_can_fall_back_to_the_authorization_header() {
        server.send(server.request("GET", "desk").header("X-Token", server.tokenOf("jane")))
                .succeedsWith("desk");
        server.get("desk", server.tokenOf("jane")).succeedsWith("desk");
    }

    @Test
    void a_custom_login_response_gets_headers_that_forbid_caching() {
        Reply reply = server.login("jane", TestUsers.PASSWORD).has(201).isUncached();

        assertThat(reply.body()).matches("\\{\"access_token\":\"ey[^\"]+\",\"expires_in\":300} for jane");
    }

    @Test
    void a_failing_login_response_handler_is_logged_without_the_token_and_fires_no_success_event() {
        server.login("broken", TestUsers.PASSWORD).has(500);

        assertThat(server.events()).noneMatch(LoginSucceeded.class::isInstance);
        assertThat(server.log())
                .singleElement()
                .asString()
                .contains("java.lang.IllegalStateException: no way to write ***")
                .doesNotContain("ey");
    }

    @Test
    void a_custom_error_response_keeps_the_challenge() {
        Reply reply = server.get("desk").has(401).isUncached().isChallengedWith("JWT realm=\"Login Required\"");

        assertThat(reply.body()).isEqualTo("Authorization Required!");
    }

    @Test
    void a_custom_throttle_gets_the_address_of_the_client() {
        server.login("jane", TestUsers.PASSWORD).has(201);

        assertThat(server.bean(Throttle.class).take()).containsExactly("begin jane home", "succeeded jane home");
    }

    @Test
    void a_custom_throttle_can_make_an_account_wait() {
        Reply reply = server.login("tired", TestUsers.PASSWORD).has(429);

        assertThat(reply.body())
                .isEqualTo(Refusals.tooManyFailures(Duration.ZERO).error() + "!");
    }

    @Test
    void a_failing_observer_is_logged_and_does_not_stop_the_login() {
        server.login("watched", TestUsers.PASSWORD).has(201);

        assertThat(server.log())
                .singleElement()
                .asString()
                .startsWith(
                        "ERROR An observer of LoginSucceeded failed: java.lang.IllegalStateException: the trail is full");
    }

    @Path("desk")
    @RequestScoped
    public static class Desk {

        @GET
        @JwtRequired
        public String get() {
            return "desk";
        }
    }

    @ApplicationScoped
    public static class Cookie implements RequestHandler {

        @Inject
        @BuiltIn
        RequestHandler header;

        @Override
        public Optional<String> token(ContainerRequestContext request) {
            return Optional.ofNullable(request.getHeaderString("X-Token")).or(() -> header.token(request));
        }
    }

    @ApplicationScoped
    public static class Answer implements AuthResponseHandler<User> {

        @Inject
        @BuiltIn
        AuthResponseHandler<User> usual;

        @Override
        public Response response(IssuedTokens tokens, User user) {
            if (user.id().equals("broken")) {
                throw new IllegalStateException("no way to write " + tokens.accessToken());
            }
            return Response.status(201)
                    .entity(usual.response(tokens, user).getEntity() + " for " + user.id())
                    .header(HttpHeaders.CACHE_CONTROL, "public")
                    .build();
        }
    }

    @ApplicationScoped
    public static class Words implements ErrorHandler {

        @Override
        public Response response(JwtException refusal) {
            return Response.status(refusal.status())
                    .entity(refusal.error() + "!")
                    .build();
        }
    }

    @ApplicationScoped
    public static class Throttle implements LoginThrottle {

        private final List<String> told = new ArrayList<>();

        @Override
        public Duration begin(String account, Optional<String> address) {
            told.add("begin " + account + " " + address.orElse("nowhere"));
            return account.equals("tired") ? Duration.ofSeconds(1) : Duration.ZERO;
        }

        @Override
        public void succeeded(String account, Optional<String> address) {
            told.add("succeeded " + account + " " + address.orElse("nowhere"));
        }

        @Override
        public void abandoned(String account, Optional<String> address) {}

        @Override
        public void clear(String account) {}

        List<String> take() {
            List<String> taken = List.copyOf(told);
            told.clear();
            return taken;
        }
    }

    @ApplicationScoped
    public static class Place implements ClientAddress {

        @Override
        public Optional<String> address(ContainerRequestContext request) {
            return request.getUriInfo().getBaseUri().equals(TestServer.BASE) ? Optional.of("home") : Optional.empty();
        }
    }

    @ApplicationScoped
    public static class Watch {

        void seen(@Observes LoginSucceeded login) {
            if (login.account().equals("watched")) {
                throw new IllegalStateException("the trail is full");
            }
        }
    }
}
