package io.github.cdijwt.internal.rest.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.cdijwt.Credentials;
import io.github.cdijwt.JwtException;
import io.github.cdijwt.internal.throttle.CountingThrottle;
import io.github.cdijwt.spi.Authenticator;
import jakarta.json.JsonValue;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.WebApplicationException;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Passwords cannot be guessed without limit even if the Authenticator throws for wrong ones. */
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

    /** The causes of an exception may form a circle, so only the first sixteen are read. */
    @ParameterizedTest
    @CsvSource({"0, true", "1, true", "2, true", "15, true", "16, false"})
    void the_cause_of_a_cause_means_wrong_credentials_too(int wrappers, boolean isRefusal) {
        assertThat(isRefusal(wrapped(new BadCredentialsException(), wrappers))).isEqualTo(isRefusal);
    }

    @ParameterizedTest
    @CsvSource({"401, true", "499, true", "500, false", "503, false"})
    void a_response_below_500_means_wrong_credentials(int status, boolean isRefusal) {
        assertThat(isRefusal(new WebApplicationException(status))).isEqualTo(isRefusal);
        assertThat(isRefusal(wrapped(new WebApplicationException(status), 2))).isEqualTo(isRefusal);
    }

    private static boolean isRefusal(Throwable thrown) {
        return new ThrownRefusals(ThrownRefusalsTest.class).isRefusal(thrown);
    }

    private static Throwable wrapped(Throwable cause, int wrappers) {
        return Stream.iterate(cause, IllegalStateException::new)
                .skip(wrappers)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void an_exception_that_means_wrong_credentials_counts_as_a_failed_login_and_logs_one_warning(
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
    void any_exception_counts_if_right_passwords_succeed_and_wrong_ones_were_never_rejected() {
        wrong = () -> {
            throw new IllegalArgumentException("wrong password");
        };
        guesses("jane", 9);
        login("jane", RIGHT);
        assertThat(guesses("joe", 100)).isEqualTo(10);
        assertThat(warnings).hasSize(1);
    }

    @Test
    void failed_logins_during_a_database_outage_make_no_account_wait() {
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
    void failed_logins_during_an_outage_since_the_start_make_no_account_wait() {
        wrong = () -> {
            throw new UncheckedIOException(new IOException("no database"));
        };
        assertThat(guesses("joe", 50)).isEqualTo(50);
        assertThat(warnings).isEmpty();
    }

    @Test
    void rejections_with_a_503_make_no_account_wait() {
        wrong = () -> {
            throw new JwtException("Down", "Come back later", 503);
        };
        assertThat(guesses("joe", 50)).isEqualTo(50);
        assertThat(warnings).isEmpty();
    }

    @Test
    void exceptions_do_not_count_as_failed_logins_after_the_authenticator_has_rejected_one_properly() {
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

    /** Returns the number of tries that the throttle did not stop. */
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
