package contract;

import static contract.Refusal.EXPIRED;
import static contract.Refusal.FORBIDDEN;
import static contract.Refusal.NO_TOKEN;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Resources that require a role. */
class RolesTest {

    private final Server server = Server.underTest();
    private final Forge forge = new Forge(server.secret());

    @ParameterizedTest
    @CsvSource({
        "roles/class, editor",
        "roles/class, admin",
        "roles/method, owner",
        "roles/anyone, guest",
        "roles/bean, admin",
        "restricted, admin"
    })
    void a_caller_with_one_of_the_roles_is_accepted(String path, String role) {
        server.get(path, withGroups("\"x\",\"" + role + "\"")).succeeds();
    }

    @ParameterizedTest
    @CsvSource({
        "roles/class, owner, Of editors",
        "roles/class, Editor, Of editors",
        "roles/method, admin, Login Required",
        "roles/bean, editor, Of the stereotype",
        "restricted, editor, Of the stereotype"
    })
    void a_caller_without_a_role_gets_a_403_that_names_the_realm(String path, String role, String realm) {
        server.get(path, withGroups("\"" + role + "\""))
                .isRefusedWith(FORBIDDEN)
                .isChallengedWith("JWT realm=\"" + realm
                        + "\", error=\"insufficient_scope\", error_description=\"Insufficient role\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "null",
                "\"admin editor\"",
                "\"\"",
                "{\"admin\":true}",
                "[[\"admin\"]]",
                "[\"\"]",
                "[null]",
                "1"
            })
    void groups_of_another_form_give_no_roles(String groups) {
        server.get("roles/class", forge.sign(Forge.claims("\"groups\":" + groups)))
                .isRefusedWith(FORBIDDEN);
    }

    @Test
    void a_single_string_counts_as_one_role() {
        server.get("roles/class", forge.sign(Forge.claims("\"groups\":\"admin\"")))
                .succeeds();
    }

    @Test
    void a_missing_or_invalid_token_is_a_401_and_not_a_403() {
        server.get("roles/class").isRefusedWith(NO_TOKEN).isChallengedWith("JWT realm=\"Of editors\"");
        server.get("roles/class", forge.sign(Forge.claimsWith("exp", "1"))).isRefusedWith(EXPIRED);
        server.get("roles/class", server.tokenOf("user1")).isRefusedWith(FORBIDDEN);
        server.get("restricted").isRefusedWith(NO_TOKEN).isChallengedWith("JWT realm=\"Of the stereotype\"");
    }

    @Test
    void a_sub_resource_requires_its_own_role_and_that_of_its_locator() {
        server.get("roles/locator").isRefusedWith(NO_TOKEN);
        server.get("roles/locator", withGroups("\"owner\"")).isRefusedWith(FORBIDDEN);
        server.get("roles/locator", withGroups("\"editor\"")).isRefusedWith(FORBIDDEN);
        server.get("roles/locator", withGroups("\"owner\",\"editor\"")).succeedsWith("shelf");
    }

    private String withGroups(String groups) {
        return forge.sign(Forge.claims("\"groups\":[" + groups + "]"));
    }
}
