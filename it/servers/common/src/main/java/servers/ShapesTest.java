package servers;

import static contract.Refusal.CREDENTIALS;
import static contract.Refusal.EXPIRED;
import static contract.Refusal.FORBIDDEN;
import static contract.Refusal.NO_TOKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import contract.Answer;
import contract.Crowd;
import contract.Forge;
import contract.Refusal;
import contract.Server;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The protection in each {@link Shape} of deployment that a server supports. */
class ShapesTest {

    private static final List<String> PROTECTED = List.of(
            "protected",
            "class-level",
            "realm/class",
            "interface/required",
            "redeclaring/required",
            "inheriting/inherited",
            "inheriting/overridden",
            "locator/marked",
            "accepted",
            "suspended",
            "unscoped",
            "singleton",
            "events",
            "vault/required",
            "both");

    private static final List<String> UNMARKED = List.of("open", "interface/open", "locator/free/plain");

    private final AppServer server = ServerUnderTest.get();
    private final Forge forge = new Forge(Shape.SECRET);

    @Test
    void an_application_that_lists_all_classes_is_protected_and_accepts_logins() {
        Server http = http(Shape.LISTED, "api/");

        isProtected(http, http.tokenOf("user1"));
        http.get("open").succeedsWith("nobody");
    }

    @Test
    void an_application_without_the_classes_of_cdi_jwt_never_answers_without_a_token() {
        Server http = http(Shape.FORGETFUL, "api/");

        for (String path : PROTECTED) {
            Answer withToken = http.get(path, forge.sign(Forge.claims()));
            if (server.loadsFeatures()) {
                http.get(path).isRefusedWith(NO_TOKEN);
                http.get(path, expired()).isRefusedWith(EXPIRED);
                withToken.succeeds();
            } else {
                http.get(path).has(500);
                http.get(path, expired()).has(500);
                withToken.has(500);
            }
        }
        http.get("open").succeedsWith("nobody");
        if (!server.loadsFeatures()) {
            assertThat(server.log(Shape.FORGETFUL))
                    .contains("application.ClassLevelResource.get is @JwtRequired, but no token was checked")
                    .contains("add CdiJwt.classes() to the result of Application.getClasses()");
        }
    }

    @Test
    void an_annotated_application_protects_everything_but_the_login() {
        assumeThat(Shape.MARKED);
        Server http = http(Shape.MARKED, "api/");

        isProtected(http, http.tokenOf("user1"));
        for (String path : UNMARKED) {
            http.get(path).isRefusedWith(NO_TOKEN).isChallengedWith("JWT realm=\"Everything\"");
            http.get(path, expired()).isRefusedWith(EXPIRED);
            http.get(path, http.tokenOf("user1")).succeeds();
        }
        http.get("optional").succeedsWith("nobody");
    }

    @Test
    void a_preflight_to_an_annotated_application_needs_no_token() {
        assumeThat(Shape.MARKED);
        Server http = http(Shape.MARKED, "api/");

        for (String path : List.of("open", "interface/open", "auth")) {
            Answer answer = http.send(http.request(path)
                    .method("OPTIONS", BodyPublishers.noBody())
                    .header("Origin", "https://app.example.com")
                    .header("Access-Control-Request-Method", "GET"));
            assertThat(answer.status()).as(path).isIn(200, 204);
        }
    }

    @Test
    void an_annotated_application_without_the_classes_of_cdi_jwt_never_answers_without_a_token() {
        Server http = http(Shape.MARKED_FORGETFUL, "api/");

        for (List<String> paths : List.of(UNMARKED, PROTECTED)) {
            for (String path : paths) {
                http.get(path).has(server.loadsFeatures() ? 401 : 500);
                http.get(path, expired()).has(server.loadsFeatures() ? 401 : 500);
                http.get(path, forge.sign(Forge.claims())).has(server.loadsFeatures() ? 200 : 500);
            }
        }
    }

    @Test
    void an_application_with_a_stereotype_protects_everything_but_the_login() {
        assumeThat(Shape.MARKED_BY_STEREOTYPE);
        Server http = http(Shape.MARKED_BY_STEREOTYPE, "api/");

        for (String path : UNMARKED) {
            http.get(path).isRefusedWith(NO_TOKEN).isChallengedWith("JWT realm=\"Of the stereotype\"");
            http.get(path, http.tokenOf("user1")).isRefusedWith(FORBIDDEN);
            http.get(path, withRole("admin")).succeeds();
        }
    }

    @Test
    void each_of_several_applications_has_its_own_protection() {
        assumeThat(Shape.SEVERAL);
        assertThat(server.serves(Shape.SEVERAL)).isEqualTo(server.takesSeveralApplications());
        if (!server.takesSeveralApplications()) {
            assertThat(server.log(Shape.SEVERAL)).contains("More than one Application class");
            return;
        }
        Server first = http(Shape.SEVERAL, "first/");
        Server second = http(Shape.SEVERAL, "second/");
        Server third = http(Shape.SEVERAL, "third/");

        // Repeated, because an implementation that caches the application of the first request would fail in a later
        // round.
        for (int i = 0; i < 3; i++) {
            String token = first.tokenOf("user1");
            for (String path : UNMARKED) {
                second.get(path).isRefusedWith(NO_TOKEN).isChallengedWith("JWT realm=\"Second\"");
                first.get(path).succeeds();
                third.get(path).succeeds();
                second.get(path, token).isRefusedWith(FORBIDDEN);
                first.get(path, expired()).succeeds();
                third.get(path, expired()).isRefusedWith(EXPIRED);
                second.get(path, withRole("admin")).succeeds();
                third.get(path, token).succeeds();
            }
            isProtected(third, token);
            isProtected(second, withRole("admin"));
            isProtected(first, token);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"EAR", "EAR_LIBRARY", "EAR_WITH_PLAIN"})
    void a_web_application_in_an_ear_is_protected_and_accepts_logins(Shape shape) {
        assumeThat(shape);
        Server http = http(shape, "api/");

        isProtected(http, http.tokenOf("user1"));
        http.get("protected", http.tokenOf("user2")).succeedsWith("User[id=2, username=user2]");
        http.login("user1", "wrong").isRefusedWith(CREDENTIALS);
        http.get("open").succeedsWith("nobody");
    }

    @Test
    void an_ear_can_also_contain_a_web_application_without_the_library() {
        assumeThat(Shape.EAR_WITH_PLAIN);
        URI plain = server.baseOf(Shape.EAR_WITH_PLAIN).resolve("../ear-with-plain-plain/api/");

        new Server(plain, "").get("plain").succeedsWith("plain");
    }

    @Test
    void hooks_run_on_an_event_loop_only_on_documented_servers_and_never_for_blocking_methods() {
        Server http = http(Shape.PERSONS, "api/");
        String token = forge.sign(Forge.claims());

        assertThat(http.get("async/thread", token).succeeds().body().contains("eventloop"))
                .isEqualTo(server.callsHooksOnEventLoop());
        assertThat(http.get("async/blocking", token).succeeds().body()).doesNotContain("eventloop");
    }

    @Test
    void each_caller_gets_its_own_proxied_user_in_every_kind_of_resource() throws InterruptedException {
        Server http = http(Shape.PERSONS, "api/");
        List<String> places = List.of("request", "application", "singleton", "unscoped", "async");

        new Crowd(http, places).call(Integer.getInteger("contract.requests") / 3);
    }

    @ParameterizedTest
    @CsvSource({
        "KEPT_UNSCOPED, keeps-unscoped, faults.KeepsUnscoped",
        "KEPT_IN_SINGLETON, keeps-in-singleton, faults.KeepsInSingleton"
    })
    void a_record_kept_by_mistake_is_never_given_to_another_caller(Shape shape, String path, String type) {
        assumeThat(shape);
        if (server.serves(shape)) {
            Server http = http(shape, "api/");
            for (int i = 0; i < 10; i++) {
                int id = 1 + i % 2;
                Answer answer = http.get(path, forge.sign(Forge.claimsWith("identity", Integer.toString(id))));
                assertThat(answer.status()).isIn(200, 401, 500);
                assertThat(answer.status() == 200 ? answer.body() : "user" + id).isEqualTo("user" + id);
                assertThat(http.get(path).status()).isIn(401, 500);
            }
        } else {
            assertThat(server.log(shape))
                    .contains("is injected into " + type, "Inject a jakarta.inject.Provider of it");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"OWN_MAPPERS", "OWN_MAPPERS_SCANNED"})
    void the_applications_mapper_for_jwt_exceptions_answers_all_of_them(Shape shape) {
        assumeThat(shape);
        Server http = http(shape, "api/");

        assertThat(http.get("mapped/refused").has(418).body()).isEqualTo("own: Teapot");
        assertThat(http.get("mapped/quota").has(402).body()).isEqualTo("own: quota");
        assertThat(http.get("mapped/failed").has(503).body()).isEqualTo("own: failure");
        assertThat(http.get("protected").has(401).body()).startsWith("own: ");
        assertThat(http.login("user1", "wrong").has(401).body()).startsWith("own: ");
        http.get("protected", http.tokenOf("user1")).succeeds();
    }

    @Test
    void mappers_for_more_general_exceptions_do_not_answer_jwt_exceptions() {
        Server http = http(Shape.OTHER_MAPPERS, "api/");

        http.get("mapped/refused").isRefusedWith(new Refusal(418, "Teapot", "Short and stout"));
        assertThat(http.get("mapped/quota").has(402).body()).isEqualTo("own: quota");
        assertThat(http.get("mapped/failed").has(503).body()).isEqualTo("own: failure");
        http.get("protected").isRefusedWith(NO_TOKEN);
        http.login("user1", "wrong").isRefusedWith(Refusal.CREDENTIALS);
    }

    @Test
    void settings_come_from_the_environment_too() {
        server.baseOf(Shape.LISTED);

        assertThat(server.log(Shape.LISTED)).containsPattern("login: +POST \\S*/auth .*\\(from-the-environment\\)");
    }

    private void isProtected(Server http, String token) {
        for (String path : PROTECTED) {
            http.get(path).isRefusedWith(NO_TOKEN);
            http.get(path, expired()).isRefusedWith(EXPIRED);
            http.get(path, token).succeeds();
        }
    }

    private String withRole(String role) {
        return forge.sign(Forge.claims("\"groups\":[\"" + role + "\"]"));
    }

    private String expired() {
        return forge.sign(Forge.claimsWith("exp", "1"));
    }

    private Server http(Shape shape, String path) {
        return new Server(server.baseOf(shape).resolve(path), Shape.SECRET);
    }

    private void assumeThat(Shape shape) {
        assumeTrue(server.shapes().contains(shape), () -> server.name() + " has no shape " + shape);
    }
}
