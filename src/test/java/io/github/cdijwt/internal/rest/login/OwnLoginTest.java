package io.github.cdijwt.internal.rest.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.cdijwt.Credentials;
import io.github.cdijwt.JwtException;
import io.github.cdijwt.LoginFailed;
import io.github.cdijwt.LoginSucceeded;
import io.github.cdijwt.Logins;
import io.github.cdijwt.RefusalReason;
import io.github.cdijwt.TokenOptions;
import io.github.cdijwt.Tokens;
import io.github.cdijwt.internal.rest.Reply;
import io.github.cdijwt.internal.rest.TestServer;
import io.github.cdijwt.internal.rest.TestUsers;
import io.github.cdijwt.internal.token.Refusals;
import io.github.cdijwt.spi.ClientAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An application's own login resource, which reads a form. Only one login may run at once. */
class OwnLoginTest {

    private static final String SETTING = "jwt.login-concurrency";

    private static TestServer server;

    @BeforeAll
    static void start() {
        System.setProperty(SETTING, "1");
        server = TestServer.listing(FormResource.class, Place.class);
    }

    @AfterAll
    static void stop() {
        System.clearProperty(SETTING);
        server.close();
    }

    @AfterEach
    void forget() {
        server.events();
        server.log();
        server.bean(Place.class).take();
    }

    @Test
    void the_response_is_that_of_the_login_endpoint() {
        Reply reply = form("login", "joe", TestUsers.PASSWORD).has(200).isUncached();

        assertThat(reply.json().keySet()).containsExactly("access_token", "expires_in");
        assertThat(reply.json().getInt("expires_in")).isEqualTo(300);
        assertThat(reply.body()).doesNotContain(TestUsers.PASSWORD);
        assertThat(server.events()).containsExactly(new LoginSucceeded("joe"));
        assertThat(server.bean(Place.class).take()).containsExactly("/app/api/form/login");
        assertThat(server.log()).isEmpty();
    }

    @Test
    void wrong_credentials_are_rejected_and_logged_with_the_path_of_the_resource() {
        form("login", "joe", "wrong")
                .isRefusedWith(Refusals.invalidCredentials())
                .isChallengedWith("JWT realm=\"Login Required\"");

        assertThat(server.events())
                .containsExactly(new LoginFailed(RefusalReason.WRONG_CREDENTIALS, Optional.of("joe")));
        assertThat(server.log())
                .containsExactly(
                        "INFO cdi-jwt: POST /app/api/form/login refused: 401 WRONG_CREDENTIALS (Invalid credentials)");
    }

    @Test
    void failures_of_the_resource_and_of_the_endpoint_are_counted_together() {
        for (int i = 0; i < 5; i++) {
            form("login", "guessed", "wrong").isRefusedWith(Refusals.invalidCredentials());
            server.login("guessed", "wrong").isRefusedWith(Refusals.invalidCredentials());
        }

        assertThat(form("login", "guessed", TestUsers.PASSWORD)
                        .isRefusedWith(Refusals.tooManyFailures(Duration.ofSeconds(1)))
                        .all(HttpHeaders.RETRY_AFTER))
                .containsExactly("1");
        server.login("guessed", TestUsers.PASSWORD).isRefusedWith(Refusals.tooManyFailures(Duration.ofSeconds(1)));
    }

    @Test
    void a_failing_authenticator_causes_a_500_and_is_logged_without_the_password() {
        form("login", TestUsers.UNKNOWABLE, "hunter2").isRefusedWith(Refusals.couldNotCheck());

        assertThat(server.events())
                .containsExactly(new LoginFailed(RefusalReason.UNCHECKED, Optional.of(TestUsers.UNKNOWABLE)));
        assertThat(server.log()).singleElement().asString().doesNotContain("no database", "hunter2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "username=" + TestUsers.UNKNOWABLE,
                "password=hunter2",
                "username=" + TestUsers.UNKNOWABLE + "&password=",
                "username=&password=hunter2",
                "username=" + TestUsers.UNKNOWABLE + "&password=a%00b",
                "username=" + TestUsers.UNKNOWABLE + "%00&password=hunter2"
            })
    void credentials_that_the_endpoint_would_reject_never_reach_the_authenticator(String body) {
        post("login", body).isRefusedWith(Refusals.invalidCredentials());

        assertThat(server.events()).containsExactly(new LoginFailed(RefusalReason.WRONG_CREDENTIALS, Optional.empty()));
    }

    @Test
    void a_password_has_at_most_as_many_characters_as_the_endpoint_reads() {
        form("login", TestUsers.UNKNOWABLE, "x".repeat(65_536)).isRefusedWith(Refusals.couldNotCheck());
        form("login", TestUsers.UNKNOWABLE, "x".repeat(65_537)).isRefusedWith(Refusals.invalidCredentials());
        form("login", "x".repeat(65_537), "hunter2").isRefusedWith(Refusals.invalidCredentials());
    }

    @Test
    void options_change_the_token_and_the_lifetime_in_the_response() {
        Reply reply = form("remember", "joe", TestUsers.PASSWORD).has(200).isUncached();

        assertThat(reply.json().getInt("expires_in")).isEqualTo(2_592_000);
        assertThat(server.bean(Tokens.class)
                        .principal(reply.json().getString("access_token"))
                        .claim("device", String.class))
                .contains("phone");
    }

    @Test
    void a_response_of_the_resource_must_not_be_cached_either() {
        Reply reply = form("cookie", "joe", TestUsers.PASSWORD).has(303).isUncached();

        assertThat(reply.all(HttpHeaders.SET_COOKIE))
                .singleElement()
                .asString()
                .startsWith("token=ey")
                .contains("Max-Age=300");
        assertThat(server.events()).containsExactly(new LoginSucceeded("joe"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"broken", "none"})
    void a_failing_response_of_the_resource_is_logged_without_the_token_and_fires_no_success_event(String path) {
        form(path, "joe", TestUsers.PASSWORD).isRefusedWith(Refusals.couldNotCheck());

        assertThat(server.events()).containsExactly(new LoginFailed(RefusalReason.UNCHECKED, Optional.of("joe")));
        assertThat(server.log())
                .singleElement()
                .asString()
                .startsWith("ERROR A login failed with an unexpected exception; responded with 500: ")
                .doesNotContain("ey", TestUsers.PASSWORD);
    }

    @Test
    void while_a_login_runs_the_next_one_is_rejected_with_retry_after() {
        List<Reply> meanwhile = new ArrayList<>();
        Logins logins = server.bean(Logins.class);
        logins.login(Credentials.of("joe", TestUsers.PASSWORD), TokenOptions.defaults(), tokens -> {
            meanwhile.add(form("login", "jane", TestUsers.PASSWORD));
            meanwhile.add(server.login("jane", TestUsers.PASSWORD));
            return Response.noContent().build();
        });

        assertThat(meanwhile).hasSize(2).allSatisfy(reply -> {
            reply.isRefusedWith(Refusals.tooManyLogins());
            assertThat(reply.all(HttpHeaders.RETRY_AFTER)).containsExactly("1");
        });
        assertThat(server.events())
                .containsExactly(
                        new LoginFailed(RefusalReason.TOO_MANY_LOGINS, Optional.of("jane")),
                        new LoginFailed(RefusalReason.TOO_MANY_LOGINS, Optional.empty()),
                        new LoginSucceeded("joe"));
    }

    @Test
    void a_failed_login_makes_room_for_the_next() {
        form("login", "joe", "wrong").has(401);
        form("login", "", "").has(401);
        form("login", TestUsers.UNKNOWABLE, "wrong").has(500);
        form("broken", "joe", TestUsers.PASSWORD).has(500);

        form("login", "joe", TestUsers.PASSWORD).has(200);
        server.login("joe", TestUsers.PASSWORD).has(200);
    }

    @Test
    void without_a_request_a_login_works_but_the_address_is_unknown() {
        Logins logins = server.bean(Logins.class);
        Response response = logins.login(Credentials.of("joe", TestUsers.PASSWORD));
        assertThat(response.getHeaderString(HttpHeaders.CACHE_CONTROL)).isEqualTo("no-store");
        server.inRequest(() -> logins.login(Credentials.of("joe", TestUsers.PASSWORD)));

        assertThatExceptionOfType(JwtException.class)
                .isThrownBy(() -> logins.login(Credentials.of("joe", "wrong")))
                .withMessage(Refusals.invalidCredentials().getMessage());
        assertThat(server.log())
                .containsExactly("INFO cdi-jwt: A login refused: 401 WRONG_CREDENTIALS (Invalid credentials)");
        assertThat(server.bean(Place.class).take()).isEmpty();
    }

    @Test
    @SuppressWarnings("NullAway")
    void null_arguments_are_mistakes_of_the_application() {
        Logins logins = server.bean(Logins.class);
        Credentials joe = Credentials.of("joe", TestUsers.PASSWORD);
        assertThatNullPointerException().isThrownBy(() -> logins.login(null)).withMessage("credentials");
        assertThatNullPointerException()
                .isThrownBy(() -> logins.login(joe, null))
                .withMessage("options");
        assertThatNullPointerException()
                .isThrownBy(() -> logins.login(joe, TokenOptions.defaults(), null))
                .withMessage("response");
        assertThat(server.events()).isEmpty();
    }

    private static Reply form(String path, String username, String password) {
        return post(path, "username=" + username + "&password=" + password);
    }

    private static Reply post(String path, String body) {
        return server.send(server.request("POST", "form/" + path)
                .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_FORM_URLENCODED)
                .content(body.getBytes(StandardCharsets.UTF_8)));
    }

    @Path("form")
    @ApplicationScoped
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public static class FormResource {

        @Inject
        Logins logins;

        @POST
        @Path("login")
        public Response login(
                @FormParam("username") @Nullable String username, @FormParam("password") @Nullable String password) {
            return logins.login(Credentials.of(username, password));
        }

        @POST
        @Path("remember")
        public Response remember(@FormParam("username") String username, @FormParam("password") String password) {
            return logins.login(
                    Credentials.of(username, password),
                    TokenOptions.expiresIn(Duration.ofDays(30)).claim("device", "phone"));
        }

        @POST
        @Path("cookie")
        public Response cookie(@FormParam("username") String username, @FormParam("password") String password) {
            return logins.login(
                    Credentials.of(username, password),
                    TokenOptions.defaults(),
                    tokens -> Response.seeOther(URI.create("home"))
                            .header(HttpHeaders.CACHE_CONTROL, "public")
                            .header(
                                    HttpHeaders.SET_COOKIE,
                                    "token=" + tokens.accessToken() + ";Max-Age="
                                            + tokens.expiresIn().orElseThrow().toSeconds())
                            .build());
        }

        @POST
        @Path("broken")
        public Response broken(@FormParam("username") String username, @FormParam("password") String password) {
            return logins.login(Credentials.of(username, password), TokenOptions.defaults(), tokens -> {
                throw new IllegalStateException("no way to write " + tokens.accessToken() + " for " + password);
            });
        }

        @POST
        @Path("none")
        @SuppressWarnings("NullAway")
        public Response none(@FormParam("username") String username, @FormParam("password") String password) {
            return logins.login(Credentials.of(username, password), TokenOptions.defaults(), tokens -> null);
        }
    }

    @ApplicationScoped
    public static class Place implements ClientAddress {

        private final List<String> asked = new ArrayList<>();

        @Override
        public Optional<String> address(ContainerRequestContext request) {
            asked.add(request.getUriInfo().getRequestUri().getPath());
            return Optional.empty();
        }

        List<String> take() {
            List<String> taken = List.copyOf(asked);
            asked.clear();
            return taken;
        }
    }
}
