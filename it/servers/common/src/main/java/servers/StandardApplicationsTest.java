package servers;

import static contract.Refusal.DENIED;
import static contract.Refusal.EXPIRED;
import static contract.Refusal.FORBIDDEN;
import static contract.Refusal.NO_TOKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import contract.Answer;
import contract.Forge;
import contract.Server;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code @RolesAllowed} and {@code @DenyAll} on an {@code Application}, and what opens resources below it. */
class StandardApplicationsTest {

    private static final List<String> PERMITTED = List.of(
            "standard/method/permitted",
            "standard/class/permitted",
            "standard/permitted",
            "standard/token/permitted",
            "standard/denied/permitted",
            "standard/superclass-method/permitted",
            "standard/locator/free/permitted");

    private final AppServer server = ServerUnderTest.get();
    private final Forge forge = new Forge(Shape.SECRET);

    @Test
    void roles_allowed_on_an_application_protects_all_resources_without_an_annotation() {
        Server http = http(Shape.ALLOWED);

        for (String path : List.of("open", "interface/open", "standard/method", "standard/locator/permitted")) {
            http.get(path).isRefusedWith(NO_TOKEN);
            http.get(path, expired()).isRefusedWith(EXPIRED);
            http.get(path, withRole("x")).isRefusedWith(FORBIDDEN);
            http.get(path, withRole("admin")).succeeds();
        }
    }

    @Test
    void a_jwt_required_without_roles_keeps_the_roles_of_the_application() {
        Server http = http(Shape.ALLOWED);

        for (String path : List.of("protected", "class-level", "interface/required")) {
            http.get(path).isRefusedWith(NO_TOKEN);
            http.get(path, withRole("x")).isRefusedWith(FORBIDDEN);
            http.get(path, withRole("admin")).succeeds();
        }
        http.get("standard/permitted/token", withRole("x")).succeeds();
        http.get("standard/denied/token", withRole("x")).succeeds();
        http.get("roles/class", withRole("editor")).succeeds();
        http.get("optional").succeeds();
    }

    @Test
    void deny_all_on_an_application_closes_all_resources_without_an_annotation() {
        Server http = http(Shape.DENIED);

        for (String path : List.of("open", "interface/open", "standard/method", "standard/locator/permitted")) {
            http.get(path).isRefusedWith(DENIED);
            http.get(path, "nonsense").isRefusedWith(DENIED);
            http.get(path, withRole("admin")).isRefusedWith(DENIED);
        }
        http.get("protected", withRole("x")).succeeds();
        http.get("standard/method/allowed", withRole("x")).isRefusedWith(FORBIDDEN);
        http.get("standard/method/allowed", withRole("admin")).succeeds();
    }

    @ParameterizedTest
    @EnumSource(names = {"ALLOWED", "DENIED", "MARKED"})
    void permit_all_opens_resources_and_the_login_stays_open(Shape shape) {
        assumeTrue(server.shapes().contains(shape), () -> server.name() + " has no shape " + shape);
        Server http = http(shape);

        for (String path : PERMITTED) {
            http.get(path).succeedsWith("nobody");
            http.get(path, withRole("admin")).succeedsWith("nobody");
            http.get(path, "nonsense").succeedsWith("nobody");
        }
        http.login("user1", "abcxyz").succeeds();
    }

    @ParameterizedTest
    @EnumSource(names = {"ALLOWED", "DENIED"})
    void a_preflight_needs_no_token(Shape shape) {
        Server http = http(shape);

        for (String path : List.of("open", "interface/open")) {
            Answer answer = http.send(http.request(path)
                    .method("OPTIONS", BodyPublishers.noBody())
                    .header("Origin", "https://app.example.com")
                    .header("Access-Control-Request-Method", "GET"));
            assertThat(answer.status()).as(path).isIn(200, 204);
        }
    }

    @Test
    void a_method_keeps_the_realm_of_the_application() {
        assumeTrue(server.shapes().contains(Shape.MARKED), () -> server.name() + " has no marked application");
        Server http = http(Shape.MARKED);

        http.get("standard/method/allowed").isRefusedWith(NO_TOKEN).isChallengedWith("JWT realm=\"Everything\"");
        http.get("standard/method/allowed", withRole("x")).isRefusedWith(FORBIDDEN);
        http.get("standard/method/allowed", withRole("admin")).succeeds();
        http.get("standard/method/denied").isRefusedWith(DENIED);
    }

    @Test
    void without_the_filter_no_resource_answers_that_requires_a_caller() {
        Server http = http(Shape.FORGETFUL);

        for (String path : List.of("standard/method/allowed", "standard/class", "standard/interface/allowed")) {
            http.get(path).has(server.loadsFeatures() ? 401 : 500);
            http.get(path, withRole("admin")).has(server.loadsFeatures() ? 200 : 500);
        }
        for (String path : List.of("standard/method/denied", "standard/denied")) {
            http.get(path).has(server.loadsFeatures() ? 403 : 500);
        }
        for (String path : PERMITTED) {
            if (!path.contains("locator")) {
                http.get(path).succeedsWith("nobody");
            }
        }
    }

    private String withRole(String role) {
        return forge.sign(Forge.claims("\"groups\":[\"" + role + "\"]"));
    }

    private String expired() {
        return forge.sign(Forge.claimsWith("exp", "1"));
    }

    private Server http(Shape shape) {
        return new Server(server.baseOf(shape).resolve("api/"), Shape.SECRET);
    }
}
