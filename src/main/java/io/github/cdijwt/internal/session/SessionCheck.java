package io.github.cdijwt.internal.session;

import io.github.cdijwt.internal.token.Refusals;
import io.github.cdijwt.spi.StateStore;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Clock;

/** Rejects access tokens whose session has ended ({@code jwt.verify-session}). */
public final class SessionCheck {

    /** The claim with the id of the session (OpenID Connect Front-Channel Logout 1.0, section 3). */
    public static final String CLAIM = "sid";

    private static final int ID_LENGTH = 22;

    private final StateStore store;
    private final SessionSettings settings;
    private final Clock clock;

    public SessionCheck(StateStore store, SessionSettings settings, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Checks the session of a token. A token without a session passes.
     *
     * @throws io.github.cdijwt.JwtException if the session has ended
     */
    public void check(JsonObject claims) {
        if (claims.get(CLAIM) instanceof JsonString session && !isLive(session.getString())) {
            throw Refusals.revoked();
        }
    }

    private boolean isLive(String session) {
        // Each id of a session has this length. The contract of the store excludes longer keys.
        return session.length() == ID_LENGTH
                && store.find(StoredSession.key(session))
                        .filter(found -> !StoredSession.isOver(found, clock.instant(), settings.idle()))
                        .isPresent();
    }
}
