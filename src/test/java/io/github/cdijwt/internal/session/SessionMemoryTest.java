package io.github.cdijwt.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.internal.jws.StrictJson;
import io.github.cdijwt.internal.keys.TestClock;
import io.github.cdijwt.internal.store.MemoryStore;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/**
 * Measures the heap of sessions in memory. {@code mvn test -Dtest=SessionMemoryTest -Dmemory.sessions=1000000} does it with a
 * million of them, and needs a heap of 1.5 GiB ({@code -DargLine=-Xmx1500m}).
 */
class SessionMemoryTest {

    private static final int SESSIONS = Integer.getInteger("memory.sessions", 20_000);

    /** In bytes, so that a million sessions take less than 1 GiB. */
    private static final long MOST = 1_073;

    private static final Device DEVICE = new Device(
            Optional.of("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                    + " Chrome/131.0.0.0 Safari/537.36"),
            Optional.of("203.0.113.195"));

    private final TestClock clock = new TestClock();

    @Test
    @SuppressWarnings("SystemOut") // The number is the result of the measurement.
    void a_million_sessions_take_less_than_a_gibibyte() {
        TestApplication app = new TestApplication();
        app.more = user -> StrictJson.object()
                .add("exp", 1_800_000_300)
                .add("nbf", 1_800_000_000)
                .build();
        long before = heap();
        MemoryStore store = new MemoryStore(clock);
        SessionFlow flow = new SessionFlow(
                store,
                new SessionSettings(
                        TestSessions.IDLE, TestSessions.LIFETIME, TestSessions.GRACE, OptionalInt.of(50), false),
                app,
                app,
                clock);
        for (int i = 0; i < SESSIONS; i++) {
            // Two and a half sessions of each user, and every second one has been refreshed.
            TestApplication.User user = new TestApplication.User("user" + i * 2 / 5, Optional.empty());
            app.users.put(user.name(), user);
            String first = flow.start(
                    user, DEVICE, (issued, identity) -> issued.refreshToken().orElseThrow());
            if (i % 2 == 0) {
                clock.move(TestSessions.GRACE);
                flow.refresh(first, (issued, identity) -> issued);
                clock.move(TestSessions.GRACE.negated());
            }
            app.users.clear();
            app.events.clear();
            app.issued.clear();
        }
        long kept = heap() - before;
        System.out.println("bytes per session: " + kept / SESSIONS);

        // Used after the measurement, so that the store is not garbage collected before it.
        assertThat(store.size()).isEqualTo(SESSIONS);
        assertThat(kept / SESSIONS).isLessThan(MOST);
    }

    /** The used heap after garbage collections. */
    private static long heap() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            memory.gc();
            least = Math.min(least, memory.getHeapMemoryUsage().getUsed());
        }
        return least;
    }
}
