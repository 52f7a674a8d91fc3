package io.github.cdijwt.internal.rest.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.JwtException;
import io.github.cdijwt.JwtRequired;
import io.github.cdijwt.RefusalReason;
import io.github.cdijwt.TokenRefused;
import io.github.cdijwt.internal.rest.TestServer;
import io.github.cdijwt.internal.rest.TestUsers.User;
import io.github.cdijwt.internal.token.Refusals;
import io.github.cdijwt.spi.BuiltIn;
import io.github.cdijwt.spi.RolesHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An application that finds the roles of its users itself. */
class RolesHandlerTest {

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.listing(Desk.class, Vault.class, Staff.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void forget() {
        server.events();
        server.log();
        calls();
    }

    @Test
    void roles_of_the_user_count_for_the_annotation_and_for_the_security_context() {
        server.get("desk/admins", server.tokenOf("root")).succeedsWith("admin");
        server.get("desk/admins", server.tokenOf("jane")).isRefusedWith(Refusals.insufficientRole());
        server.get("desk/plain", server.tokenOf("root")).succeedsWith("admin");
        server.get("desk/plain", server.tokenOf("jane")).succeedsWith("no admin");
    }

    @Test
    void the_default_can_be_extended() {
        server.get("desk/admins", server.tokenOf("jane", "admin")).succeedsWith("admin");
    }

    @Test
    void roles_are_found_once_per_request_and_only_if_one_is_checked() {
        server.get("desk", server.tokenOf("root")).succeedsWith("desk");
        assertThat(calls()).isZero();

        server.get("desk/vault", server.tokenOf("root")).succeedsWith("gold for admin");
        assertThat(calls())
                .as("for the resource, the bean and the security context")
                .isEqualTo(1);

        server.get("desk/vault", server.tokenOf("root"));
        server.get("desk/vault", server.tokenOf("root"));
        assertThat(calls()).as("for two requests").isEqualTo(2);
    }

    @Test
    void a_caller_without_a_valid_token_is_rejected_before_the_roles_are_found() {
        server.get("desk/admins").isRefusedWith(Refusals.tokenRequired());
        server.get("desk/admins", "a.b").isRefusedWith(Refusals.notEnoughSegments());

        assertThat(calls()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "holes", "down", "error"})
    void null_or_an_unexpected_exception_is_a_500_and_is_logged_once_without_the_token(String user) {
        String token = server.tokenOf(user);
        server.get("desk/admins", token).isRefusedWith(Refusals.couldNotCheck());

        assertThat(server.events()).containsExactly(new TokenRefused(RefusalReason.UNCHECKED, Optional.of(user)));
        assertThat(server.log())
                .singleElement()
                .asString()
                .startsWith("ERROR A role check failed with an unexpected exception; responded with 500: ")
                .doesNotContain(token);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "holes", "down", "error"})
    void a_failure_in_the_security_context_is_a_500_too_and_the_hook_is_not_called_again(String user) {
        server.get("desk/plain", server.tokenOf(user)).isRefusedWith(Refusals.couldNotCheck());
        assertThat(calls()).isEqualTo(1);

        server.get("desk/stubborn", server.tokenOf(user)).succeedsWith("failed twice");
        assertThat(calls()).isEqualTo(1);
        assertThat(server.log()).as("one line for each request").hasSize(2);
    }

    @Test
    void the_hook_can_choose_the_response() {
        server.get("desk/admins", server.tokenOf("locked"))
                .isRefusedWith(new JwtException("Locked", "Ask the desk", 423));
        server.get("desk/plain", server.tokenOf("locked"))
                .isRefusedWith(new JwtException("Locked", "Ask the desk", 423));
        server.get("desk/admins", server.tokenOf("stale"))
                .isRefusedWith(new JwtException("Stale", "Log in again"))
                .isChallengedWith(
                        "JWT realm=\"Of admins\", error=\"invalid_token\", error_description=\"Log in again\"");
    }

    private static int calls() {
        return server.bean(Staff.class).calls().getAndSet(0);
    }

    @ApplicationScoped
    public static class Staff implements RolesHandler<User> {

        private final AtomicInteger count = new AtomicInteger();

        @Inject
        @BuiltIn
        RolesHandler<User> claimed;

        @Override
        @SuppressWarnings("NullAway") // A hook of an application that is compiled without such a check.
        public Set<String> roles(JsonObject claims, User user) {
            count.incrementAndGet();
            return switch (user.id()) {
                case "root" -> Set.of("admin");
                case "none" -> null;
                case "holes" -> new HashSet<>(Arrays.asList("admin", null));
                case "down" -> throw new IllegalStateException("no database");
                case "error" -> throw new AssertionError("an Error, not an exception");
                case "locked" -> throw new JwtException("Locked", "Ask the desk", 423);
                case "stale" -> throw new IllegalStateException(new JwtException("Stale", "Log in again"));
                default -> claimed.roles(claims, user);
            };
        }

        AtomicInteger calls() {
            return count;
        }
    }

    @ApplicationScoped
    public static class Vault {

        @JwtRequired(roles = "admin")
        public String open() {
            return "gold for ";
        }
    }

    @Path("desk")
    @RequestScoped
    public static class Desk {

        @Inject
        Vault vault;

        @Context
        SecurityContext security;

        @GET
        @JwtRequired
        public String get() {
            return "desk";
        }

        @GET
        @Path("plain")
        @JwtRequired
        public String plain() {
            return security.isUserInRole("admin") ? "admin" : "no admin";
        }

        @GET
        @Path("admins")
        @JwtRequired(roles = "admin", realm = "Of admins")
        public String admins() {
            return plain();
        }

        @GET
        @Path("vault")
        @JwtRequired(roles = "admin")
        public String vault() {
            return vault.open() + plain();
        }

        @GET
        @Path("stubborn")
        @JwtRequired
        public String stubborn() {
            int failures = 0;
            for (int i = 0; i < 2; i++) {
                try {
                    security.isUserInRole("admin");
                } catch (JwtException e) {
                    failures++;
                }
            }
            return failures == 2 ? "failed twice" : "failed " + failures;
        }
    }
}
