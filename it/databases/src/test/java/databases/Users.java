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
import java.util.concurrent.CopyOnWriteArrayList;

/** An application whose users are JSON values: those in their tokens. */
final class Users implements SessionTokens, SessionListener {

    final List<Throwable> failures = new CopyOnWriteArrayList<>();

    /** Sessions in a store. */
    SessionFlow sessions(StateStore store, Duration grace) {
        return new SessionFlow(
                store,
                new SessionSettings(Duration.ofDays(7), Duration.ofDays(30), grace, OptionalInt.of(50), true),
                this,
                this,
                Clock.systemUTC());
    }

    @Override
    public Optional<Object> identity(JsonObject claims) {
        return Optional.of(claims.get("identity"));
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
    public void ended(SessionEnded ended) {}

    @Override
    public void refused(Throwable thrown, Optional<String> account) {}

    @Override
    public void failed(RuntimeException failure) {
        failures.add(failure);
    }
}
