package io.github.cdijwt.internal.cdi;

import io.github.cdijwt.internal.token.Refusals;
import io.github.cdijwt.spi.IdentityHandler;
import jakarta.json.JsonObject;

/** The application's users, as its {@link IdentityHandler} finds them. */
public final class Identities {

    private final Class<?> type;
    private final IdentityHandler<?> handler;

    Identities(Class<?> type, IdentityHandler<?> handler) {
        this.type = type;
        this.handler = handler;
    }

    Class<?> type() {
        return type;
    }

    /**
     * The user of verified claims.
     *
     * @throws io.github.cdijwt.JwtException if the user no longer exists
     */
    public Object find(JsonObject claims) {
        return handler.identity(claims).map(Object.class::cast).orElseThrow(Refusals::noSuchUser);
    }
}
