package io.github.cdijwt;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A session of a user, which a login started and which lasts as long as its refresh tokens are used. Later versions may add
 * components.
 *
 * @param id the id, which is also the claim {@code sid} of the session's access tokens. It is not a secret: it
 *     is of no use without a refresh token, except for {@link Sessions#end}.
 * @param created the time of the login
 * @param refreshed the time of the last refresh, or of the login if there was none
 * @param endsAt the time when the session ends if it is not refreshed before
 * @param agent the {@code User-Agent} header of the login, cut after 200 characters; empty if there was none. The client
 *     chose this text, so escape it before you show it.
 * @param address the network address of the login, from the {@link io.github.cdijwt.spi.ClientAddress}; empty if it is
 *     unknown
 */
public record Session(
        String id,
        Instant created,
        Instant refreshed,
        Instant endsAt,
        Optional<String> agent,
        Optional<String> address) {

    /** Requires all components. */
    public Session {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(created, "created");
        Objects.requireNonNull(refreshed, "refreshed");
        Objects.requireNonNull(endsAt, "endsAt");
        Objects.requireNonNull(agent, "agent");
        Objects.requireNonNull(address, "address");
    }
}
