package io.github.cdijwt;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * The tokens of a login or a refresh, for the {@link io.github.cdijwt.spi.AuthResponseHandler} to send. Later versions
 * may add components.
 *
 * <pre>{@code
 * logins.login(Credentials.of(username, password), TokenOptions.defaults(), tokens ->
 *         Response.ok(tokens.accessToken(), MediaType.TEXT_PLAIN_TYPE).build());
 * }</pre>
 *
 * @param accessToken the token that the client sends with its requests
 * @param refreshToken the token that the client exchanges for the next tokens; empty if there are no sessions
 * @param expiresIn the lifetime of the access token in whole seconds, from its own claims ({@code exp} - {@code iat}:
 *     RFC 7519, section 4.1); zero if it has already expired, and empty if it never expires
 * @since 1.0
 */
public record IssuedTokens(String accessToken, Optional<String> refreshToken, Optional<Duration> expiresIn) {

    /**
     * Creates a description of issued tokens, for tests too.
     *
     * @param accessToken the access token, not null
     * @param refreshToken the refresh token, not null
     * @param expiresIn the lifetime of the access token, not null
     */
    public IssuedTokens {
        Objects.requireNonNull(accessToken, "accessToken");
        Objects.requireNonNull(refreshToken, "refreshToken");
        Objects.requireNonNull(expiresIn, "expiresIn");
    }

    /**
     * Creates a description of an access token without a refresh token.
     *
     * @param accessToken the access token, not null
     * @param expiresIn the lifetime of the access token, not null
     */
    public IssuedTokens(String accessToken, Optional<Duration> expiresIn) {
        this(accessToken, Optional.empty(), expiresIn);
    }

    /** Shows only the lifetime, so that no token gets into a log. */
    @Override
    public String toString() {
        return "IssuedTokens[expiresIn=" + expiresIn.map(Duration::toString).orElse("never") + "]";
    }
}
