package databases;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.internal.throttle.SharedThrottle;
import io.github.cdijwt.spi.LoginThrottle;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Login attempts at two servers that share a database: they count together, and made-up names do not fill the table. */
class AttemptsTest {

    private static final Optional<String> NOWHERE = Optional.empty();
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int FREE = 10;
    private static final int THREADS = 64;

    /** New names of one server in a day. */
    private static final int CAP = 150;

    private final MovableClock clock = new MovableClock();

    @ParameterizedTest
    @EnumSource
    void two_servers_allow_an_account_fewer_than_fifty_attempts_in_24_hours(Database database) {
        try (Servers servers = new Servers(database)) {
            for (Duration offset : List.of(Duration.ZERO, Duration.ofSeconds(5), Duration.ofSeconds(-5))) {
                List<LoginThrottle> nodes =
                        List.of(throttle(servers, clock, CAP), throttle(servers, Clock.offset(clock, offset), CAP));
                Instant end = clock.instant().plus(DAY);
                String account = "joe" + offset.plusMinutes(1).toSeconds();
                int tried = 0;
                for (int i = 0; clock.instant().isBefore(end); i++) {
                    Duration first = nodes.get(i % 2).begin(account, NOWHERE);
                    Duration second =
                            first.isZero() ? first : nodes.get((i + 1) % 2).begin(account, NOWHERE);
                    if (second.isZero()) {
                        tried++;
                    } else {
                        clock.move(first.compareTo(second) < 0 ? first : second);
                    }
                }
                System.out.println(database + ", a clock off by " + offset + ": " + tried
                        + " attempts for one account at two servers in 24 hours");
                // One server allows 44.
                assertThat(tried).isBetween(44, 49);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void of_parallel_attempts_at_two_servers_each_one_that_is_made_is_counted(Database database) throws Exception {
        try (Servers servers = new Servers(database)) {
            List<LoginThrottle> nodes = List.of(throttle(servers, clock, CAP), throttle(servers, clock, CAP));
            List<Boolean> made = Servers.inParallel(
                    THREADS, i -> nodes.get(i % 2).begin("joe", NOWHERE).isZero());
            long tried = made.stream().filter(isMade -> isMade).count();
            assertThat(tried).isBetween(1L, (long) FREE);
            while (nodes.get(0).begin("joe", NOWHERE).isZero()) {
                tried++;
            }
            assertThat(tried).isEqualTo(FREE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void made_up_names_never_fill_the_table_beyond_the_limit_of_each_server(Database database) {
        try (Servers servers = new Servers(database)) {
            List<LoginThrottle> nodes = List.of(throttle(servers, clock, CAP), throttle(servers, clock, CAP));
            int names = CAP * 4;
            int most = 0;
            for (int day = 0; day < 3; day++) {
                for (int i = 0; i < names; i++) {
                    assertThat(nodes.get(i % 2).begin("day" + day + "name" + i, NOWHERE))
                            .isZero();
                    most = Math.max(most, i % 20 == 0 || i == names - 1 ? servers.rows("id LIKE 'f.%'") : 0);
                }
                assertThat(most).isEqualTo(2 * CAP);
                clock.move(DAY.plusMillis(2));
            }
            System.out.println(database + ": " + 3 * names + " made-up names in three days at two servers, at most "
                    + most + " rows");
            // Names beyond the limit are counted too.
            String name = "day0name" + names;
            for (int i = 0; i < names; i++) {
                nodes.get(0).begin("fill" + i, NOWHERE);
            }
            for (int i = 0; i < FREE; i++) {
                assertThat(nodes.get(0).begin(name, NOWHERE)).isZero();
            }
            assertThat(nodes.get(0).begin(name, NOWHERE)).isPositive();
        }
    }

    private static LoginThrottle throttle(Servers servers, Clock clock, int newNames) {
        return new SharedThrottle(servers.store(clock, THREADS / 2), FREE, HOUR, clock, newNames);
    }
}
