package io.github.cdijwt.internal.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.internal.keys.TestClock;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Limits the memory of the throttle during an attack with made-up names. */
class ThrottleMemoryTest {

    private static final int NAMES = 1_000_000;
    private static final int FREE = 2;
    private static final long MOST = 64L * 1024 * 1024;

    @Test
    void a_million_made_up_names_take_less_than_64_megabytes() {
        long before = heap();
        CountingThrottle throttle = new CountingThrottle(FREE, Duration.ofHours(1), new TestClock());
        for (int i = 0; i < NAMES; i++) {
            String name = "a name that is made up, the " + i + "th";
            Optional<String> address = Optional.of("10." + (i >> 16) + "." + (i >> 8 & 255) + "." + (i & 255));
            switch (i % 3) {
                case 0 -> throttle.begin(name, address);
                case 1 -> {
                    throttle.begin(name, address);
                    throttle.begin(name, address);
                }
                default -> throttle.succeeded(name, address);
            }
        }
        long kept = heap() - before;

        // Used after the measurement, so that the throttle is not garbage collected before it.
        assertThat(throttle.entries()).as("of each kind").isEqualTo(200_000);
        assertThat(kept).isLessThan(MOST);
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
