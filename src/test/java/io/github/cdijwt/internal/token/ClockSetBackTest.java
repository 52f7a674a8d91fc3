package io.github.cdijwt.internal.token;

import static io.github.cdijwt.internal.token.TestTokens.assertRejected;
import static io.github.cdijwt.internal.token.TestTokens.codec;
import static io.github.cdijwt.internal.token.TestTokens.settings;
import static io.github.cdijwt.internal.token.TestTokens.without;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.JwtException;
import io.github.cdijwt.TokenOptions;
import io.github.cdijwt.internal.keys.TestClock;
import io.github.cdijwt.internal.token.JwtSettings.Check;
import java.time.Duration;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Tokens live for five minutes, with a leeway of ten seconds, and the clock jumps back by an hour. */
class ClockSetBackTest {

    private static final String ISSUED_IN_FUTURE = "Issued At claim (iat) cannot be in the future.";
    private static final String NOT_YET_VALID = "The token is not yet valid (nbf)";
    private static final String EXPIRED = "Signature has expired";
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration STEP = Duration.ofSeconds(10);

    private final TestClock clock = new TestClock();
    private final TokenVerifier verifier = verifier(settings());

    @Test
    void an_older_token_is_rejected_until_the_clock_reaches_its_iat() {
        String token = issue();
        clock.move(HOUR.negated());
        assertRejected(() -> verifier.verify(token), ISSUED_IN_FUTURE);
        clock.move(HOUR.minusSeconds(11));
        assertRejected(() -> verifier.verify(token), ISSUED_IN_FUTURE);
        clock.move(Duration.ofSeconds(1));
        assertThat(verifier.verify(token)).containsKey("identity");
    }

    @Test
    void if_iat_is_not_checked_nbf_rejects_the_token() {
        String token = issue();
        clock.move(HOUR.negated());
        assertRejected(() -> verifier(without(Check.IAT)).verify(token), NOT_YET_VALID);
    }

    @Test
    void exactly_the_tokens_whose_times_match_the_clock_are_accepted_again() {
        Instant before = clock.instant();
        NavigableMap<Instant, String> tokens = new TreeMap<>();
        for (Instant end = before.plus(HOUR).plus(HOUR); clock.instant().isBefore(end); clock.move(STEP)) {
            tokens.put(clock.instant(), issue());
        }
        clock.move(HOUR.negated());
        Instant now = clock.instant();

        tokens.entrySet().removeIf(token -> !isAccepted(token.getValue()));
        assertThat(tokens.firstKey()).isEqualTo(now.minusSeconds(310));
        assertThat(tokens.lastKey()).isEqualTo(now.plusSeconds(10));
        assertThat(tokens).hasSize(33);
    }

    @Test
    void a_token_issued_after_the_jump_is_valid_and_has_expired_when_the_clock_is_corrected() {
        clock.move(HOUR.negated());
        String token = issue();
        assertThat(verifier.verify(token)).containsKey("identity");
        clock.move(HOUR);
        assertRejected(() -> verifier.verify(token), EXPIRED);
    }

    private boolean isAccepted(String token) {
        try {
            verifier.verify(token);
            return true;
        } catch (JwtException refused) {
            return false;
        }
    }

    private String issue() {
        return new TokenIssuer(
                        settings(),
                        User.class,
                        new DefaultPayload<>(),
                        new DefaultHeaders<>(settings()),
                        codec(),
                        clock)
                .issue(new User(1), TokenOptions.defaults());
    }

    private TokenVerifier verifier(JwtSettings settings) {
        return new TokenVerifier(settings, codec(), clock);
    }

    record User(int id) {}
}
