package io.github.cdijwt.internal.rest.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.JwtRequired;
import io.github.cdijwt.internal.rest.TestServer;
import io.github.cdijwt.internal.rest.TestUsers.User;
import io.github.cdijwt.internal.token.Refusals;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Resources that inject a record directly, and have open methods beside protected ones. */
class RecordIdentityTest {

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.listing(Desk.class, Unscoped.class, Shelf.class, Hasty.class);
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
    void an_open_method_gets_null_with_and_without_a_token() {
        server.get("desk/open").succeedsWith("nobody");
        server.get("desk/open", server.tokenOf("jane")).succeedsWith("nobody");
        server.get("desk/open", "a.b").succeedsWith("nobody");
        assertThat(server.log()).isEmpty();
    }

    @Test
    void an_optional_method_gets_the_caller_or_null() {
        server.get("desk/optional").succeedsWith("nobody");
        server.get("desk/optional", server.tokenOf("jane")).succeedsWith("jane");
        server.get("desk/optional", "a.b").isRefusedWith(Refusals.notEnoughSegments());
    }

    @Test
    void a_protected_method_gets_the_caller_and_never_null() {
        server.get("desk", server.tokenOf("jane")).succeedsWith("jane");
        server.get("desk", server.tokenOf("joe")).succeedsWith("joe");
        server.get("desk").isRefusedWith(Refusals.tokenRequired());
    }

    @Test
    void a_resource_without_a_scope_gets_the_caller_or_null() {
        server.get("unscoped/open").succeedsWith("nobody");
        server.get("unscoped", server.tokenOf("jane")).succeedsWith("jane");
        server.get("unscoped", server.tokenOf("joe")).succeedsWith("joe");
        server.get("unscoped").isRefusedWith(Refusals.tokenRequired());
    }

    @Test
    void a_bean_behind_the_resource_gets_the_caller_or_null() {
        server.get("desk/shelf").succeedsWith("of nobody");
        server.get("desk/shelf", server.tokenOf("jane")).succeedsWith("of jane");
    }

    @Test
    void asking_for_the_identity_before_the_token_check_causes_a_500_and_the_log_says_what_to_write() {
        server.send(server.request("GET", "desk").header("X-Hasty", "yes")).isRefusedWith(Refusals.couldNotCheck());

        assertThat(server.log())
                .singleElement()
                .asString()
                .startsWith("ERROR @CurrentIdentity " + User.class.getName()
                        + " was used in GET /app/api/desk before the token was checked")
                .contains("make the resource @RequestScoped, or inject a jakarta.inject.Provider");
    }

    private static String nameOf(@Nullable User user) {
        return user == null ? "nobody" : user.id();
    }

    @Path("desk")
    @RequestScoped
    public static class Desk {

        @Inject
        @CurrentIdentity
        @Nullable
        User user;

        @Inject
        Shelf shelf;

        @GET
        @JwtRequired
        public String get() {
            return nameOf(user);
        }

        @GET
        @Path("optional")
        @JwtRequired(optional = true)
        public String optional() {
            return nameOf(user);
        }

        @GET
        @Path("open")
        public String open() {
            return nameOf(user);
        }

        @GET
        @Path("shelf")
        @JwtRequired(optional = true)
        public String shelf() {
            return shelf.label();
        }
    }

    @Path("unscoped")
    public static class Unscoped {

        @Inject
        @CurrentIdentity
        @Nullable
        User user;

        @GET
        @JwtRequired
        public String get() {
            return nameOf(user);
        }

        @GET
        @Path("open")
        public String open() {
            return nameOf(user);
        }
    }

    @RequestScoped
    static class Shelf {

        private final @Nullable User user;

        Shelf() {
            this(null);
        }

        @Inject
        Shelf(@CurrentIdentity @Nullable User user) {
            this.user = user;
        }

        String label() {
            return "of " + nameOf(user);
        }
    }

    /** A filter that asks for the identity before the token is checked. */
    @PreMatching
    @Priority(Integer.MAX_VALUE)
    @jakarta.ws.rs.ext.Provider
    @ApplicationScoped
    public static class Hasty implements ContainerRequestFilter {

        @Inject
        @CurrentIdentity
        Provider<User> user;

        @Override
        public void filter(ContainerRequestContext request) {
            if (request.getHeaderString("X-Hasty") != null) {
                user.get();
            }
        }
    }
}
