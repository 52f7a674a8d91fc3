package io.github.cdijwt.internal.rest.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.cdijwt.Credentials;
import io.github.cdijwt.JwtException;
import io.github.cdijwt.internal.rest.TestRequests;
import io.github.cdijwt.internal.token.Refusals;
import io.github.cdijwt.spi.Authenticator;
import io.github.cdijwt.spi.LoginThrottle;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ThrottledAuthenticatorTest {

    private static final Credentials JOE = new Credentials("joe", "s3cr3t", JsonValue.EMPTY_JSON_OBJECT);

    private final NotingThrottle throttle = new NotingThrottle();

    @Test
    void the_throttle_gets_the_address_of_a_successful_login() {
        assertThat(login(credentials -> Optional.of("Joe"))).isEqualTo("Joe");
        assertThat(throttle.told).containsExactly("begin joe home", "succeeded joe home");
    }

    @Test
    void a_failed_login_stays_counted() {
        assertRejected(Refusals.invalidCredentials(), credentials -> Optional.empty());
        assertThat(throttle.told).containsExactly("begin joe home");
    }

    @Test
    void the_password_of_an_account_that_has_to_wait_is_not_checked() {
        throttle.wait = Duration.ofSeconds(7);

        assertThat(assertRejected(Refusals.tooManyFailures(Duration.ofSeconds(7)), credentials -> Optional.of("Joe"))
                        .headers())
                .containsEntry("Retry-After", "7");
        assertThat(throttle.told).containsExactly("begin joe home");
    }

    @Test
    void a_negative_wait_does_not_stop_a_login() {
        throttle.wait = Duration.ofSeconds(-1);

        assertThat(login(credentials -> Optional.of("Joe"))).isEqualTo("Joe");
    }

    @Test
    void a_login_that_could_not_be_checked_does_not_count() {
        assertThatIllegalStateException()
                .isThrownBy(() -> login(credentials -> {
                    throw new IllegalStateException("no database");
                }));
        assertThat(throttle.told).containsExactly("begin joe home", "abandoned joe home");
    }

    @Test
    void a_rejection_counts_only_if_its_status_is_below_500() {
        assertRejected(new JwtException("a", "b", 503), credentials -> {
            throw new JwtException("a", "b", 503);
        });
        assertRejected(new JwtException("a", "b", 500), credentials -> {
            throw new JwtException("a", "b", 500);
        });
        assertRejected(new JwtException("a", "b", 499), credentials -> {
            throw new JwtException("a", "b", 499);
        });
        assertThat(throttle.told)
                .containsExactly(
                        "begin joe home",
                        "abandoned joe home",
                        "begin joe home",
                        "abandoned joe home",
                        "begin joe home");
    }

    @Test
    void an_overlong_username_is_rejected_before_the_throttle_is_called() {
        Credentials tooLong = new Credentials("j".repeat(257), "s3cr3t", JsonValue.EMPTY_JSON_OBJECT);
        ThrottledAuthenticator authenticator =
                new ThrottledAuthenticator(credentials -> Optional.of("Joe"), throttle, request -> Optional.empty());

        assertThatExceptionOfType(JwtException.class)
                .isThrownBy(() -> authenticator.authenticate(tooLong, Optional.empty()))
                .withMessage(Refusals.invalidCredentials().getMessage());
        assertThat(throttle.told).isEmpty();
    }

    @Test
    void without_a_request_the_address_is_unknown() {
        new ThrottledAuthenticator(credentials -> Optional.of("Joe"), throttle, request -> Optional.of("home"))
                .authenticate(JOE, Optional.empty());

        assertThat(throttle.told).containsExactly("begin joe nowhere", "succeeded joe nowhere");
    }

    private JwtException assertRejected(JwtException refusal, Authenticator<?> authenticator) {
        return assertThatExceptionOfType(JwtException.class)
                .isThrownBy(() -> login(authenticator))
                .withMessage(refusal.getMessage())
                .actual();
    }

    private Object login(Authenticator<?> authenticator) {
        return new ThrottledAuthenticator(
                        authenticator, throttle, request -> Optional.ofNullable(request.getHeaderString("X-Place")))
                .authenticate(JOE, Optional.of(TestRequests.get("auth", "X-Place", "home")));
    }

    private static final class NotingThrottle implements LoginThrottle {

        private final List<String> told = new ArrayList<>();
        private Duration wait = Duration.ZERO;

        @Override
        public Duration begin(String account, Optional<String> address) {
            note("begin", account, address);
            return wait;
        }

        @Override
        public void succeeded(String account, Optional<String> address) {
            note("succeeded", account, address);
        }

        @Override
        public void abandoned(String account, Optional<String> address) {
            note("abandoned", account, address);
        }

        @Override
        public void clear(String account) {
            note("clear", account, Optional.empty());
        }

        private void note(String what, String account, Optional<String> address) {
            told.add(what + " " + account + " " + address.orElse("nowhere"));
        }
    }
}
