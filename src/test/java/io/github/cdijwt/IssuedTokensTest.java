package io.github.cdijwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IssuedTokensTest {

    @Test
    void the_text_shows_the_lifetime_but_no_token() {
        assertThat(new IssuedTokens("eyJhbGciOi", Optional.of(Duration.ofMinutes(5))))
                .hasToString("IssuedTokens[expiresIn=PT5M]");
        assertThat(new IssuedTokens("eyJhbGciOi", Optional.empty())).hasToString("IssuedTokens[expiresIn=never]");
    }

    @Test
    @SuppressWarnings("NullAway")
    void null_is_rejected() {
        assertThatNullPointerException()
                .isThrownBy(() -> new IssuedTokens(null, Optional.empty()))
                .withMessage("accessToken");
        assertThatNullPointerException()
                .isThrownBy(() -> new IssuedTokens("token", null))
                .withMessage("expiresIn");
    }
}
