package io.github.cdijwt.internal.session;

import static io.github.cdijwt.internal.session.TestSessions.GRACE;
import static io.github.cdijwt.internal.session.TestSessions.IDLE;
import static io.github.cdijwt.internal.session.TestSessions.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.cdijwt.JwtException;
import io.github.cdijwt.RefusalReason;
import io.github.cdijwt.SessionEnded.Cause;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Parallel refreshes and ends, in all threads at once and at chosen moments. */
class SessionRaceTest {

    private static final int THREADS = 64;
    private static final String REFUSED = "refused";

    private final TestSessions sessions = new TestSessions();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    /** Something that ends a session. */
    enum End {
        LOGOUT {
            @Override
            void by(TestSessions sessions, String token) {
                sessions.flow.logout(token);
            }
        },
        LOGOUT_BY_THE_TOKEN_BEFORE {
            @Override
            void by(TestSessions sessions, String token) {
                // Any secret will do.
                sessions.flow.logout(RefreshToken.parse(token)
                        .orElseThrow()
                        .next(new byte[1])
                        .text());
            }
        },
        END {
            @Override
            void by(TestSessions sessions, String token) {
                assertThat(sessions.flow.end(sessions.app.found("joe"), id(token)))
                        .isTrue();
            }
        },
        END_ALL {
            @Override
            void by(TestSessions sessions, String token) {
                sessions.flow.endAll(sessions.app.found("joe"));
            }
        },
        REUSE {
            @Override
            void by(TestSessions sessions, String token) {
                String spent = RefreshToken.parse(token)
                        .orElseThrow()
                        .next(new byte[1])
                        .text();
                sessions.assertRefused(spent, RefusalReason.REFRESH_REUSED);
            }
        },
        UNKNOWN_USER {
            @Override
            void by(TestSessions sessions, String token) {
                TestApplication.User joe = sessions.app.found("joe");
                sessions.app.users.clear();
                sessions.assertRefused(token, RefusalReason.UNKNOWN_USER);
                sessions.app.users.put("joe", joe);
            }
        },
        REVOKED {
            @Override
            void by(TestSessions sessions, String token) {
                sessions.app.revoke("joe", sessions.clock.instant());
                sessions.assertRefused(token, RefusalReason.REVOKED);
                sessions.app.user("joe");
            }
        },
        EXPIRED {
            @Override
            void by(TestSessions sessions, String token) {
                sessions.clock.move(IDLE);
                sessions.assertRefused(token, RefusalReason.SESSION_EXPIRED);
                sessions.clock.move(IDLE.negated());
            }
        };

        abstract void by(TestSessions sessions, String token);
    }

    @ParameterizedTest
    @EnumSource(End.class)
    void an_ended_session_never_lives_again(End end) {
        String first = sessions.login();
        sessions.clock.move(GRACE);
        String second = sessions.refresh(first);
        end.by(sessions, second);
        for (int i = 0; i < 3; i++) {
            List.of(first, second).forEach(token -> sessions.assertRefused(token, RefusalReason.UNKNOWN_SESSION));
            sessions.clock.move(GRACE);
        }
        assertThat(sessions.goesOn(id(second))).isFalse();
        assertThat(sessions.flow.of(sessions.app.found("joe"))).isEmpty();
        assertThat(sessions.app.causes()).hasSize(end == End.EXPIRED ? 0 : 1);
    }

    @ParameterizedTest
    @EnumSource(End.class)
    void an_end_between_the_look_up_and_the_write_wins(End end) {
        String token = sessions.login();
        sessions.clock.move(GRACE);
        once(action -> sessions.store.before = action, "replace", () -> end.by(sessions, token));
        sessions.assertRefused(token, RefusalReason.UNKNOWN_SESSION);
        assertThat(sessions.goesOn(id(token))).isFalse();
        assertThat(sessions.app.causes()).hasSize(end == End.EXPIRED ? 0 : 1);
    }

    @Test
    void an_end_that_a_logout_overtakes_has_ended_nothing() {
        String token = sessions.login();
        once(action -> sessions.store.before = action, "remove", () -> sessions.flow.logout(token));
        assertThat(sessions.flow.end(sessions.app.found("joe"), id(token))).isFalse();
        assertThat(sessions.app.causes()).containsExactly(Cause.LOGOUT);
    }

    @Test
    void a_reuse_that_a_logout_overtakes_is_one_of_an_unknown_session() {
        String spent = sessions.login();
        sessions.clock.move(GRACE);
        String current = sessions.refresh(spent);
        sessions.clock.move(GRACE);
        once(action -> sessions.store.before = action, "remove", () -> sessions.flow.logout(current));
        sessions.assertRefused(spent, RefusalReason.UNKNOWN_SESSION);
        assertThat(sessions.app.causes()).containsExactly(Cause.LOGOUT);
    }

    @Test
    void a_refresh_that_another_one_overtakes_gives_the_same_successor() {
        String token = sessions.login();
        sessions.clock.move(GRACE);
        String[] other = new String[1];
        once(action -> sessions.store.before = action, "replace", () -> other[0] = sessions.refresh(token));
        assertThat(sessions.refresh(token)).isEqualTo(other[0]);
    }

    @Test
    void a_refresh_without_a_grace_that_another_one_overtakes_is_a_reuse() {
        TestSessions strict = new TestSessions(Duration.ZERO, OptionalInt.empty());
        String token = strict.login();
        once(action -> strict.store.before = action, "replace", () -> strict.refresh(token));
        strict.assertRefused(token, RefusalReason.REFRESH_REUSED);
    }

    @Test
    void a_refresh_without_a_grace_that_began_before_another_one_in_time_is_a_reuse() {
        TestSessions strict = new TestSessions(Duration.ZERO, OptionalInt.empty());
        String token = strict.login();
        once(action -> strict.store.before = action, "find", () -> {
            strict.clock.move(Duration.ofMillis(5));
            strict.refresh(token);
        });
        strict.assertRefused(token, RefusalReason.REFRESH_REUSED);
    }

    @Test
    void a_refresh_that_loses_each_time_fails_and_leaves_the_session_alone() {
        String token = sessions.login();
        sessions.clock.move(GRACE);
        sessions.store.loses = true;
        sessions.store.calls.clear();
        assertThatIllegalStateException()
                .isThrownBy(() -> sessions.refresh(token))
                .withMessageContaining("each of 4 attempts");
        assertThat(sessions.store.writes()).isEqualTo(4);
        sessions.store.loses = false;
        assertThat(sessions.refresh(token)).isNotEqualTo(token);
        assertThat(sessions.app.causes()).isEmpty();
    }

    @Test
    void of_64_threads_with_one_token_all_get_the_same_successor() {
        String token = sessions.login();
        for (int round = 0; round < 100; round++) {
            sessions.clock.move(GRACE);
            sessions.store.calls.clear();
            sessions.store.written.clear();
            String current = token;
            Map<String, Long> results = results(thread -> sessions.refresh(current));
            assertThat(results).hasSize(1).doesNotContainKey(REFUSED);
            token = results.keySet().iterator().next();
            assertThat(token).isNotEqualTo(current);
            assertThat(sessions.refresh(token)).isEqualTo(token);
        }
        assertThat(sessions.app.causes()).isEmpty();
    }

    @Test
    void of_64_threads_with_one_token_and_no_grace_one_gets_a_successor() {
        TestSessions strict = new TestSessions(Duration.ZERO, OptionalInt.empty());
        for (int round = 0; round < 100; round++) {
            String token = strict.login();
            Map<String, Long> results = results(thread -> {
                strict.clock.move(Duration.ofMillis(1));
                return strict.refresh(token);
            });
            assertThat(results).containsEntry(REFUSED, THREADS - 1L).hasSize(2);
            assertThat(strict.goesOn(id(token))).isFalse();
        }
        assertThat(strict.app.causes()).hasSize(100).containsOnly(Cause.REUSED);
    }

    @Test
    void a_logout_beside_a_refresh_wins_in_each_of_1000_rounds() {
        for (int round = 0; round < 1_000; round++) {
            String token = sessions.login();
            sessions.clock.move(GRACE);
            Map<String, Long> results = results(4, thread -> {
                if (thread == 0) {
                    sessions.flow.logout(token);
                    return "logout";
                }
                return sessions.refresh(token);
            });
            sessions.assertRefused(token, RefusalReason.UNKNOWN_SESSION);
            results.keySet().stream()
                    .filter(result -> result.startsWith("cjr_"))
                    .forEach(successor -> sessions.assertRefused(successor, RefusalReason.UNKNOWN_SESSION));
            assertThat(sessions.goesOn(id(token))).isFalse();
        }
        assertThat(sessions.app.causes()).hasSize(1_000).containsOnly(Cause.LOGOUT);
    }

    @Test
    void ends_of_all_kinds_at_once_cause_one_event() {
        for (int round = 0; round < 200; round++) {
            String token = sessions.login();
            Object joe = sessions.app.found("joe");
            results(12, thread -> {
                switch (thread % 3) {
                    case 0 -> sessions.flow.logout(token);
                    case 1 -> sessions.flow.end(joe, id(token));
                    default -> sessions.flow.endAll(joe);
                }
                return "";
            });
        }
        assertThat(sessions.app.causes()).hasSize(200);
    }

    @Test
    void parallel_logins_of_a_user_with_a_single_session_never_end_all_of_them() {
        TestSessions single = new TestSessions(GRACE, OptionalInt.of(1));
        for (int round = 0; round < 200; round++) {
            results(8, thread -> single.login());
            assertThat(single.flow.of(single.app.found("joe"))).isNotEmpty();
            single.clock.move(Duration.ofMillis(1));
            single.login();
            assertThat(single.flow.of(single.app.found("joe"))).hasSize(1);
        }
    }

    @Test
    void two_logins_that_see_each_other_do_not_end_both() {
        TestSessions single = new TestSessions(GRACE, OptionalInt.of(1));
        once(action -> single.store.before = action, "of", single::login);
        single.login();
        assertThat(single.flow.of(single.app.found("joe"))).hasSize(1);
    }

    /** Runs an action at the first call of this name. */
    private static void once(Consumer<Consumer<String>> hook, String name, Runnable action) {
        boolean[] done = new boolean[1];
        hook.accept(call -> {
            if (call.equals(name) && !done[0]) {
                done[0] = true;
                action.run();
            }
        });
    }

    private Map<String, Long> results(Work work) {
        return results(THREADS, work);
    }

    private Map<String, Long> results(int count, Work work) {
        CyclicBarrier start = new CyclicBarrier(count);
        List<Future<String>> results = new ArrayList<>();
        IntStream.range(0, count).forEach(thread -> {
            Callable<String> task = () -> {
                start.await();
                try {
                    return work.by(thread);
                } catch (JwtException e) {
                    return REFUSED;
                }
            };
            results.add(threads.submit(task));
        });
        return results.stream()
                .map(SessionRaceTest::result)
                .collect(Collectors.groupingBy(result -> result, Collectors.counting()));
    }

    private static String result(Future<String> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Work {
        String by(int thread);
    }
}
