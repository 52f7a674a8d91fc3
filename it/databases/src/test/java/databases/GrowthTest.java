package databases;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.internal.session.Device;
import io.github.cdijwt.internal.session.SessionFlow;
import jakarta.json.Json;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The number of rows while users log in and never log out. */
class GrowthTest {

    /** A system property can raise it, for a longer test. */
    private static final int LOGINS = Integer.getInteger("databases.logins", 2_000);

    /** The rows that each login removes at most. */
    private static final int REMOVED = 20;

    private final MovableClock clock = new MovableClock();
    private final Users users = new Users();

    @ParameterizedTest
    @EnumSource
    void at_a_steady_rate_no_more_than_the_live_sessions_and_twenty_rows_are_kept(Database database) {
        try (Servers servers = new Servers(database)) {
            SessionFlow sessions = sessions(servers);
            Duration pause = Users.LIFETIME.multipliedBy(3).dividedBy(LOGINS);
            int most = 0;
            for (int i = 0; i < LOGINS; i++) {
                clock.move(pause);
                login(sessions, i);
                if (i % 50 == 0 || i == LOGINS - 1) {
                    int rows = servers.rows("1 = 1");
                    most = Math.max(most, rows);
                    assertThat(rows).isLessThanOrEqualTo(live(servers) + REMOVED);
                }
            }
            System.out.println(
                    database + ": " + LOGINS + " logins in three lifetimes of a session, at most " + most + " rows");
            // All sessions of one lifetime, so that the number has a meaning.
            assertThat(most).isBetween(LOGINS / 3 - 1, LOGINS / 3 + REMOVED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void after_a_rush_the_rows_fall_by_twenty_with_each_login_until_only_live_sessions_remain(Database database) {
        try (Servers servers = new Servers(database)) {
            SessionFlow sessions = sessions(servers);
            for (int i = 0; i < LOGINS; i++) {
                login(sessions, i);
            }
            assertThat(servers.rows("1 = 1")).isEqualTo(LOGINS);
            clock.move(Users.LIFETIME);
            int needed = 0;
            while (servers.rows("1 = 1") > live(servers) + REMOVED) {
                login(sessions, LOGINS + needed++);
            }
            System.out.println(database + ": after a rush of " + LOGINS + " logins, " + needed
                    + " further ones removed all sessions that had ended");
            assertThat(needed).isBetween(LOGINS / REMOVED - 1, LOGINS / REMOVED);
        }
    }

    private SessionFlow sessions(Servers servers) {
        return users.sessions(servers.store(clock, 2), Duration.ofSeconds(10), clock);
    }

    /** Each login is of another user. */
    private static void login(SessionFlow sessions, int number) {
        sessions.start(Json.createValue(number), Device.UNKNOWN, (tokens, user) -> tokens);
    }

    private int live(Servers servers) {
        return servers.rows("ends_at > " + clock.millis());
    }
}
