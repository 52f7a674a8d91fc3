package databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.cdijwt.IssuedTokens;
import io.github.cdijwt.JwtException;
import io.github.cdijwt.internal.session.Device;
import io.github.cdijwt.internal.session.SessionFlow;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two servers with one database, whose clocks differ by half the grace. */
class ClocksTest {

    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final Duration OFFSET = GRACE.dividedBy(2);
    private static final Duration MILLI = Duration.ofMillis(1);

    private static final int BROWSERS = 40;
    private static final Duration PERIOD = Duration.ofMinutes(4);

    /** Between two visits of a browser, at most. */
    private static final Duration PAUSE = Duration.ofSeconds(20);

    /** From the moment when a tab reads the token to its request, at most. */
    private static final Duration SLOWNESS = Duration.ofMillis(2_900);

    /** From a lost answer to the same request again, at most. */
    private static final Duration AGAIN = Duration.ofMillis(1_000);

    private final MovableClock clock = new MovableClock();
    private final Users users = new Users();
    private final Random random = new Random(7);
    private final PriorityQueue<Event> events = new PriorityQueue<>(Comparator.comparing(Event::at));
    private final Map<String, String> successors = new HashMap<>();
    private final List<SessionFlow> nodes = new ArrayList<>();
    private int refreshes;

    @ParameterizedTest
    @EnumSource
    void no_client_is_logged_out_and_none_gets_a_second_chain(Database database) {
        for (Duration offset : List.of(OFFSET, OFFSET.negated())) {
            try (Servers servers = new Servers(database)) {
                start(servers, offset);
                Instant end = clock.instant().plus(PERIOD);
                for (int i = 0; i < BROWSERS; i++) {
                    Browser browser = new Browser(login(nodes.get(i % 2), Json.createValue("user" + i)));
                    later(PAUSE, () -> visit(browser, end));
                }
                while (!events.isEmpty()) {
                    Event next = events.remove();
                    clock.set(next.at());
                    next.action().run();
                }
                System.out.println(database + ", a clock off by " + offset + ": " + refreshes + " refreshes of "
                        + BROWSERS + " clients, " + successors.size() + " new tokens, " + users.ended.size()
                        + " sessions ended");
                assertThat(successors).hasSizeGreaterThan(BROWSERS * 4);
                assertThat(users.ended).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_session_ends_at_each_server_when_its_clock_reaches_the_end_that_was_said(Database database) {
        try (Servers servers = new Servers(database)) {
            for (Duration offset : List.of(OFFSET, OFFSET.negated())) {
                start(servers, offset);
                for (int ending = 0; ending < 2; ending++) {
                    JsonValue user = Json.createValue("joe" + offset + ending);
                    String token = login(nodes.get(0), user);
                    clock.move(GRACE.multipliedBy(2));
                    token = refresh(nodes.get(1), token);
                    Instant end = nodes.get(0).of(user).get(0).endsAt();
                    assertThat(nodes.get(1).of(user).get(0).endsAt()).isEqualTo(end);

                    clock.set(end.minus(ending == 0 ? Duration.ZERO : offset).minus(MILLI));
                    assertThat(nodes.get(ending).of(user)).hasSize(1);
                    clock.move(MILLI);
                    assertThat(nodes.get(ending).of(user)).isEmpty();
                    assertRefused(nodes.get(ending), token);
                    assertRefused(nodes.get(1 - ending), token);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_spent_token_is_refused_after_the_grace_and_the_difference_at_the_latest(Database database) {
        try (Servers servers = new Servers(database)) {
            for (Duration offset : List.of(OFFSET, OFFSET.negated())) {
                start(servers, offset);
                for (int node = 0; node < 4; node++) {
                    String token = login(nodes.get(0), Json.createValue("joe"));
                    clock.move(GRACE.plus(OFFSET));
                    String next = refresh(nodes.get(node / 2), token);
                    assertThat(next).isNotEqualTo(token);
                    clock.move(GRACE.minus(OFFSET).minus(MILLI));
                    assertThat(refresh(nodes.get(node % 2), token)).isEqualTo(next);
                    clock.move(OFFSET.multipliedBy(2).plus(MILLI));
                    assertRefused(nodes.get(node % 2), token);
                    assertRefused(nodes.get(1 - node % 2), next);
                }
            }
        }
    }

    private void start(Servers servers, Duration offset) {
        nodes.clear();
        successors.clear();
        refreshes = 0;
        for (Clock own : List.of(clock, Clock.offset(clock, offset))) {
            nodes.add(users.sessions(servers.store(own, 2), GRACE, own));
        }
    }

    /** Up to three tabs read the token that they share, and send it a moment later. */
    private void visit(Browser browser, Instant end) {
        for (int tabs = 1 + random.nextInt(3); tabs > 0; tabs--) {
            String token = browser.token;
            later(SLOWNESS, () -> send(browser, token, true));
        }
        if (clock.instant().isBefore(end)) {
            later(PAUSE, () -> visit(browser, end));
        }
    }

    /** One answer of five may be lost, and then the request is sent again. */
    private void send(Browser browser, String token, boolean mayBeLost) {
        String next = refresh(nodes.get(random.nextInt(nodes.size())), token);
        refreshes++;
        if (!next.equals(token)) {
            String known = successors.putIfAbsent(token, next);
            assertThat(known == null ? next : known)
                    .as("the only successor of a token")
                    .isEqualTo(next);
        }
        if (mayBeLost && random.nextInt(5) == 0) {
            later(AGAIN, () -> send(browser, token, false));
        } else {
            browser.token = next;
        }
    }

    private void later(Duration most, Runnable action) {
        events.add(new Event(clock.instant().plusMillis(random.nextInt(Math.toIntExact(most.toMillis()))), action));
    }

    private static String login(SessionFlow node, JsonValue user) {
        return node.start(user, Device.UNKNOWN, (tokens, identity) -> tokens)
                .refreshToken()
                .orElseThrow();
    }

    private static String refresh(SessionFlow node, String token) {
        return node.<IssuedTokens>refresh(token, (tokens, identity) -> tokens)
                .refreshToken()
                .orElseThrow();
    }

    private static void assertRefused(SessionFlow node, String token) {
        assertThatExceptionOfType(JwtException.class)
                .isThrownBy(() -> refresh(node, token))
                .returns(401, JwtException::status);
    }

    /** A browser with several tabs, which store the token in one place. */
    private static final class Browser {

        private String token;

        Browser(String token) {
            this.token = token;
        }
    }

    /** Something that happens at a time. */
    private record Event(Instant at, Runnable action) {}
}
