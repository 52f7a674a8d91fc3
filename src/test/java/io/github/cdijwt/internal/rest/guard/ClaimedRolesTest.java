package io.github.cdijwt.internal.rest.guard;

import static io.github.cdijwt.internal.token.TestTokens.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.internal.config.RolesSettings;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimedRolesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[\"admin\",\"editor\",\"admin\"] | admin editor",
                "[\"admin\",1,null,[\"nested\"],{\"x\":\"y\"},true] | admin",
                "\"admin\" | admin",
                "\"admin editor\" | 'admin editor'",
                "[] | ''",
                "[1,null] | ''",
                "null | ''",
                "1 | ''",
                "true | ''",
                "{\"admin\":true} | ''"
            })
    void the_roles_are_the_strings_of_the_claim_or_a_single_string(String claim, String roles) {
        List<String> expected = roles.equals("admin editor") && claim.startsWith("[")
                ? List.of("admin", "editor")
                : roles.isEmpty() ? List.of() : List.of(roles);

        assertThat(roles("groups", "{\"groups\":" + claim + "}")).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(roles("a/b", "{\"a\":{\"b\":" + claim + "}}")).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "realm_access/roles | {\"realm_access\":{\"roles\":[\"admin\"]}}",
                "resource_access/my app/roles | {\"resource_access\":{\"my app\":{\"roles\":[\"admin\"]}}}",
                "cognito:groups | {\"cognito:groups\":[\"admin\"]}",
                "a.b | {\"a.b\":\"admin\",\"a\":{\"b\":\"editor\"}}",
                "https:~1~1example.com~1roles | {\"https://example.com/roles\":[\"admin\"]}",
                "a~0b/c | {\"a~b\":{\"c\":[\"admin\"]}}",
                "~01 | {\"~1\":\"admin\",\"/\":\"editor\"}",
                "a/0 | {\"a\":[\"admin\",\"editor\"]}",
                "a/0/b | {\"a\":[{\"b\":[\"admin\"]}]}"
            })
    void the_claim_is_found_by_its_name_or_by_a_json_pointer(String claim, String claims) {
        assertThat(roles(claim, claims)).containsExactly("admin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"a\":null}",
                "{\"a\":1}",
                "{\"a\":\"b\"}",
                "{\"a\":[]}",
                "{\"a\":[\"b\"]}",
                "{\"a\":{}}",
                "{\"a\":{\"b\":null}}",
                "{\"a\":{\"B\":[\"admin\"]}}",
                "{\"a/b\":[\"admin\"]}"
            })
    void a_path_that_leads_to_nothing_gives_no_roles(String claims) {
        assertThat(roles("a/b", claims)).isEmpty();
        assertThat(roles("a/b/c", claims)).isEmpty();
    }

    @Test
    void an_array_has_no_role_before_its_start_or_behind_its_end() {
        for (String index : List.of("2", "-", "-1", "99999999999999999999", "x")) {
            assertThat(roles("a/" + index, "{\"a\":[\"x\",\"y\"]}")).isEmpty();
        }
    }

    private static Set<String> roles(String claim, String claims) {
        return new ClaimedRoles<>(new RolesSettings(claim)).roles(json(claims), "joe");
    }
}
