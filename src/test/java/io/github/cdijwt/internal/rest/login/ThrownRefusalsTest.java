package io.github.cdijwt.internal.rest.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.cdijwt.Credentials;
import io.github.cdijwt.JwtException;
import io.github.cdijwt.internal.throttle.CountingThrottle;
import io.github.cdijwt.spi.Authenticator;
import jakarta.json.JsonValue;
import jakarta.ws.rs.ForbiddenException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.security.auth.login.FailedLoginException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An Authenticator that throws for wrong passwords gives no way to guess without end. */
class ThrownRefusalsTest {

    private static final Logger LOGGER = Logger.getLogger("io.github.cdijwt");
    private static final String RIGHT = "right";

    private final List<String> warnings = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord record) {
            if (record.getLevel().equals(Level.WARNING)) {
                warnings.add(java.text.MessageFormat.format(record.getMessage(), record.getParameters()));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private Answer wrong = () -> Optional.empty();
    private final ThrottledAuthenticator authenticator = new ThrottledAuthenticator(
            (Authenticator<String>) credentials ->
                    credentials.password().equals(RIGHT) ? Optional.of(credentials.username()) : wrong.give(),
            new CountingThrottle(10, Duration.ofHours(1), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)),
            request -> Optional.empty());

    @BeforeEach
    void listen() {
        LOGGER.addHandler(handler);
    }

    @AfterEach
    void stopListening() {
        LOGGER.removeHandler(handler);
    }

    static Stream<RuntimeException> refusals() {
        return Stream.of(
                new SecurityException("wrong"),
                new IllegalStateException(new FailedLoginException()),
                new ForbiddenException(),
                new BadCredentialsException());
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void an_exception_that_means_wrong_credentials_counts_as_a_failure_and_is_warned_about_once(
            RuntimeException thrown) {
        wrong = () -> {
            throw thrown;
        };
        assertThat(guesses("joe", 20)).isEqualTo(10);
        assertThat(warnings)
                .singleElement()
                .asString()
                .contains("seems to throw " + thrown.getClass().getName(), "Return Optional.empty() instead");
    }

    @Test
    void so_does_any_exception_if_right_passwords_succeed_and_wrong_ones_have_never_been_refused_otherwise() {
        wrong = () -> {
            throw new IllegalArgumentException("wrong password");
        };
        guesses("jane", 9);
        login("jane", RIGHT);
        assertThat(guesses("joe", 100)).isEqualTo(10);
        assertThat(warnings).hasSize(1);
    }

    @Test
    void a_database_that_is_down_makes_nobody_wait() {
        login("joe", "wrong");
        login("joe", RIGHT);
        wrong = () -> {
            throw new UncheckedIOException(new IOException("no database"));
        };
        assertThat(guesses("joe", 50)).isEqualTo(50);
        login("joe", RIGHT);
        assertThat(guesses("joe", 50)).isEqualTo(50);
        assertThat(warnings).isEmpty();
    }

    @Test
    void nor_does_one_that_was_down_since_the_start() {
        wrong = () -> {
            throw new UncheckedIOException(new IOException("no database"));
        };
        assertThat(guesses("joe", 50)).isEqualTo(50);
        assertThat(warnings).isEmpty();
    }

    @Test
    void nor_does_a_refusal_of_the_server_itself() {
        wrong = () -> {
            throw new JwtException("Down", "Come back later", 503);
        };
        assertThat(guesses("joe", 50)).isEqualTo(50);
        assertThat(warnings).isEmpty();
    }

    @Test
    void once_it_refuses_properly_other_exceptions_are_faults_again() {
        wrong = () -> {
            throw new IllegalArgumentException("wrong password");
        };
        guesses("jane", 9);
        login("jane", RIGHT);
        wrong = () -> {
            throw new JwtException("Wrong", "Wrong");
        };
        login("jack", "wrong");
        wrong = () -> {
            throw new IllegalArgumentException("no database");
        };
        assertThat(guesses("joe", 50)).isEqualTo(50);
    }

    /** How many of the tries were made, and not stopped by the throttle. */
    private int guesses(String account, int tries) {
        int made = 0;
        for (int i = 0; i < tries; i++) {
            Throwable thrown = login(account, "wrong");
            made += thrown instanceof JwtException refusal && refusal.status() == 429 ? 0 : 1;
        }
        return made;
    }

    private Throwable login(String account, String password) {
        Credentials credentials = new Credentials(account, password, JsonValue.EMPTY_JSON_OBJECT);
        return catchThrowable(() -> authenticator.authenticate(credentials, Optional.empty()));
    }

    private interface Answer {
        Optional<String> give();
    }

    private static final class BadCredentialsException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
