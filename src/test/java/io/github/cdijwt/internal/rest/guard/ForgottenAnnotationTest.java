package io.github.cdijwt.internal.rest.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.JwtException;
import io.github.cdijwt.JwtPrincipal;
import io.github.cdijwt.JwtRequired;
import io.github.cdijwt.internal.rest.TestServer;
import io.github.cdijwt.internal.rest.TestUsers.User;
import io.github.cdijwt.internal.token.Refusals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Resources that use the identity although no token was checked. This is a mistake of the developer, not of the client. */
class ForgottenAnnotationTest {

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.listing(Desk.class, Drawer.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk/proxy", "desk/provider", "desk/drawer"})
    void a_resource_without_the_annotation_responds_with_500_and_the_log_names_the_method(String path) {
        server.log();

        server.get(path, server.tokenOf("jane")).isRefusedWith(Refusals.couldNotCheck());

        assertThat(server.log())
                .anySatisfy(line -> assertThat(line)
                        .contains("@CurrentIdentity")
                        .contains(Desk.class.getName() + "." + path.substring("desk/".length()))
                        .contains("Put @JwtRequired on"));
        server.get(path).isRefusedWith(Refusals.couldNotCheck());
    }

    @Test
    void an_optional_identity_is_empty_in_a_resource_without_the_annotation() {
        server.get("desk/optional", server.tokenOf("jane")).succeedsWith("nobody");
    }

    @Test
    void an_anonymous_caller_of_an_optional_resource_gets_401_if_the_resource_uses_the_identity() {
        server.get("desk/anonymous").isRefusedWith(Refusals.tokenRequired());
        server.get("desk/anonymous", server.tokenOf("jane")).succeedsWith("jane");
    }

    @Test
    void using_the_identity_without_a_request_is_a_500_and_the_log_names_the_method() {
        server.log();

        Throwable thrown = catchThrowable(() -> server.bean(Drawer.class).open());

        assertThat(thrown).isInstanceOf(JwtException.class);
        assertThat(((JwtException) thrown).status()).isEqualTo(500);
        assertThat(server.log())
                .anySatisfy(line -> assertThat(line)
                        .contains(Drawer.class.getName() + ".open")
                        .contains("has no request"));
    }

    @ApplicationScoped
    static class Drawer {

        @Inject
        @CurrentIdentity
        Provider<User> user;

        String open() {
            return user.get().id();
        }
    }

    @Path("desk")
    @RequestScoped
    public static class Desk {

        @Inject
        @CurrentIdentity
        JwtPrincipal principal;

        @Inject
        @CurrentIdentity
        Provider<User> user;

        @Inject
        @CurrentIdentity
        Provider<Optional<User>> optional;

        @Inject
        Drawer drawer;

        @GET
        @Path("proxy")
        public String proxy() {
            return principal.getName();
        }

        @GET
        @Path("provider")
        public String provider() {
            return user.get().id();
        }

        @GET
        @Path("drawer")
        public String drawer() {
            return drawer.open();
        }

        @GET
        @Path("optional")
        public String optional() {
            return optional.get().map(User::id).orElse("nobody");
        }

        @GET
        @Path("anonymous")
        @JwtRequired(optional = true)
        public String anonymous() {
            return user.get().id();
        }
    }
}
