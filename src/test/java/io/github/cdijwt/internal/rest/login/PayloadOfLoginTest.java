package io.github.cdijwt.internal.rest.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.Credentials;
import io.github.cdijwt.JwtPrincipal;
import io.github.cdijwt.Tokens;
import io.github.cdijwt.internal.rest.TestServer;
import io.github.cdijwt.internal.rest.TestUsers;
import io.github.cdijwt.internal.rest.TestUsers.User;
import io.github.cdijwt.internal.token.Refusals;
import io.github.cdijwt.spi.BuiltIn;
import io.github.cdijwt.spi.PayloadHandler;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A handler for claims that sees the login. */
class PayloadOfLoginTest {

    private static final String BODY =
            "{\"username\":\"%s\",\"password\":\"" + TestUsers.PASSWORD + "\",\"tenant\":\"blue\"}";

    @Test
    void a_handler_sees_the_credentials_of_a_login_and_none_if_code_issues_the_token() {
        try (TestServer server = TestServer.listing(TenantPayload.class)) {
            String token = server.post(MediaType.APPLICATION_JSON, BODY.formatted("joe"))
                    .has(200)
                    .json()
                    .getString("access_token");
            Tokens tokens = server.bean(Tokens.class);
            JwtPrincipal principal = tokens.principal(token);
            assertThat(principal.claim("tenant", String.class)).contains("blue");
            assertThat(principal.getName()).isEqualTo("joe");
            assertThat(principal.claims().toString()).doesNotContain(TestUsers.PASSWORD);

            assertThat(tokens.principal(server.tokenOf("joe")).claim("tenant", String.class))
                    .isEmpty();
        }
    }

    @Test
    void the_message_of_its_exception_is_not_logged_because_it_may_contain_the_password() {
        try (TestServer server = TestServer.listing(TenantPayload.class)) {
            server.post(MediaType.APPLICATION_JSON, BODY.formatted("homeless")).isRefusedWith(Refusals.couldNotCheck());

            assertThat(server.log())
                    .singleElement()
                    .asString()
                    .startsWith("ERROR A login failed with an unexpected exception; responded with 500: "
                            + "java.lang.IllegalStateException\n\tat " + TenantPayload.class.getName())
                    .doesNotContain("no tenant");
        }
    }

    @Test
    void the_bean_of_a_producer_may_see_the_password_too() {
        try (TestServer server = TestServer.listing(Produced.class)) {
            server.post(MediaType.APPLICATION_JSON, BODY.formatted("homeless")).isRefusedWith(Refusals.couldNotCheck());

            assertThat(server.log()).singleElement().asString().doesNotContain("no tenant");
        }
    }

    @Test
    void the_message_of_a_handler_that_does_not_see_the_login_is_logged() {
        try (TestServer server = TestServer.listing(BlindPayload.class)) {
            server.post(MediaType.APPLICATION_JSON, BODY.formatted("homeless")).isRefusedWith(Refusals.couldNotCheck());

            assertThat(server.log()).singleElement().asString().contains("no tenant for homeless and ***");
        }
    }

    @Alternative
    @Priority(1)
    @ApplicationScoped
    public static class TenantPayload implements PayloadHandler<User> {

        @Inject
        @BuiltIn
        PayloadHandler<User> builtIn;

        @Override
        public JsonObject payload(User user) {
            return payload(user, Optional.empty());
        }

        @Override
        public JsonObject payload(User user, Optional<Credentials> credentials) {
            if (user.id().equals("homeless")) {
                throw new IllegalStateException(
                        "no tenant for half of the password: " + TestUsers.PASSWORD.substring(6));
            }
            var claims = Json.createObjectBuilder(builtIn.payload(user, credentials));
            credentials.ifPresent(login -> claims.add("tenant", login.body().getString("tenant")));
            return claims.build();
        }
    }

    @Alternative
    @Priority(1)
    @ApplicationScoped
    public static class BlindPayload implements PayloadHandler<User> {

        @Override
        public JsonObject payload(User user) {
            throw new IllegalStateException("no tenant for " + user.id() + " and " + TestUsers.PASSWORD);
        }
    }

    @Alternative
    @Priority(1)
    @ApplicationScoped
    public static class Produced {

        @Produces
        PayloadHandler<User> payload() {
            return user -> {
                throw new IllegalStateException("no tenant");
            };
        }
    }
}
