package io.github.cdijwt.internal.session;

import io.github.cdijwt.IssuedTokens;
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

    /**
     * Issues an access token.
     *
     * @param identity the user
     * @param session the id of the session, for the claim {@code sid}
     * @param loggedIn the time of the login, for the claim {@code auth_time}
     * @param issued the time for the claim {@code iat}
     */
    Access issue(Object identity, String session, Instant loggedIn, Instant issued);

    /** The claims that an access token for a user would have. */
    JsonObject claims(Object identity);

    /**
     * An access token and its claims.
     *
     * @param tokens the token and its lifetime, without a refresh token
     * @param claims the claims of the token
     */
    record Access(IssuedTokens tokens, JsonObject claims) {}
}
