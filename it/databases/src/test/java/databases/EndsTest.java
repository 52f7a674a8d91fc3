package databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.cdijwt.IssuedTokens;
import io.github.cdijwt.JwtException;
import io.github.cdijwt.SessionEnded;
import io.github.cdijwt.internal.session.Device;
import io.github.cdijwt.internal.session.SessionFlow;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Ends of sessions at two servers that share a database. */
class EndsTest {

    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final JsonValue JOE = Json.createValue("joe");

    /** A system property can raise it, for a longer test. */
    private static final int ROUNDS = Integer.getInteger("databases.rounds", 60);

    private static final int CLIENTS = 6;
    private static final String REFUSED = "refused";

    private final MovableClock clock = new MovableClock();
    private final Users users = new Users();

    /** The causes of an end. */
    enum End {
        LOGOUT {
            @Override
            void by(SessionFlow node, Users users, Tokens tokens) {
                node.logout(tokens.current());
            }
        },
        LOGOUT_BY_THE_TOKEN_BEFORE {
            @Override
            void by(SessionFlow node, Users users, Tokens tokens) {
                node.logout(tokens.before());
            }
        },
        ENDED {
            @Override
            void by(SessionFlow node, Users users, Tokens tokens) {
                assertThat(node.end(JOE, node.of(JOE).get(0).id())).isTrue();
            }
        },
        ALL_ENDED {
            @Override
            void by(SessionFlow node, Users users, Tokens tokens) {
                node.endAll(JOE);
            }
        },
        REUSED {
            @Override
            void by(SessionFlow node, Users users, Tokens tokens) {
                // Two generations back, so even within the grace.
                assertThat(refresh(node, tokens.first())).isEqualTo(REFUSED);
            }
        },
        SURPLUS {
            @Override
            void by(SessionFlow node, Users users, Tokens tokens) {
                for (int i = 0; i < Users.MOST; i++) {
                    start(node, JOE);
                }
            }
        },
        UNKNOWN_USER {
            @Override
            void by(SessionFlow node, Users users, Tokens tokens) {
                users.gone.add(JOE);
                assertThat(refresh(node, tokens.current())).isEqualTo(REFUSED);
                users.gone.clear();
            }
        };

        abstract void by(SessionFlow node, Users users, Tokens tokens);
    }

    @ParameterizedTest
    @EnumSource
    void an_ended_session_never_lives_again_even_if_all_servers_restart(Database database) {
        try (Servers servers = new Servers(database)) {
            for (End end : End.values()) {
                SessionFlow first = node(servers, GRACE);
                SessionFlow second = node(servers, GRACE);
                Tokens tokens = tokens(first, second);
                clock.move(Duration.ofMillis(1));

                end.by(second, users, tokens);

                SessionFlow restarted = node(servers, GRACE);
                for (int i = 0; i < 3; i++) {
                    for (SessionFlow node : List.of(first, second, restarted)) {
                        for (String token : tokens.all()) {
                            assertThat(refresh(node, token)).as("after %s", end).isEqualTo(REFUSED);
                        }
                    }
                    clock.move(GRACE);
                }
                first.endAll(JOE);
            }
        }
        assertThat(users.ended.stream().map(SessionEnded::cause).distinct())
                .containsExactly(
                        SessionEnded.Cause.LOGOUT,
                        SessionEnded.Cause.ENDED,
                        SessionEnded.Cause.REUSED,
                        SessionEnded.Cause.SURPLUS,
                        SessionEnded.Cause.UNKNOWN_USER);
    }

    @ParameterizedTest
    @EnumSource
    void an_end_beside_refreshes_wins_in_each_round(Database database) throws Exception {
        int refreshed = 0;
        try (Servers servers = new Servers(database)) {
            List<SessionFlow> nodes = List.of(node(servers, GRACE), node(servers, GRACE));
            for (int round = 0; round < ROUNDS; round++) {
                End end = List.of(End.LOGOUT, End.ALL_ENDED, End.REUSED).get(round % 3);
                Tokens tokens = tokens(nodes.get(0), nodes.get(1));
                clock.move(GRACE);
                List<String> results = Servers.inParallel(CLIENTS, i -> {
                    if (i == 0) {
                        end.by(nodes.get(0), users, tokens);
                        return REFUSED;
                    }
                    return refresh(nodes.get(i % 2), tokens.current());
                });
                List<String> successors = results.stream()
                        .filter(result -> !result.equals(REFUSED))
                        .distinct()
                        .toList();
                refreshed += successors.size();
                assertThat(successors).hasSizeLessThan(2);
                assertThat(successors)
                        .as("after %s", end)
                        .allSatisfy(token ->
                                assertThat(refresh(nodes.get(1), token)).isEqualTo(REFUSED));
                assertThat(nodes.get(1).of(JOE)).isEmpty();
            }
            assertThat(servers.rows("1 = 1")).isZero();
        }
        System.out.println(database + ": " + ROUNDS + " ends beside refreshes, of which " + refreshed
                + " came before the end, no session was left");
        assertThat(users.failures).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_login_that_the_database_cannot_store_gets_no_token(Database database) {
        try (Servers servers = new Servers(database)) {
            SessionFlow node = node(servers, GRACE);
            String token = start(node, JOE);
            // Only new rows fail.
            servers.execute("ALTER TABLE jwt_state ADD more INT DEFAULT 1 NOT NULL");
            servers.execute("ALTER TABLE jwt_state ALTER COLUMN more DROP DEFAULT");

            assertThatIllegalStateException().isThrownBy(() -> start(node, JOE));

            clock.move(GRACE);
            assertThat(refresh(node, token)).isNotEqualTo(token).isNotEqualTo(REFUSED);
            assertThat(servers.rows("1 = 1")).isEqualTo(1);
        }
    }

    private SessionFlow node(Servers servers, Duration grace) {
        return users.sessions(servers.store(clock, CLIENTS), grace, clock);
    }

    /** A session that has been refreshed twice. */
    private Tokens tokens(SessionFlow first, SessionFlow second) {
        String start = start(first, JOE);
        clock.move(GRACE);
        String before = refresh(second, start);
        clock.move(GRACE);
        return new Tokens(start, before, refresh(first, before));
    }

    private static String start(SessionFlow node, JsonValue user) {
        return node.start(user, Device.UNKNOWN, (tokens, identity) -> tokens)
                .refreshToken()
                .orElseThrow();
    }

    private static String refresh(SessionFlow node, String token) {
        try {
            return node.<IssuedTokens>refresh(token, (tokens, identity) -> tokens)
                    .refreshToken()
                    .orElseThrow();
        } catch (JwtException refusal) {
            assertThat(refusal.status()).isEqualTo(401);
            return REFUSED;
        }
    }

    /** All tokens of a session. */
    private record Tokens(String first, String before, String current) {

        List<String> all() {
            return List.of(first, before, current);
        }
    }
}
