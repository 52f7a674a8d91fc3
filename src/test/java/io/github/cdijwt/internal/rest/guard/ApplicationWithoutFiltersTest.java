package io.github.cdijwt.internal.rest.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.cdijwt.JwtException;
import io.github.cdijwt.JwtRequired;
import io.github.cdijwt.internal.rest.TestServer;
import io.github.cdijwt.internal.rest.answer.JwtExceptionMapper;
import io.github.cdijwt.internal.token.Refusals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An {@code Application} with {@code @JwtRequired} that lists its classes but does not add {@code CdiJwt.classes()}. */
class ApplicationWithoutFiltersTest {

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.serving(new Forgetful(), Forgetful.class, Desk.class, Shelf.class, Gate.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void forget() {
        server.log();
    }

    @Test
    void an_annotated_method_responds_with_500_and_the_log_says_what_to_add() {
        server.get("desk/marked", server.tokenOf("jane")).isRefusedWith(Refusals.couldNotCheck());

        assertThat(server.log())
                .singleElement()
                .asString()
                .startsWith("ERROR ")
                .contains(Desk.class.getName() + ".marked", "CdiJwt.classes()");
    }

    @Test
    void an_optional_method_responds_with_500_too_because_no_token_was_checked() {
        server.get("desk/optional").isRefusedWith(Refusals.couldNotCheck());
    }

    @Test
    void a_method_that_is_not_a_resource_method_works() {
        Desk desk = server.bean(Desk.class);

        assertThat(server.inRequest(desk::helper)).isEqualTo("helped");
    }

    @Test
    void a_resource_method_works_without_a_request() {
        assertThat(server.bean(Shelf.class).get()).isEqualTo("shelf");
    }

    @Test
    void a_resource_method_with_the_name_of_a_filter_method_is_guarded() {
        Gate gate = server.bean(Gate.class);

        assertThatExceptionOfType(JwtException.class)
                .isThrownBy(() -> gate.filter("all"))
                .withMessage(Refusals.couldNotCheck().getMessage());
    }

    @JwtRequired
    public static class Forgetful extends Application {

        @Override
        public Set<Class<?>> getClasses() {
            return Set.of(Desk.class, Gate.class, JwtExceptionMapper.class);
        }

        /** Simulates a server that does not load features as services. */
        @Override
        public Map<String, Object> getProperties() {
            return Map.of("jakarta.ws.rs.loadServices", false);
        }
    }

    @Path("desk")
    @RequestScoped
    public static class Desk {

        @GET
        public String plain() {
            return "plain";
        }

        @GET
        @Path("marked")
        @JwtRequired
        public String marked() {
            return "marked";
        }

        @GET
        @Path("optional")
        @JwtRequired(optional = true)
        public String optional() {
            return "optional";
        }

        public String helper() {
            return "helped";
        }
    }

    @Path("gate")
    @ApplicationScoped
    @JwtRequired
    public static class Gate implements ContainerRequestFilter {

        @Override
        public void filter(ContainerRequestContext request) {}

        @GET
        public String filter(@QueryParam("wanted") String wanted) {
            return "all";
        }
    }

    @Path("shelf")
    @ApplicationScoped
    public static class Shelf {

        @GET
        public String get() {
            return "shelf";
        }
    }
}
