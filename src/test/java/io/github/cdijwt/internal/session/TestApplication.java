package io.github.cdijwt.internal.session;

import io.github.cdijwt.IssuedTokens;
import io.github.cdijwt.JwtException;
import io.github.cdijwt.JwtSubject;
import io.github.cdijwt.RefusalReason;
import io.github.cdijwt.SessionEnded;
import io.github.cdijwt.TokenOptions;
import io.github.cdijwt.internal.jws.StrictJson;
import io.github.cdijwt.internal.token.Revocation;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** The users, access tokens and events of an application. */
final class TestApplication implements SessionTokens, SessionListener {

    final Map<String, User> users = new ConcurrentHashMap<>();
    final List<Object> events = new CopyOnWriteArrayList<>();
    final List<RefusalReason> reasons = new CopyOnWriteArrayList<>();
    final List<JsonObject> issued = new CopyOnWriteArrayList<>();
    final AtomicInteger lookups = new AtomicInteger();

    /** Further claims in the payload of a user. */
    Function<User, JsonObject> more = user -> StrictJson.object().build();

    /** Runs before each look-up of a user. */
    Runnable hook = () -> {};

    private final AtomicInteger count = new AtomicInteger();

    User user(String name) {
        User user = new User(name, Optional.empty());
        users.put(name, user);
        return user;
    }

    /** A user that exists. */
    User found(String name) {
        return Objects.requireNonNull(users.get(name));
    }

    /** Only in the list of users: an object that a login got before does not change. */
    void revoke(String name, Instant from) {
        users.put(name, new User(name, Optional.of(from)));
    }

    @Override
    public Optional<Object> identity(JsonObject claims) {
        lookups.incrementAndGet();
        hook.run();
        return Optional.ofNullable(users.get(claims.getString("identity")));
    }

    @Override
    public Access issue(Object identity, JsonObject payload, TokenOptions options, Instant time) {
        JsonObjectBuilder all = StrictJson.copy(payload);
        options.claims().forEach(all::add);
        JsonObject claims = all.add("iat", Revocation.notRevoked(identity, time).getEpochSecond())
                .build();
        issued.add(claims);
        return new Access(
                new IssuedTokens("access" + count.incrementAndGet(), Optional.of(Duration.ofMinutes(5))), claims);
    }

    @Override
    public JsonObject payload(Object identity) {
        return claims(identity);
    }

    @Override
    public JsonObject claims(Object identity) {
        User user = (User) identity;
        return StrictJson.copy(more.apply(user)).add("identity", user.name()).build();
    }

    @Override
    public void started(String session) {
        events.add("started " + session);
    }

    @Override
    public void ended(SessionEnded ended) {
        events.add(ended);
    }

    @Override
    public void refused(Throwable thrown, Optional<String> account) {
        events.add("refused " + thrown + " of " + account);
        reasons.add(thrown instanceof JwtException refusal ? refusal.reason() : RefusalReason.UNCHECKED);
    }

    @Override
    public void failed(RuntimeException failure) {
        events.add(failure);
    }

    List<SessionEnded.Cause> causes() {
        return events.stream()
                .filter(SessionEnded.class::isInstance)
                .map(ended -> ((SessionEnded) ended).cause())
                .toList();
    }

    record User(String name, Optional<Instant> tokensValidFrom) implements JwtSubject {

        @Override
        public String subject() {
            return name;
        }
    }
}
