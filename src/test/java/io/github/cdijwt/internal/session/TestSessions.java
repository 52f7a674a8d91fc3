package io.github.cdijwt.internal.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.cdijwt.IssuedTokens;
import io.github.cdijwt.JwtException;
import io.github.cdijwt.RefusalReason;
import io.github.cdijwt.TokenOptions;
import io.github.cdijwt.internal.jws.StrictJson;
import io.github.cdijwt.internal.keys.TestClock;
import io.github.cdijwt.internal.store.MemoryStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/** Sessions of a made-up application, in a store that a test watches. */
final class TestSessions {

    static final Duration IDLE = Duration.ofDays(7);
    static final Duration LIFETIME = Duration.ofDays(30);
    static final Duration GRACE = Duration.ofSeconds(10);
    static final Duration MILLI = Duration.ofMillis(1);

    final TestClock clock = new TestClock();
    final WatchedStore store = new WatchedStore(new MemoryStore(clock));
    final TestApplication app = new TestApplication();
    final SessionFlow flow;

    /** All refresh tokens that were ever issued. */
    final Set<String> tokens = ConcurrentHashMap.newKeySet();

    TestSessions() {
        this(GRACE, OptionalInt.empty());
    }

    TestSessions(Duration grace, OptionalInt most) {
        this.flow = node(grace, most);
        app.user("joe");
    }

    /** Another server with the same store. */
    SessionFlow node(Duration grace, OptionalInt most) {
        return new SessionFlow(store, new SessionSettings(IDLE, LIFETIME, grace, most, true), app, app, clock);
    }

    String login() {
        return login("joe");
    }

    String login(String name) {
        return login(name, Device.UNKNOWN);
    }

    String login(String name, Device device) {
        return start(app.found(name), flow.now(), device, (issued, identity) -> kept(issued));
    }

    /** Logs a user in who was authenticated after the given time. */
    <R> R start(Object user, Instant loggedIn, Device device, BiFunction<IssuedTokens, Object, R> answer) {
        return flow.start(new NewSession(user, app.payload(user), TokenOptions.defaults(), loggedIn, device), answer);
    }

    /** Whether access tokens of a session are still accepted. */
    boolean goesOn(String id) {
        try {
            new SessionCheck(store, new SessionSettings(IDLE, LIFETIME, GRACE, OptionalInt.empty(), true), clock)
                    .check(StrictJson.object().add("sid", id).build());
            return true;
        } catch (JwtException revoked) {
            assertThat(revoked.reason()).isEqualTo(RefusalReason.REVOKED);
            return false;
        }
    }

    String refresh(String token) {
        return flow.refresh(token, (issued, identity) -> kept(issued));
    }

    private String kept(IssuedTokens issued) {
        String token = issued.refreshToken().orElseThrow();
        tokens.add(token);
        return token;
    }

    void assertRefused(String token, RefusalReason reason) {
        JwtException refused = catchThrowableOfType(JwtException.class, () -> refresh(token));
        assertThat(refused)
                .isNotNull()
                .returns(401, JwtException::status)
                .returns("Invalid token", JwtException::error)
                .returns("The refresh token is not valid", JwtException::description)
                .returns(RefusalReason.UNKNOWN_SESSION, JwtException::reason)
                .returns(Map.of(), JwtException::headers);
        assertThat(app.reasons).last().isEqualTo(reason);
        if (!token.isEmpty()) {
            assertThat(refused.toString()).doesNotContain(token);
        }
    }

    /** The id of the session of a token. */
    static String id(String token) {
        return RefreshToken.parse(token).orElseThrow().id();
    }
}
