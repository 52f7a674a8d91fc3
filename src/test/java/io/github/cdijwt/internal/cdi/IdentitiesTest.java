package io.github.cdijwt.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.cdijwt.JwtException;
import io.github.cdijwt.JwtSubject;
import io.github.cdijwt.RefusalReason;
import io.github.cdijwt.internal.session.SessionCheck;
import io.github.cdijwt.internal.session.SessionSettings;
import io.github.cdijwt.internal.store.MemoryStore;
import io.github.cdijwt.internal.token.TestTokens;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentitiesTest {

    private static final Duration DAY = Duration.ofDays(1);

    @ParameterizedTest
    @CsvSource({"999, false", "1000, false", "1001, true"})
    void a_token_of_the_second_of_a_revocation_or_before_is_revoked(long issued, boolean accepted) {
        Identities identities = identitiesFrom(Optional.of(Instant.ofEpochMilli(1_000_999)));
        JsonObject claims = TestTokens.json("{\"iat\":" + issued + "}");

        if (accepted) {
            assertThat(identities.find(claims)).isInstanceOf(Subject.class);
        } else {
            assertRevoked(identities, claims);
        }
    }

    @Test
    void a_token_without_a_time_is_revoked_by_any_revocation() {
        assertRevoked(identitiesFrom(Optional.of(Instant.EPOCH)), TestTokens.json("{}"));
        assertThat(identitiesFrom(Optional.empty()).find(TestTokens.json("{}"))).isInstanceOf(Subject.class);
    }

    @Test
    void the_handler_is_not_called_for_a_token_whose_session_has_ended() {
        SessionCheck sessions = new SessionCheck(
                new MemoryStore(Clock.systemUTC()),
                new SessionSettings(DAY, DAY, Duration.ZERO, OptionalInt.empty(), true),
                Clock.systemUTC());
        Identities identities = new Identities(
                Subject.class,
                claims -> {
                    throw new AssertionError("The handler was called");
                },
                Optional.of(sessions));

        assertRevoked(identities, TestTokens.json("{\"sid\":\"AAAAAAAAAAAAAAAAAAAAAA\"}"));
    }

    private static void assertRevoked(Identities identities, JsonObject claims) {
        assertThatExceptionOfType(JwtException.class)
                .isThrownBy(() -> identities.find(claims))
                .withMessage("Invalid token: Token has been revoked")
                .returns(RefusalReason.REVOKED, JwtException::reason);
    }

    private static Identities identitiesFrom(Optional<Instant> validFrom) {
        return new Identities(Subject.class, claims -> Optional.of(new Subject(validFrom)), Optional.empty());
    }

    private record Subject(Optional<Instant> tokensValidFrom) implements JwtSubject {

        @Override
        public String subject() {
            return "joe";
        }
    }
}
