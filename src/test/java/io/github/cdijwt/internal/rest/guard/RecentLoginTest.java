package io.github.cdijwt.internal.rest.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.JwtRequired;
import io.github.cdijwt.RefusalReason;
import io.github.cdijwt.TokenRefused;
import io.github.cdijwt.Tokens;
import io.github.cdijwt.internal.jws.JwsAlgorithm;
import io.github.cdijwt.internal.rest.Reply;
import io.github.cdijwt.internal.rest.TestServer;
import io.github.cdijwt.internal.rest.TestUsers;
import io.github.cdijwt.internal.token.Refusals;
import io.github.cdijwt.internal.token.TestTokens;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Resources that require a recent login, in an application without sessions. */
class RecentLoginTest {

    private static final byte[] SECRET = "only-for-tests-9f3b1c77d2e84a06b5c1".getBytes(StandardCharsets.UTF_8);

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.listing(Account.class, Vault.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void forget() {
        server.events();
        server.log();
    }

    @ParameterizedTest
    @ValueSource(strings = {"account", "account/seconds", "account/vault"})
    void a_login_is_recent_enough(String path) {
        Reply login = server.login("joe", TestUsers.PASSWORD).has(200);
        String token = login.json().getString("access_token");

        assertThat(server.bean(Tokens.class).verify(token)).containsKey("auth_time");
        server.get(path, token).succeedsWith("done");
    }

    @ParameterizedTest
    @CsvSource({"-890, true", "-900, true", "-920, false", "-100000, false", "5, true", "60, false"})
    void the_age_of_the_login_counts_and_not_that_of_the_token(long seconds, boolean accepted) {
        Reply reply = server.get("account", tokenOf("\"auth_time\":" + (now() + seconds)));

        if (accepted) {
            reply.succeedsWith("done");
        } else {
            reply.isRefusedWith(Refusals.loginTooOld())
                    .isChallengedWith("JWT realm=\"Login Required\", error=\"insufficient_user_authentication\","
                            + " error_description=\"A more recent login is required\", max_age=\"900\"");
            assertThat(server.events())
                    .containsExactly(new TokenRefused(RefusalReason.LOGIN_TOO_OLD, Optional.of("joe")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"1800000000\"", "1e999999999", "true", "[]"})
    void a_token_that_does_not_say_when_the_user_logged_in_is_rejected(String time) {
        server.get("account", tokenOf("\"auth_time\":" + time)).isRefusedWith(Refusals.loginTooOld());
    }

    @Test
    void a_token_of_application_code_is_rejected_without_a_login() {
        server.get("account", server.tokenOf("joe")).isRefusedWith(Refusals.loginTooOld());
        server.get("account/vault", server.tokenOf("joe")).isRefusedWith(Refusals.loginTooOld());
        server.get("account/any", server.tokenOf("joe")).isRefusedWith(Refusals.loginTooOld());
        server.get("account/open", "no token").succeedsWith("done");
    }

    @Test
    void roles_allowed_on_a_method_keeps_the_age_that_its_class_requires() {
        String old = "\"groups\":[\"admin\"],\"auth_time\":1";
        server.get("account/admin", tokenOf(old)).isRefusedWith(Refusals.loginTooOld());
        server.get("account/admin", tokenOf("\"groups\":[\"admin\"],\"auth_time\":" + now()))
                .succeedsWith("done");
        server.get("account/admin", tokenOf("\"auth_time\":" + now())).isRefusedWith(Refusals.insufficientRole());
    }

    private static String tokenOf(String claims) {
        String header = TestTokens.base64("{\"alg\":\"HS256\",\"typ\":\"JWT\"}");
        String payload = TestTokens.base64("{\"identity\":\"joe\",\"iat\":" + now() + ",\"nbf\":" + now() + ",\"exp\":"
                + (now() + 300) + "," + claims + "}");
        String input = header + "." + payload;
        return TestTokens.sign(JwsAlgorithm.HS256, SECRET, input);
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }

    @Path("account")
    @RequestScoped
    @JwtRequired(maxAge = "PT15M")
    public static class Account {

        @Inject
        Vault vault;

        @GET
        public String get() {
            return "done";
        }

        @GET
        @Path("seconds")
        @JwtRequired(maxAge = "900")
        public String seconds() {
            return "done";
        }

        @GET
        @Path("any")
        @JwtRequired
        public String any() {
            return "done";
        }

        @GET
        @Path("open")
        @PermitAll
        public String open() {
            return "done";
        }

        @GET
        @Path("vault")
        @JwtRequired
        public String vault() {
            return vault.open();
        }

        @GET
        @Path("admin")
        @RolesAllowed("admin")
        public String admin() {
            return "done";
        }
    }

    @ApplicationScoped
    public static class Vault {

        @JwtRequired(maxAge = "PT1M")
        public String open() {
            return "done";
        }
    }
}
