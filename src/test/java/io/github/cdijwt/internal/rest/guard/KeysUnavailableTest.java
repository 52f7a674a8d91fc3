package io.github.cdijwt.internal.rest.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.cdijwt.CdiJwt;
import io.github.cdijwt.JwtException;
import io.github.cdijwt.JwtRequired;
import io.github.cdijwt.RefusalReason;
import io.github.cdijwt.TokenRefused;
import io.github.cdijwt.Tokens;
import io.github.cdijwt.internal.rest.Reply;
import io.github.cdijwt.internal.rest.TestServer;
import io.github.cdijwt.internal.token.Refusals;
import io.github.cdijwt.spi.DecodeHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A token whose signature cannot be checked at the moment is not an invalid token. */
class KeysUnavailableTest {

    private static final Duration WAIT = Duration.ofSeconds(9);

    private final TestServer server = TestServer.serving(new Desks(), Desk.class, WithoutKeys.class);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_client_with_a_token_gets_retry_after_and_no_challenge() {
        for (String path : Set.of("desk", "desk/optional")) {
            Reply reply = server.get(path, server.tokenOf("jane")).isRefusedWith(Refusals.keysUnavailable(WAIT));

            assertThat(reply.all("Retry-After")).containsExactly("9");
            assertThat(reply.all(HttpHeaders.WWW_AUTHENTICATE)).isEmpty();
        }
    }

    @Test
    void a_client_without_a_token_gets_the_usual_response() {
        server.get("desk").isRefusedWith(Refusals.tokenRequired());
        server.get("desk/optional").succeedsWith("open");
    }

    @Test
    void the_event_and_the_log_entry_have_the_reason_unchecked() {
        server.get("desk", server.tokenOf("jane"));

        assertThat(server.events()).containsExactly(new TokenRefused(RefusalReason.UNCHECKED, Optional.empty()));
        assertThat(server.log())
                .containsExactly(
                        "INFO cdi-jwt: GET /app/api/desk refused: 503 UNCHECKED (The keys of the issuer are not available)");
    }

    @Test
    void verifying_a_token_in_code_throws_an_exception_with_status_503() {
        assertThatExceptionOfType(JwtException.class)
                .isThrownBy(() -> server.bean(Tokens.class).verify("a.b.c"))
                .returns(503, JwtException::status);
    }

    private static final class Desks extends Application {

        @Override
        public Set<Class<?>> getClasses() {
            Set<Class<?>> classes = new HashSet<>(CdiJwt.classes());
            classes.add(Desk.class);
            return classes;
        }
    }

    @Path("desk")
    @RequestScoped
    public static class Desk {

        @GET
        @JwtRequired
        public String get() {
            return "closed";
        }

        @GET
        @Path("optional")
        @JwtRequired(optional = true)
        public String optional() {
            return "open";
        }
    }

    @ApplicationScoped
    static class WithoutKeys implements DecodeHandler {

        @Override
        public JsonObject decode(String token) {
            throw Refusals.keysUnavailable(WAIT);
        }
    }
}
