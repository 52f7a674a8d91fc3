package io.github.cdijwt.internal.rest.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.JwtRequired;
import io.github.cdijwt.RefusalReason;
import io.github.cdijwt.TokenRefused;
import io.github.cdijwt.internal.rest.Reply;
import io.github.cdijwt.internal.rest.TestServer;
import io.github.cdijwt.internal.rest.TestUsers.User;
import io.github.cdijwt.internal.token.Refusals;
import io.github.cdijwt.spi.BuiltIn;
import io.github.cdijwt.spi.RequestHandler;
import jakarta.annotation.Priority;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The log, the events and the hooks for the standard annotations, and callers of the container. */
class StandardAnnotationsTest {

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.listing(
                Desk.class, Closed.class, Shelf.class, Service.class, OfContainer.class, CountedRequests.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void forget() {
        server.events();
        server.log();
        server.bean(CountedRequests.class).calls().set(0);
    }

    @Test
    void a_denied_call_is_logged_and_reported_without_a_look_at_the_token() {
        server.get("closed", server.tokenOf("jane", "admin")).isRefusedWith(Refusals.denied());

        assertThat(server.events())
                .containsExactly(new TokenRefused(RefusalReason.INSUFFICIENT_ROLE, Optional.empty()));
        assertThat(server.log())
                .singleElement()
                .asString()
                .endsWith("GET /app/api/closed refused: 403 INSUFFICIENT_ROLE (No caller is allowed)");
        assertThat(tokensRead()).isZero();
    }

    @Test
    void a_call_without_the_role_is_logged_and_reported() {
        server.get("desk/allowed", server.tokenOf("jane")).isRefusedWith(Refusals.insufficientRole());

        assertThat(server.events())
                .containsExactly(new TokenRefused(RefusalReason.INSUFFICIENT_ROLE, Optional.of("jane")));
    }

    /** No part of the check is called, as for a resource without an annotation. */
    @ParameterizedTest
    @ValueSource(strings = {"desk/permitted", "closed/permitted", "shelf"})
    void a_permitted_call_costs_what_an_open_one_costs(String path) {
        server.get(path, server.tokenOf("jane", "admin")).succeedsWith("nobody");
        server.get(path, "nonsense").succeedsWith("nobody");

        assertThat(tokensRead()).isZero();
        assertThat(server.events()).isEmpty();
        assertThat(server.log()).isEmpty();
    }

    @Test
    void an_identity_in_a_permitted_method_is_a_mistake_that_is_logged() {
        server.get("desk/forgotten", server.tokenOf("jane")).isRefusedWith(Refusals.couldNotCheck());

        assertThat(server.log()).singleElement().asString().contains(Desk.class.getName() + ".forgotten");
    }

    @Test
    void a_caller_of_the_container_needs_no_token_and_has_the_roles_of_the_container() {
        container("jane", "desk/allowed").has(403);
        container("root", "desk/allowed").succeedsWith("nobody");
        container("root", "desk/any").succeedsWith("nobody");
        container("root", "desk/none").has(403);
        container("root", "closed/allowed").succeedsWith("nobody");
        assertThat(tokensRead()).isZero();
    }

    @Test
    void a_caller_of_the_container_needs_a_token_for_jwt_required() {
        container("root", "desk/both").isRefusedWith(Refusals.tokenRequired());
        container("root", "desk/token").isRefusedWith(Refusals.tokenRequired());
        container("root", "closed").isRefusedWith(Refusals.denied());
    }

    @Test
    void a_container_that_refuses_a_role_is_reported_with_its_caller() {
        container("jane", "desk/allowed").isRefusedWith(Refusals.insufficientRole());

        assertThat(server.events())
                .containsExactly(new TokenRefused(RefusalReason.INSUFFICIENT_ROLE, Optional.of("jane")));
    }

    @Test
    void the_security_context_knows_the_role_of_every_caller() {
        server.get("desk/context", server.tokenOf("jane")).succeedsWith("true false");
    }

    @Test
    void a_service_is_left_to_the_container() {
        server.get("desk/service").succeedsWith("closed service");
    }

    @Test
    void a_method_of_a_resource_that_no_request_calls_is_left_to_the_container() {
        assertThat(server.inRequest(() -> server.bean(Closed.class).helper())).isEqualTo("helped");
    }

    private static Reply container(String user, String path) {
        return server.send(server.request("GET", path).header("X-User", user));
    }

    private static int tokensRead() {
        return server.bean(CountedRequests.class).calls().get();
    }

    /** Authenticates callers as a container does, before cdi-jwt. */
    @ApplicationScoped
    @Priority(Priorities.AUTHENTICATION - 100)
    public static class OfContainer implements ContainerRequestFilter {

        @Override
        public void filter(ContainerRequestContext request) {
            String user = request.getHeaderString("X-User");
            if (user != null) {
                request.setSecurityContext(new ContainerUser(user));
            }
        }
    }

    private record ContainerUser(String name) implements SecurityContext {

        @Override
        public Principal getUserPrincipal() {
            return () -> name;
        }

        @Override
        public boolean isUserInRole(String role) {
            return name.equals("root") && role.equals("admin");
        }

        @Override
        public boolean isSecure() {
            return false;
        }

        @Override
        public String getAuthenticationScheme() {
            return BASIC_AUTH;
        }
    }

    @ApplicationScoped
    public static class CountedRequests implements RequestHandler {

        private final AtomicInteger count = new AtomicInteger();

        @Inject
        @BuiltIn
        RequestHandler header;

        @Override
        public Optional<String> token(ContainerRequestContext request) {
            count.incrementAndGet();
            return header.token(request);
        }

        AtomicInteger calls() {
            return count;
        }
    }

    @RolesAllowed("admin")
    @ApplicationScoped
    public static class Service {

        @DenyAll
        public String call() {
            return "closed service";
        }
    }

    @Path("desk")
    @RequestScoped
    public static class Desk {

        @Inject
        @CurrentIdentity
        Provider<Optional<User>> user;

        @Inject
        @CurrentIdentity
        Provider<User> required;

        @Inject
        Service service;

        @Context
        SecurityContext security;

        @GET
        @Path("allowed")
        @RolesAllowed("admin")
        public String allowed() {
            return name();
        }

        @GET
        @Path("any")
        @RolesAllowed("**")
        public String any() {
            return name();
        }

        @GET
        @Path("none")
        @RolesAllowed({})
        public String none() {
            return name();
        }

        @GET
        @Path("both")
        @JwtRequired
        @RolesAllowed("admin")
        public String both() {
            return name();
        }

        @GET
        @Path("token")
        @JwtRequired
        public String token() {
            return name();
        }

        @GET
        @Path("permitted")
        @PermitAll
        public String permitted() {
            return name();
        }

        @GET
        @Path("forgotten")
        @PermitAll
        public String forgotten() {
            return required.get().id();
        }

        @GET
        @Path("context")
        @RolesAllowed("**")
        public String context() {
            return security.isUserInRole("**") + " " + security.isUserInRole("admin");
        }

        @GET
        @Path("service")
        public String service() {
            return service.call();
        }

        private String name() {
            return user.get().map(User::id).orElse("nobody");
        }
    }

    @Path("closed")
    @RequestScoped
    @DenyAll
    public static class Closed {

        @Inject
        @CurrentIdentity
        Provider<Optional<User>> user;

        @GET
        public String get() {
            return "closed";
        }

        @GET
        @Path("allowed")
        @RolesAllowed("admin")
        public String allowed() {
            return user.get().map(User::id).orElse("nobody");
        }

        @GET
        @Path("permitted")
        @PermitAll
        public String permitted() {
            return user.get().map(User::id).orElse("nobody");
        }

        public String helper() {
            return "helped";
        }
    }

    @Path("shelf")
    @RequestScoped
    public static class Shelf {

        @GET
        public String get() {
            return "nobody";
        }
    }
}
