package embedded;

import static contract.Refusal.NO_TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import contract.Forge;
import contract.Server;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What only an embedded server can be given: an {@code Application} that is a bean, and one without our feature. */
class ApplicationsTest {

    private final Forge forge = new Forge(EmbeddedServer.SECRET);

    @Test
    void one_that_is_marked_may_be_a_bean() {
        try (EmbeddedServer started = start("embedded.MarkedBeanApplication", "embedded.MarkedBeanApplication")) {
            Server server = started.http();
            server.get("open").isRefusedWith(NO_TOKEN).isChallengedWith("JWT realm=\"Everything\"");
            server.get("open", server.tokenOf("user1")).succeedsWith("user1");
        }
    }

    @Test
    void one_whose_server_loads_nothing_of_ours_answers_nothing_that_is_marked() {
        EmbeddedServer started = start("embedded.UnservedApplication");
        try (started) {
            Server server = started.http();
            for (String path : List.of("protected", "class-level", "interface/required", "locator/marked", "both")) {
                server.get(path).has(500);
                server.get(path, forge.sign(Forge.claims())).has(500);
            }
            server.get("optional").has(500);
            server.get("open").succeedsWith("nobody");
        }
        assertThat(started.log())
                .contains("application.ClassLevelResource.get is @JwtRequired, but no token was checked for this call")
                .contains("add CdiJwt.classes() to the result of Application.getClasses()");
    }

    private static EmbeddedServer start(String application, String... beans) {
        return EmbeddedServer.launch(application, Map.of("JWT_SECRET_KEY", EmbeddedServer.SECRET), beans)
                .awaitReady();
    }
}
