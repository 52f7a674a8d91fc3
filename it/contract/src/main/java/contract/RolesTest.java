package contract;

import static contract.Refusal.EXPIRED;
import static contract.Refusal.FORBIDDEN;
import static contract.Refusal.NO_TOKEN;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Places for some of those who have a token. */
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
    void whoever_has_one_of_the_roles_is_let_in(String path, String role) {
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
    void others_are_forbidden_to_enter_and_told_in_which_realm(String path, String role, String realm) {
        server.get(path, withGroups("\"" + role + "\""))
                .isRefusedWith(FORBIDDEN)
                .isChallengedWith("JWT realm=\"" + realm
                        + "\", error=\"insufficient_scope\", error_description=\"Insufficient role\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "\"admin\"", "{\"admin\":true}", "[[\"admin\"]]", "[\"\"]", "[null]", "1"})
    void groups_that_are_no_list_of_names_are_no_roles(String groups) {
        server.get("roles/class", forge.sign(Forge.claims("\"groups\":" + groups)))
                .isRefusedWith(FORBIDDEN);
    }

    @Test
    void whoever_has_no_good_token_is_asked_for_one_first() {
        server.get("roles/class").isRefusedWith(NO_TOKEN).isChallengedWith("JWT realm=\"Of editors\"");
        server.get("roles/class", forge.sign(Forge.claimsWith("exp", "1"))).isRefusedWith(EXPIRED);
        server.get("roles/class", server.tokenOf("user1")).isRefusedWith(FORBIDDEN);
        server.get("restricted").isRefusedWith(NO_TOKEN).isChallengedWith("JWT realm=\"Of the stereotype\"");
    }

    @Test
    void the_role_of_a_locator_is_needed_beside_that_of_what_it_leads_to() {
        server.get("roles/locator").isRefusedWith(NO_TOKEN);
        server.get("roles/locator", withGroups("\"owner\"")).isRefusedWith(FORBIDDEN);
        server.get("roles/locator", withGroups("\"editor\"")).isRefusedWith(FORBIDDEN);
        server.get("roles/locator", withGroups("\"owner\",\"editor\"")).succeedsWith("shelf");
    }

    private String withGroups(String groups) {
        return forge.sign(Forge.claims("\"groups\":[" + groups + "]"));
    }
}
