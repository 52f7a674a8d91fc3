package io.github.cdijwt;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A session of a user, which a login started and which lasts as long as its refresh tokens are used. Later versions may
 * add components.
 *
 * <pre>{@code
 * for (Session session : sessions.of(user)) {
 *     list.add(session.agent().orElse("unknown browser") + ", since " + session.created());
 * }
 * }</pre>
 *
 * @param id the id, which is also the claim {@code sid} of the session's access tokens. It grants no access: a client
 *     can neither refresh nor end a session with it. Your application can, with {@link Sessions#end}.
 * @param created the time of the login
 * @param refreshed the time of the last refresh, or of the login if there was none
 * @param endsAt the time when the session ends if it is not refreshed; no refresh moves it beyond
 *     {@code jwt.session-expiration-delta} after the login
 * @param agent the {@code User-Agent} header of the login, at most 200 characters of it; empty if there was none. The
 *     client chose this text, so escape it before you show it.
 * @param address the network address of the login, from the {@link io.github.cdijwt.spi.ClientAddress}; empty if it is
 *     unknown
 * @since 1.0
 */
public record Session(
        String id,
        Instant created,
        Instant refreshed,
        Instant endsAt,
        Optional<String> agent,
        Optional<String> address) {

    /**
     * Creates a description of a session, for tests too.
     *
     * @param id the id, not null
     * @param created the time of the login, not null
     * @param refreshed the time of the last refresh, not null
     * @param endsAt the end, not null
     * @param agent the browser, not null
     * @param address the network address, not null
     */
    public Session {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(created, "created");
        Objects.requireNonNull(refreshed, "refreshed");
        Objects.requireNonNull(endsAt, "endsAt");
        Objects.requireNonNull(agent, "agent");
        Objects.requireNonNull(address, "address");
    }
}
