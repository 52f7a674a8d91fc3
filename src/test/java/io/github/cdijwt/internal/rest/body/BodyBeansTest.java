package io.github.cdijwt.internal.rest.body;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.cdijwt.internal.rest.TestServer;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class BodyBeansTest {

    @Test
    void the_thread_for_slow_logins_ends_with_the_application() {
        AlarmThread alarm;
        try (TestServer server = TestServer.listing()) {
            alarm = server.bean(AlarmThread.class);
            alarm.after(Duration.ofHours(1), () -> {}).cancel();
        }

        assertThatExceptionOfType(RejectedExecutionException.class)
                .isThrownBy(() -> alarm.after(Duration.ofHours(1), () -> {}));
    }
}
