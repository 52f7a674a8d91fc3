package embedded;

import static contract.Refusal.NO_TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import contract.Forge;
import contract.Server;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Applications that only an embedded server can run: one that is a bean, and one without the feature of cdi-jwt. */
class ApplicationsTest {

    private final Forge forge = new Forge(EmbeddedServer.SECRET);

    @Test
    void an_annotated_application_can_be_a_bean() {
        try (EmbeddedServer started = start("embedded.MarkedBeanApplication", "embedded.MarkedBeanApplication")) {
            Server server = started.http();
            server.get("open").isRefusedWith(NO_TOKEN).isChallengedWith("JWT realm=\"Everything\"");
            server.get("open", server.tokenOf("user1")).succeedsWith("user1");
        }
    }

    @Test
    void annotated_resources_answer_500_if_the_server_does_not_load_cdi_jwt() {
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
