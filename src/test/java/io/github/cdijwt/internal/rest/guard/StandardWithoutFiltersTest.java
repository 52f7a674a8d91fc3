package io.github.cdijwt.internal.rest.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.internal.rest.TestServer;
import io.github.cdijwt.internal.rest.answer.JwtExceptionMapper;
import io.github.cdijwt.internal.rest.guard.StandardAnnotationsTest.Closed;
import io.github.cdijwt.internal.rest.guard.StandardAnnotationsTest.Desk;
import io.github.cdijwt.internal.rest.guard.StandardAnnotationsTest.OfContainer;
import io.github.cdijwt.internal.rest.guard.StandardAnnotationsTest.Service;
import io.github.cdijwt.internal.token.Refusals;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Resources with the standard annotations in an {@code Application} that does not add {@code CdiJwt.classes()}. */
class StandardWithoutFiltersTest {

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.serving(new Forgetful(), Desk.class, Closed.class, Service.class, OfContainer.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void forget() {
        server.log();
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk/allowed", "desk/any", "desk/both", "closed", "closed/allowed"})
    void a_protected_method_responds_with_500_and_the_log_says_what_to_add(String path) {
        server.get(path, server.tokenOf("jane", "admin")).isRefusedWith(Refusals.couldNotCheck());

        assertThat(server.log()).singleElement().asString().startsWith("ERROR ").contains("CdiJwt.classes()");
    }

    @Test
    void the_log_names_the_method() {
        server.get("desk/allowed");

        assertThat(server.log())
                .singleElement()
                .asString()
                .startsWith("ERROR " + Desk.class.getName() + ".allowed is protected, but no token was checked");
    }

    @Test
    void the_container_cannot_replace_the_filters() {
        server.send(server.request("GET", "desk/allowed").header("X-User", "root"))
                .isRefusedWith(Refusals.couldNotCheck());
    }

    @Test
    void a_permitted_method_and_a_service_work() {
        server.get("closed/permitted").succeedsWith("nobody");
        server.get("desk/service").succeedsWith("closed service");
    }

    /** Lists no class of cdi-jwt, for a server that does not load features as services. */
    public static class Forgetful extends Application {

        @Override
        public Set<Class<?>> getClasses() {
            return Set.of(Desk.class, Closed.class, OfContainer.class, JwtExceptionMapper.class);
        }

        @Override
        public Map<String, Object> getProperties() {
            return Map.of("jakarta.ws.rs.loadServices", false);
        }
    }
}
