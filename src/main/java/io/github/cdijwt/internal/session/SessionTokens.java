package io.github.cdijwt.internal.session;

import io.github.cdijwt.IssuedTokens;
import io.github.cdijwt.TokenOptions;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Optional;

/** The users and access tokens of the application, as the sessions need them. */
public interface SessionTokens {

    /**
     * The user of a session; empty if the user no longer exists.
     *
     * @param claims the claims of the session's first access token
     */
    Optional<Object> identity(JsonObject claims);

    /** The claims that the application makes for a user, without a login. */
    JsonObject payload(Object identity);

    /** The claims that identify a user. */
    JsonObject claims(Object identity);

    /**
     * Issues an access token.
     *
     * @param identity the user
     * @param payload the claims of the application
     * @param issued the time for the claim {@code iat}
     */
    Access issue(Object identity, JsonObject payload, TokenOptions options, Instant issued);

    /**
     * An access token and its claims.
     *
     * @param tokens the token and its lifetime, without a refresh token
     * @param claims the claims of the token
     */
    record Access(IssuedTokens tokens, JsonObject claims) {}
}
