package io.github.cdijwt.internal.cdi;

import io.github.cdijwt.internal.session.SessionCheck;
import io.github.cdijwt.internal.token.Refusals;
import io.github.cdijwt.internal.token.Revocation;
import io.github.cdijwt.spi.IdentityHandler;
import jakarta.json.JsonObject;
import java.util.Optional;

/** The application's users, as its {@link IdentityHandler} finds them. */
public final class Identities {

    private final Class<?> type;
    private final IdentityHandler<?> handler;
    private final Optional<SessionCheck> sessions;

    Identities(Class<?> type, IdentityHandler<?> handler, Optional<SessionCheck> sessions) {
        this.type = type;
        this.handler = handler;
        this.sessions = sessions;
    }

    public Class<?> type() {
        return type;
    }

    /**
     * The user of verified claims.
     *
     * @throws io.github.cdijwt.JwtException if the session has ended, the user no longer exists or has revoked the token
     */
    public Object find(JsonObject claims) {
        sessions.ifPresent(check -> check.check(claims));
        Object identity = ofSession(claims).orElseThrow(Refusals::noSuchUser);
        if (Revocation.revokes(identity, claims)) {
            throw Refusals.revoked();
        }
        return identity;
    }

    /** The user of a session, by the claims of its first access token; empty if the user no longer exists. */
    public Optional<Object> ofSession(JsonObject claims) {
        return handler.identity(claims).map(Object.class::cast);
    }
}
