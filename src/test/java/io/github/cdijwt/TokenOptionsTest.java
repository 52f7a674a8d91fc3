package io.github.cdijwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import jakarta.json.Json;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenOptionsTest {

    @Test
    void the_defaults_have_neither_a_lifetime_nor_claims() {
        assertThat(TokenOptions.defaults().lifetime()).isEmpty();
        assertThat(TokenOptions.defaults().claims()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1S", "PT10M", "P30D", "P36500D"})
    void a_lifetime_is_whole_seconds(Duration lifetime) {
        assertThat(TokenOptions.expiresIn(lifetime).lifetime()).contains(lifetime);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"PT0S", "PT-1S", "PT0.5S", "PT1.000000001S", "PT-0.5S", "PT876000H1S", "PT2562047788015215H30M7S"
            })
    void any_other_lifetime_is_rejected(Duration lifetime) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TokenOptions.expiresIn(lifetime))
                .withMessage("The lifetime " + lifetime + " is out of range: use whole seconds, from 1 to 3153600000");
    }

    @Test
    void claims_keep_their_json_type_and_their_order() {
        TokenOptions options = TokenOptions.defaults()
                .claim("text", "a\"b")
                .claim("number", 7)
                .claim("large", Long.MAX_VALUE)
                .claim("truth", true)
                .claim("array", Json.createArrayBuilder().add(1).build());
        assertThat(options.claims())
                .hasToString("{text=\"a\\\"b\", number=7, large=9223372036854775807, truth=true, array=[1]}");
        assertThat(options.claims().get("text")).isInstanceOf(JsonString.class);
    }

    @Test
    void options_never_change_and_a_later_value_replaces_an_earlier_one() {
        TokenOptions first = TokenOptions.expiresIn(Duration.ofHours(1)).claim("file", "a");
        TokenOptions second = first.claim("file", "b").claim("more", false);

        assertThat(first.claims()).hasToString("{file=\"a\"}");
        assertThat(second.claims()).hasToString("{file=\"b\", more=false}").isUnmodifiable();
        assertThat(second.lifetime()).contains(Duration.ofHours(1));
        assertThat(TokenOptions.defaults().claims()).isEmpty();
    }

    @Test
    void the_lifetime_is_not_set_as_a_claim() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TokenOptions.defaults().claim("exp", 1))
                .withMessage("The claim \"exp\" comes from the lifetime: use expiresIn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"iat", "nbf", "iss", "jti"})
    void claims_of_the_library_are_rejected(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TokenOptions.defaults().claim(name, 1))
                .withMessage("cdi-jwt makes the claim \"" + name + "\": use another name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "sub", "upn", "preferred_username"})
    void claims_that_identify_the_user_are_rejected(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TokenOptions.defaults().claim(name, "jane"))
                .withMessage("The claim \"" + name + "\" identifies the user of the token: use another name");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TokenOptions.defaults().claim(name, JsonValue.EMPTY_JSON_OBJECT));
    }

    @Test
    void a_claim_that_is_null_in_json_is_rejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TokenOptions.defaults().claim("file", JsonValue.NULL))
                .withMessage("The claim \"file\" is null: omit it");
    }

    @Test
    @SuppressWarnings("NullAway")
    void null_arguments_are_rejected() {
        assertThatNullPointerException().isThrownBy(() -> TokenOptions.expiresIn(null));
        assertThatNullPointerException()
                .isThrownBy(() -> TokenOptions.defaults().claim(null, 1));
        assertThatNullPointerException()
                .isThrownBy(() -> TokenOptions.defaults().claim("a", (String) null));
        assertThatNullPointerException()
                .isThrownBy(() -> TokenOptions.defaults().claim("a", (JsonValue) null));
    }

    @Test
    void equal_options_are_equal_and_the_text_shows_no_values() {
        TokenOptions options = TokenOptions.expiresIn(Duration.ofHours(1)).claim("file", "secret.pdf");

        assertThat(options)
                .isEqualTo(TokenOptions.expiresIn(Duration.ofMinutes(60)).claim("file", "secret.pdf"))
                .hasSameHashCodeAs(
                        TokenOptions.expiresIn(Duration.ofMinutes(60)).claim("file", "secret.pdf"))
                .isNotEqualTo(TokenOptions.defaults().claim("file", "secret.pdf"))
                .isNotEqualTo(TokenOptions.expiresIn(Duration.ofHours(1)))
                .isNotEqualTo("options")
                .hasToString("TokenOptions[lifetime=PT1H, claims=[file]]");
        assertThat(TokenOptions.defaults()).hasToString("TokenOptions[lifetime=default, claims=[]]");
    }
}
