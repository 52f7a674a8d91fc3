package contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrincipalTest {

    private final Server server = Server.underTest();
    private final Forge forge = new Forge(server.secret());

    @Test
    void the_principal_is_a_jwt_principal_with_the_claims() {
        JsonObject principal =
                server.get("principal", server.tokenOf("user2")).succeeds().json();

        assertThat(principal.getBoolean("jwtPrincipal")).isTrue();
        assertThat(principal.getString("name")).isEqualTo("2");
        assertThat(principal.getString("injected")).isEqualTo("2");
        assertThat(principal.getString("scheme")).isEqualTo("JWT");
        assertThat(principal.getBoolean("admin")).isFalse();
        assertThat(principal.getBoolean("secure")).isFalse();
        assertThat(principal.getJsonObject("claims").keySet())
                .containsExactlyInAnyOrder("exp", "iat", "nbf", "identity");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"upn\":\"a\",\"preferred_username\":\"b\",\"sub\":\"c\"', a",
        "'\"preferred_username\":\"b\",\"sub\":\"c\"', b",
        "'\"sub\":\"c\"', c",
        "'\"upn\":1,\"sub\":\"c\"', c",
        "'\"upn\":null', 1"
    })
    void the_name_is_the_first_name_claim_in_the_token(String claims, String name) {
        JsonObject principal = server.get("principal", forge.sign(Forge.claims(claims)))
                .succeeds()
                .json();

        assertThat(principal.getString("name")).isEqualTo(name);
    }

    @Test
    void the_principal_has_typed_claims_and_the_token_to_pass_on() {
        String token =
                forge.sign(Forge.claims("\"age\":42", "\"address\":{\"city\":\"Ulm\"}", "\"groups\":[\"b\",\"a\"]"));
        JsonObject principal = server.get("principal", token).succeeds().json();

        assertThat(principal.getInt("age")).isEqualTo(42);
        assertThat(principal.getString("city")).isEqualTo("Ulm");
        assertThat(principal.getJsonArray("groups").toString()).isEqualTo("[\"b\",\"a\"]");
        assertThat(principal.getInt("expiresAt"))
                .isEqualTo(principal.getJsonObject("claims").getInt("exp"));
        assertThat(principal.getString("token")).isEqualTo(token);
        assertThat(principal.getString("text")).isEqualTo("1");
    }

    @Test
    void a_claim_of_another_type_or_out_of_range_is_empty() {
        for (String claims : new String[] {
            "\"age\":\"42\",\"address\":\"Ulm\"",
            "\"age\":4200000000,\"address\":[]",
            "\"age\":1e999999999,\"address\":null",
            "\"sub\":\"x\""
        }) {
            JsonObject principal = server.get("principal", forge.sign(Forge.claims(claims)))
                    .succeeds()
                    .json();

            assertThat(principal.getInt("age")).isEqualTo(-1);
            assertThat(principal.getString("city")).isEqualTo("unknown");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'[\"user\",\"admin\"]', true",
        "'[\"Admin\"]', false",
        "'[1,null,[\"admin\"]]', false",
        "'\"admin\"', true",
        "'\"user admin\"', false",
        "'{\"admin\":true}', false"
    })
    void roles_are_the_groups_of_the_token(String groups, boolean admin) {
        JsonObject principal = server.get("principal", forge.sign(Forge.claims("\"groups\":" + groups)))
                .succeeds()
                .json();

        assertThat(principal.getBoolean("admin")).isEqualTo(admin);
    }
}
