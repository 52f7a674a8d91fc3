package embedded;

import static contract.Refusal.EXPIRED;
import static contract.Refusal.NO_TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import contract.Forge;
import contract.Server;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an {@code Application} says, and what it forgets to say. */
class ApplicationsTest {

    private static final List<String> PROTECTED = List.of(
            "protected",
            "class-level",
            "realm/class",
            "realm/method",
            "interface/required",
            "inheriting/inherited",
            "inheriting/overridden",
            "locator/marked",
            "accepted",
            "vault/required",
            "both");

    private final Forge forge = new Forge(EmbeddedServer.SECRET);

    @Test
    void one_that_is_marked_protects_everything_but_the_login() {
        try (EmbeddedServer started = start("embedded.ProtectedApplication")) {
            Server server = started.http();
            server.get("open").isRefusedWith(NO_TOKEN).isChallengedWith("JWT realm=\"Everything\"");
            server.get("open", server.tokenOf("user1")).succeedsWith("user1");
            server.get("open", forge.sign(Forge.claimsWith("exp", "1"))).isRefusedWith(EXPIRED);
            server.get("protected", server.tokenOf("user1")).succeeds();
            server.get("interface/open").isRefusedWith(NO_TOKEN);
            server.get("optional").succeedsWith("nobody");
        }
    }

    @Test
    void one_that_forgets_our_classes_is_protected_where_the_server_loads_our_feature() {
        try (EmbeddedServer started = start("embedded.OwnClassesApplication")) {
            Server server = started.http();
            for (String path : PROTECTED) {
                server.get(path).isRefusedWith(NO_TOKEN);
                server.get(path, forge.sign(Forge.claims())).succeeds();
            }
        }
    }

    @Test
    void one_whose_server_loads_nothing_of_ours_answers_nothing_that_is_marked() {
        EmbeddedServer started = start("embedded.UnservedApplication");
        try (started) {
            Server server = started.http();
            for (String path : PROTECTED) {
                assertThat(server.get(path).status()).as(path).isEqualTo(500);
                assertThat(server.get(path, forge.sign(Forge.claims())).status())
                        .as(path)
                        .isEqualTo(500);
            }
            assertThat(server.get("optional").status()).isEqualTo(500);
            server.get("open").succeedsWith("nobody");
        }
        assertThat(started.log())
                .contains("application.ClassLevelResource.get is @JwtRequired, and no token was checked for this call")
                .contains("has to add CdiJwt.classes()");
    }

    private static EmbeddedServer start(String application) {
        return EmbeddedServer.launch(application, Map.of("JWT_SECRET_KEY", EmbeddedServer.SECRET))
                .awaitReady();
    }
}
