package io.github.cdijwt.internal.rest.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.JwtException;
import io.github.cdijwt.JwtPrincipal;
import io.github.cdijwt.JwtRequired;
import io.github.cdijwt.RefusalReason;
import io.github.cdijwt.TokenRefused;
import io.github.cdijwt.internal.rest.Reply;
import io.github.cdijwt.internal.rest.TestServer;
import io.github.cdijwt.internal.rest.TestUsers;
import io.github.cdijwt.internal.rest.TestUsers.User;
import io.github.cdijwt.internal.token.Refusals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Resources that require a token, and beans behind them. */
class ProtectedTest {

    private static final String CHALLENGE = "JWT realm=\"Login Required\"";

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.listing(Desk.class, Stamp.class, Vault.class);
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

    @Test
    void a_caller_with_a_token_is_accepted_and_identified() {
        server.get("desk", server.tokenOf("jane")).succeedsWith("jane");

        assertThat(server.events()).isEmpty();
        assertThat(server.log()).isEmpty();
    }

    @Test
    void a_request_without_a_token_gets_a_challenge_and_no_log_entry() {
        server.get("desk").isRefusedWith(Refusals.tokenRequired()).isChallengedWith(CHALLENGE);

        assertThat(server.events()).containsExactly(new TokenRefused(RefusalReason.MISSING, Optional.empty()));
        assertThat(server.log()).isEmpty();
    }

    @Test
    void a_request_without_a_token_is_logged_at_level_fine() {
        Logger logger = Logger.getLogger("io.github.cdijwt");
        logger.setLevel(Level.FINE);
        try {
            server.get("desk").isRefusedWith(Refusals.tokenRequired());
        } finally {
            logger.setLevel(null);
        }

        assertThat(server.log())
                .containsExactly(
                        "FINE cdi-jwt: GET /app/api/desk refused: 401 MISSING (Request does not contain an access token)");
    }

    @Test
    void an_invalid_token_is_rejected_with_the_reason() {
        server.get("desk", "a.b")
                .isRefusedWith(Refusals.notEnoughSegments())
                .isChallengedWith(CHALLENGE + ", error=\"invalid_token\", error_description=\"Not enough segments\"");

        assertThat(server.events()).containsExactly(new TokenRefused(RefusalReason.MALFORMED, Optional.empty()));
        assertThat(server.log())
                .containsExactly("INFO cdi-jwt: GET /app/api/desk refused: 401 MALFORMED (Not enough segments)");
    }

    @Test
    void the_log_has_the_path_without_the_query() {
        server.get("desk?x=secret", "a.b").isRefusedWith(Refusals.notEnoughSegments());

        assertThat(server.log())
                .containsExactly("INFO cdi-jwt: GET /app/api/desk refused: 401 MALFORMED (Not enough segments)");
    }

    @Test
    void the_token_of_a_deleted_user_is_rejected_and_the_event_has_the_username() {
        server.get("desk", server.tokenOf(TestUsers.GONE)).isRefusedWith(Refusals.noSuchUser());

        assertThat(server.events())
                .containsExactly(new TokenRefused(RefusalReason.UNKNOWN_USER, Optional.of(TestUsers.GONE)));
    }

    @Test
    void a_failing_identity_handler_causes_a_500_and_is_logged() {
        server.get("desk", server.tokenOf(TestUsers.UNKNOWABLE)).isRefusedWith(Refusals.couldNotCheck());

        assertThat(server.events())
                .containsExactly(new TokenRefused(RefusalReason.UNCHECKED, Optional.of(TestUsers.UNKNOWABLE)));
        assertThat(server.log())
                .singleElement()
                .asString()
                .startsWith("ERROR A token check failed with an unexpected exception; responded with 500: "
                        + "java.lang.IllegalStateException: no database");
    }

    @Test
    void the_challenge_has_the_realm_of_the_annotation() {
        server.get("desk/realm").isRefusedWith(Refusals.tokenRequired()).isChallengedWith("JWT realm=\"Archive\"");
    }

    @Test
    void an_optional_resource_accepts_anonymous_callers_but_rejects_an_invalid_token() {
        server.get("desk/optional").succeedsWith("nobody");
        server.get("desk/optional", server.tokenOf("jane")).succeedsWith("jane");
        server.get("desk/optional", "a.b").isRefusedWith(Refusals.notEnoughSegments());
    }

    @Test
    void a_caller_without_the_role_is_rejected_with_the_reason() {
        server.get("desk/admins", server.tokenOf("jane", "admin")).succeedsWith("jane");
        server.get("desk/admins").isRefusedWith(Refusals.tokenRequired());
        server.events();

        server.get("desk/admins", server.tokenOf("joe", "guest"))
                .isRefusedWith(Refusals.insufficientRole())
                .isChallengedWith(
                        CHALLENGE + ", error=\"insufficient_scope\", error_description=\"Insufficient role\"");
        assertThat(server.events())
                .containsExactly(new TokenRefused(RefusalReason.INSUFFICIENT_ROLE, Optional.of("joe")));
    }

    @Test
    void the_security_context_has_the_caller() {
        server.get("desk/known", server.tokenOf("jane", "admin"))
                .succeedsWith("jane by JWT, insecure, admin, no guest");
    }

    @Test
    void an_open_resource_has_no_identity_even_with_a_token() {
        server.get("desk/open").succeedsWith("nobody");
        server.get("desk/open", server.tokenOf("jane")).succeedsWith("nobody");
        server.get("desk/open", "a.b").succeedsWith("nobody");
    }

    @Test
    void an_anonymous_caller_of_an_optional_resource_cannot_reach_a_protected_bean() {
        server.get("desk/vault", server.tokenOf("jane")).succeedsWith("opened by jane");

        server.get("desk/vault").isRefusedWith(Refusals.tokenRequired()).isChallengedWith(CHALLENGE);
        assertThat(server.events()).containsExactly(new TokenRefused(RefusalReason.MISSING, Optional.empty()));
    }

    @Test
    void a_bean_that_requires_a_role_rejects_callers_without_it() {
        server.get("desk/safe", server.tokenOf("jane", "banker")).succeedsWith("gold");
        server.get("desk/safe", server.tokenOf("jane")).isRefusedWith(Refusals.insufficientRole());
    }

    @Test
    void an_optional_bean_accepts_every_caller() {
        server.get("desk/look").succeedsWith("looked at");
        server.get("desk/look", server.tokenOf("jane")).succeedsWith("looked at");
    }

    @Test
    void calling_a_protected_bean_from_an_open_resource_causes_a_500() {
        server.get("desk/shortcut", server.tokenOf("jane")).isRefusedWith(Refusals.couldNotCheck());

        assertThat(server.log())
                .singleElement()
                .asString()
                .startsWith("ERROR " + Vault.class.getName() + ".open is @JwtRequired, but no token was checked");
    }

    @Test
    void calling_a_protected_bean_without_a_request_causes_a_500() {
        Vault vault = server.bean(Vault.class);

        assertThat(catchThrowableOfType(JwtException.class, vault::open).status())
                .isEqualTo(500);
        assertThat(server.log()).singleElement().asString().contains("during a request to a @JwtRequired resource");
    }

    @Test
    void a_resource_can_reject_a_request_with_its_own_text() {
        Reply reply = server.get("desk/teapot").isRefusedWith(new JwtException("Teapot", "Short and stout", 418));

        assertThat(reply.all("X-Handle")).containsExactly("here");
        assertThat(reply.all(HttpHeaders.WWW_AUTHENTICATE)).isEmpty();
    }

    @Test
    void a_rejection_by_a_resource_is_found_inside_another_exception() {
        server.get("desk/wrapped", server.tokenOf("jane"))
                .isRefusedWith(new JwtException("Gone", "No longer here", 410));
    }

    @Test
    void a_web_application_exception_is_sent_unchanged_even_if_it_wraps_a_rejection() {
        assertThat(server.get("desk/answered", server.tokenOf("jane")).status()).isEqualTo(422);
    }

    @Test
    void a_filter_bound_by_the_annotation_runs_without_a_token_check() {
        assertThat(server.get("desk", server.tokenOf("jane")).all("X-Stamp")).containsExactly("stamped");
        assertThat(server.get("desk").all("X-Stamp")).containsExactly("stamped");
        assertThat(server.get("desk/open").all("X-Stamp")).isEmpty();
    }

    @Test
    void other_methods_of_a_bound_filter_stay_guarded() {
        Stamp stamp = server.bean(Stamp.class);

        assertThat(catchThrowableOfType(JwtException.class, stamp::ink).status())
                .isEqualTo(500);
        assertThat(catchThrowableOfType(JwtException.class, () -> stamp.filter("by hand"))
                        .status())
                .isEqualTo(500);
    }

    @Path("desk")
    @RequestScoped
    public static class Desk {

        @Inject
        @CurrentIdentity
        Optional<User> user;

        @Inject
        Vault vault;

        @Context
        SecurityContext security;

        @GET
        @JwtRequired
        public String get() {
            return name();
        }

        @GET
        @Path("realm")
        @JwtRequired(realm = "Archive")
        public String realm() {
            return name();
        }

        @GET
        @Path("optional")
        @JwtRequired(optional = true)
        public String optional() {
            return name();
        }

        @GET
        @Path("admins")
        @JwtRequired(roles = {"owner", "admin"})
        public String admins() {
            return name();
        }

        @GET
        @Path("known")
        @JwtRequired
        public String known() {
            return security.getUserPrincipal().getName() + " by " + security.getAuthenticationScheme()
                    + (security.isSecure() ? ", secure" : ", insecure")
                    + (security.isUserInRole("admin") ? ", admin" : ", no admin")
                    + (security.isUserInRole("guest") ? ", guest" : ", no guest");
        }

        @GET
        @Path("open")
        public String open() {
            return name();
        }

        @GET
        @Path("vault")
        @JwtRequired(optional = true)
        public String vault() {
            return vault.open();
        }

        @GET
        @Path("safe")
        @JwtRequired
        public String safe() {
            return vault.safe();
        }

        @GET
        @Path("look")
        @JwtRequired(optional = true)
        public String look() {
            return vault.look();
        }

        @GET
        @Path("shortcut")
        public String shortcut() {
            return vault.open();
        }

        @GET
        @Path("teapot")
        public String teapot() {
            throw new JwtException("Teapot", "Short and stout", 418, Map.of("X-Handle", "here"));
        }

        @GET
        @Path("wrapped")
        @JwtRequired
        public String wrapped() {
            throw new IllegalStateException("around", new JwtException("Gone", "No longer here", 410));
        }

        @GET
        @Path("answered")
        @JwtRequired
        public String answered() {
            throw new WebApplicationException(new JwtException("Gone", "No longer here", 410), 422);
        }

        private String name() {
            return user.map(User::id).orElse("nobody");
        }
    }

    /** Not a resource, but has annotated methods. */
    @ApplicationScoped
    public static class Vault {

        @Inject
        @CurrentIdentity
        Provider<JwtPrincipal> principal;

        @JwtRequired
        public String open() {
            return "opened by " + principal.get().getName();
        }

        @JwtRequired(roles = "banker")
        public String safe() {
            return "gold";
        }

        @JwtRequired(optional = true)
        public String look() {
            return "looked at";
        }
    }

    /** A filter of the application for protected resources. */
    @JwtRequired
    @jakarta.ws.rs.ext.Provider
    @ApplicationScoped
    public static class Stamp implements ContainerResponseFilter {

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            response.getHeaders().putSingle("X-Stamp", "stamped");
        }

        public String filter(String text) {
            return text;
        }

        public String ink() {
            return "blue";
        }
    }
}
