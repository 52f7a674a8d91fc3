package databases;

import io.github.cdijwt.IssuedTokens;
import io.github.cdijwt.SessionEnded;
import io.github.cdijwt.TokenOptions;
import io.github.cdijwt.internal.session.SessionFlow;
import io.github.cdijwt.internal.session.SessionListener;
import io.github.cdijwt.internal.session.SessionSettings;
import io.github.cdijwt.internal.session.SessionTokens;
import io.github.cdijwt.spi.StateStore;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** An application whose users are JSON values: those in their tokens. */
final class Users implements SessionTokens, SessionListener {

    static final Duration IDLE = Duration.ofDays(7);
    static final Duration LIFETIME = Duration.ofDays(30);
    static final int MOST = 50;

    final List<SessionEnded> ended = new CopyOnWriteArrayList<>();
    final Set<JsonValue> gone = ConcurrentHashMap.newKeySet();
    final List<Throwable> failures = new CopyOnWriteArrayList<>();

    /** Sessions in a store. */
    SessionFlow sessions(StateStore store, Duration grace) {
        return sessions(store, grace, Clock.systemUTC());
    }

    /** Sessions in a store, at a server with this clock. */
    SessionFlow sessions(StateStore store, Duration grace, Clock clock) {
        return sessions(store, grace, clock, OptionalInt.of(MOST));
    }

    /** The same with another number of sessions that a user may have. */
    SessionFlow sessions(StateStore store, Duration grace, Clock clock, OptionalInt most) {
        return new SessionFlow(store, new SessionSettings(IDLE, LIFETIME, grace, most, true), this, this, clock);
    }

    @Override
    public Optional<Object> identity(JsonObject claims) {
        return Optional.of(claims.get("identity"))
                .filter(user -> !gone.contains(user))
                .map(Object.class::cast);
    }

    @Override
    public JsonObject payload(Object identity) {
        return Json.createObjectBuilder().add("identity", (JsonValue) identity).build();
    }

    @Override
    public JsonObject claims(Object identity) {
        return payload(identity);
    }

    @Override
    public Access issue(Object identity, JsonObject payload, TokenOptions options, Instant issued) {
        return new Access(new IssuedTokens("access", Optional.empty(), Optional.of(Duration.ofMinutes(5))), payload);
    }

    @Override
    public void started(String session) {}

    @Override
    public void ended(SessionEnded end) {
        ended.add(end);
    }

    @Override
    public void refused(Throwable thrown, Optional<String> account) {}

    @Override
    public void failed(RuntimeException failure) {
        failures.add(failure);
    }
}
