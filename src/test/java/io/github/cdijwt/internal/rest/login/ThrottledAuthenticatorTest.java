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
    void a_success_is_told_to_the_throttle_from_where_it_came() {
        assertThat(login(credentials -> Optional.of("Joe"))).isEqualTo("Joe");
        assertThat(throttle.told).containsExactly("begin joe home", "succeeded joe home");
    }

    @Test
    void a_failure_stays_counted() {
        assertRefused(Refusals.invalidCredentials(), credentials -> Optional.empty());
        assertThat(throttle.told).containsExactly("begin joe home");
    }

    @Test
    void whoever_has_to_wait_is_not_asked_for_a_password() {
        throttle.wait = Duration.ofSeconds(7);

        assertThat(assertRefused(Refusals.tooManyFailures(Duration.ofSeconds(7)), credentials -> Optional.of("Joe"))
                        .headers())
                .containsEntry("Retry-After", "7");
        assertThat(throttle.told).containsExactly("begin joe home");
    }

    @Test
    void a_throttle_that_counts_backwards_stops_nobody() {
        throttle.wait = Duration.ofSeconds(-1);

        assertThat(login(credentials -> Optional.of("Joe"))).isEqualTo("Joe");
    }

    @Test
    void what_could_not_be_checked_does_not_count() {
        assertThatIllegalStateException()
                .isThrownBy(() -> login(credentials -> {
                    throw new IllegalStateException("no database");
                }));
        assertThat(throttle.told).containsExactly("begin joe home", "abandoned joe home");
    }

    @Test
    void a_fault_of_the_server_does_not_count_and_a_refusal_by_the_application_does() {
        assertRefused(new JwtException("a", "b", 503), credentials -> {
            throw new JwtException("a", "b", 503);
        });
        assertRefused(new JwtException("a", "b", 500), credentials -> {
            throw new JwtException("a", "b", 500);
        });
        assertRefused(new JwtException("a", "b", 499), credentials -> {
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
    void a_name_that_is_too_long_is_refused_before_anybody_is_asked() {
        Credentials tooLong = new Credentials("j".repeat(257), "s3cr3t", JsonValue.EMPTY_JSON_OBJECT);
        ThrottledAuthenticator authenticator =
                new ThrottledAuthenticator(credentials -> Optional.of("Joe"), throttle, request -> Optional.empty());

        assertThatExceptionOfType(JwtException.class)
                .isThrownBy(() -> authenticator.authenticate(tooLong, Optional.empty()))
                .withMessage(Refusals.invalidCredentials().getMessage());
        assertThat(throttle.told).isEmpty();
    }

    @Test
    void where_there_is_no_request_the_address_is_not_known() {
        new ThrottledAuthenticator(credentials -> Optional.of("Joe"), throttle, request -> Optional.of("home"))
                .authenticate(JOE, Optional.empty());

        assertThat(throttle.told).containsExactly("begin joe nowhere", "succeeded joe nowhere");
    }

    private JwtException assertRefused(JwtException refusal, Authenticator<?> authenticator) {
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
