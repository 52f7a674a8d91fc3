package io.github.cdijwt.internal.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaxAgeTest {

    @ParameterizedTest
    @CsvSource({"PT15M, 900", "900, 900", "PT1S, 1", "P1D, 86400"})
    void a_duration_is_written_as_in_the_settings(String text, long seconds) {
        assertThat(MaxAge.of(text)).contains(Duration.ofSeconds(seconds));
    }

    @Test
    void an_empty_text_accepts_a_login_of_any_age() {
        assertThat(MaxAge.of("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "15m",
                "PT",
                "-1",
                "0",
                "PT0S",
                "PT-15M",
                "PT0.5S",
                " PT15M",
                "none",
                "99999999999999999999",
                "\u0663"
            })
    void other_texts_are_rejected(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MaxAge.of(text))
                .withMessage("maxAge = \"" + text + "\" is not a duration of at least a second: write seconds, such as"
                        + " 900, or ISO 8601, such as PT15M");
    }
}
