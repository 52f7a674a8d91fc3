package contract;

import static contract.Refusal.EXPIRED;
import static contract.Refusal.NO_TOKEN;
import static contract.Refusal.SCHEME;
import static contract.Refusal.TOO_FEW_PARTS;
import static contract.Refusal.UNCHECKED;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The effect of {@code @JwtRequired} at each place in the code where it is allowed. */
class AnnotationPlacesTest {

    private final Server server = Server.underTest();
    private final Forge forge = new Forge(server.secret());

    @ParameterizedTest
    @CsvSource({
        "class-level, user1, Login Required",
        "realm/class, class, Of the class",
        "interface/required, required, Of the interface",
        "inheriting/inherited, inherited, Of the superclass",
        "inheriting/own, own, Of the superclass",
        "inheriting/overridden, overridden, Of the overridden method",
        "locator/marked, user1, Of the locator",
        "locator/open, user1, Of the sub-resource",
        "locator/nested/marked, user1, Of the nested locator",
        "locator/nested/wide/a/b, user1, Of the wide locator",
        "locator/nested/by-class, by class, Of the locator by class",
        "locator/free/open, user1, Of the sub-resource",
        "locator/free/free/free/nested/marked, user1, Of the nested locator",
        "redeclaring/required, required, Of the interface",
        "overloaded/wider/7, wider, Login Required",
        "overloaded/private, private, Login Required",
        "generic/one/x, x, Of one",
        "accepted, user1, Login Required",
        "suspended, user1, Login Required",
        "unscoped, user1, Login Required",
        "singleton, user1, Login Required",
        "singleton/desk, user1, Login Required",
        "vault/required, opened by user1, Login Required"
    })
    void a_protected_resource_requires_a_valid_token(String path, String text, String realm) {
        String challenge = "JWT realm=\"" + realm + "\"";
        String expired = forge.sign(Forge.claimsWith("exp", "1"));

        server.get(path, server.tokenOf("user1")).succeedsWith(text);
        server.get(path).isRefusedWith(NO_TOKEN).isChallengedWith(challenge);
        server.get(path, expired)
                .isRefusedWith(EXPIRED)
                .isChallengedWith(challenge + ", error=\"invalid_token\", error_description=\"Signature has expired\"");
    }

    @Test
    void an_optional_locator_accepts_anonymous_callers_and_its_sub_resource_does_not() {
        server.get("locator/optional", server.tokenOf("user1")).succeedsWith("user1");
        server.get("locator/optional").isRefusedWith(NO_TOKEN).isChallengedWith("JWT realm=\"Of the sub-resource\"");
        server.get("locator/optional", "x").isRefusedWith(TOO_FEW_PARTS);
    }

    @Test
    void the_realm_of_a_method_replaces_that_of_its_class_and_cannot_break_the_header() {
        server.get("realm/method")
                .isRefusedWith(NO_TOKEN)
                .isChallengedWith("JWT realm=\"Of the \\\"method\\\"??X-Injected: 1\"");
    }

    @ParameterizedTest
    @CsvSource({
        "optional, nobody, user2",
        "class-level/optional, anyone, anyone",
        "interface/optional, optional, optional",
        "redeclaring/optional, optional, optional",
        "vault/optional/look, looked at, looked at"
    })
    void an_optional_token_may_be_missing_but_not_invalid(String path, String nobody, String somebody) {
        server.get(path).succeedsWith(nobody);
        server.getWithHeader(path, " ").succeedsWith(nobody);
        server.get(path, server.tokenOf("user2")).succeedsWith(somebody);
        server.get(path, forge.sign(Forge.claimsWith("exp", "1"))).isRefusedWith(EXPIRED);
        server.getWithHeader(path, "Basic dXNlcjE6YWJjeHl6").isRefusedWith(SCHEME);
    }

    /** Servers decode and truncate paths in different ways: no variant of a path may bypass the annotation. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "locator/nested/marked;x=1",
                "locator/nested/m%61rked",
                "locator/nested/wide/a%2Fb",
                "locator/nested/wide/%0A",
                "locator/nested/wide/a;y=1/b",
                "locator/nested/unmarked",
                "locator/free/free/nested/m%61rked",
                "locator/free;x=1/nested/marked",
                "locator/marked;x=1",
                "locator/m%61rked"
            })
    void no_variant_of_a_path_bypasses_an_annotated_locator(String path) {
        assertThat(server.get(path).status()).isIn(400, 401, 404);
        assertThat(server.get(path, forge.sign(Forge.claimsWith("exp", "1"))).status())
                .isIn(400, 401, 404);
    }

    @Test
    void a_method_without_the_annotation_stays_open_beside_an_annotated_one() {
        server.get("interface/open").succeedsWith("open");
        server.get("locator/open/open").succeedsWith("nobody");
        server.get("locator/free/open/open").succeedsWith("nobody");
        server.get("locator/free/plain").succeedsWith("nobody");
        server.get("locator/free/free/free/plain").succeedsWith("nobody");
        server.get("generic/bytes/7").succeedsWith("open 7");
    }

    @Test
    void a_filter_of_the_application_can_be_bound_by_the_annotation() {
        assertThat(server.get("protected", server.tokenOf("user1")).succeeds().header("X-Stamp"))
                .isEqualTo("protected");
        assertThat(server.get("open").succeeds().header("X-Stamp")).isEmpty();
        server.get("protected").isRefusedWith(NO_TOKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD", "OPTIONS"})
    void head_and_options_reveal_nothing_about_a_protected_resource(String method) {
        Answer answer = server.send(server.request("protected").method(method, BodyPublishers.noBody()));

        assertThat(answer.status()).isIn(200, 204, 401);
        assertThat(answer.body()).doesNotContain("User[");
    }

    @Test
    void an_anonymous_caller_of_an_optional_resource_cannot_reach_a_protected_bean() {
        server.get("vault/optional", server.tokenOf("user1")).succeedsWith("opened by user1");
        server.get("vault/optional").isRefusedWith(NO_TOKEN);
    }

    @Test
    void an_open_resource_cannot_call_a_protected_bean() {
        server.get("vault/unmarked").isRefusedWith(UNCHECKED);
        server.get("vault/unmarked", server.tokenOf("user1")).isRefusedWith(UNCHECKED);
    }
}
