package io.github.cdijwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;

class CredentialsTest {

    private static final JsonObject BODY = Json.createObjectBuilder()
            .add("username", "joe")
            .add("password", "s3cret")
            .add("code", "123456")
            .build();

    private final Credentials credentials = new Credentials("joe", "s3cret", BODY);

    @Test
    void accessors_return_what_the_client_sent() {
        assertThat(credentials.username()).isEqualTo("joe");
        assertThat(credentials.password()).isEqualTo("s3cret");
        assertThat(credentials.body()).isEqualTo(BODY);
    }

    @Test
    void without_a_json_body_a_missing_value_counts_as_empty() {
        assertThat(Credentials.of("joe", "s3cret").username()).isEqualTo("joe");
        assertThat(Credentials.of("joe", "s3cret").password()).isEqualTo("s3cret");
        assertThat(Credentials.of("joe", "s3cret").body()).isEmpty();
        assertThat(Credentials.of(null, null).username()).isEmpty();
        assertThat(Credentials.of(null, null).password()).isEmpty();
    }

    @Test
    void to_string_shows_only_the_username() {
        assertThat(credentials).hasToString("Credentials[username=joe]");
    }

    @Test
    @SuppressWarnings("NullAway")
    void null_arguments_are_rejected() {
        assertThatNullPointerException()
                .isThrownBy(() -> new Credentials(null, "s3cret", BODY))
                .withMessage("username");
        assertThatNullPointerException()
                .isThrownBy(() -> new Credentials("joe", null, BODY))
                .withMessage("password");
        assertThatNullPointerException()
                .isThrownBy(() -> new Credentials("joe", "s3cret", null))
                .withMessage("body");
    }
}
