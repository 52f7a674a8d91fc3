package io.github.cdijwt.internal.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.JwtSubject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RevocationTest {

    private static final Instant SECOND = Instant.ofEpochSecond(TestTokens.NOW);
    private static final User NEVER = new User(Optional.empty());

    @ParameterizedTest
    @CsvSource({
        "-1, true",
        "0, true",
        "1, false",
        "0.999, true",
        "1.5, false",
        "1000000, false",
        "-1800000001, true",
    })
    void a_token_of_the_second_of_the_revocation_or_an_earlier_one_is_revoked(String later, boolean revoked) {
        JsonObject claims =
                TestTokens.json("{\"iat\":" + new BigDecimal(later).add(BigDecimal.valueOf(TestTokens.NOW)) + "}");
        assertThat(Revocation.revokes(new User(SECOND), claims)).isEqualTo(revoked);
        assertThat(Revocation.revokes(new User(SECOND.plusMillis(999)), claims)).isEqualTo(revoked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"iat\":null}",
                "{\"iat\":\"1900000000\"}",
                "{\"iat\":[1900000000]}",
                "{\"iat\":true}",
                "{\"iat\":1e999999999}",
                "{\"iat\":99999999999999999999}"
            })
    void a_token_without_a_readable_time_is_revoked_if_the_user_revoked_any(String claims) {
        assertThat(Revocation.revokes(new User(SECOND), TestTokens.json(claims)))
                .isTrue();
        assertThat(Revocation.revokes(NEVER, TestTokens.json(claims))).isFalse();
        assertThat(Revocation.revokes("joe", TestTokens.json(claims))).isFalse();
    }

    @Test
    void a_session_of_the_second_of_the_revocation_or_an_earlier_one_is_revoked() {
        User user = new User(SECOND.plusMillis(500));
        assertThat(Revocation.revokes(user, SECOND.minusSeconds(1))).isTrue();
        assertThat(Revocation.revokes(user, SECOND)).isTrue();
        assertThat(Revocation.revokes(user, SECOND.plusMillis(999))).isTrue();
        assertThat(Revocation.revokes(user, SECOND.plusMillis(1_000))).isFalse();
        assertThat(Revocation.revokes(NEVER, SECOND)).isFalse();
        assertThat(Revocation.revokes("joe", SECOND)).isFalse();
    }

    @Test
    void a_token_that_is_issued_in_the_second_of_the_revocation_gets_the_next_second() {
        User user = new User(SECOND.plusMillis(500));
        assertThat(Revocation.notRevoked(user, SECOND)).isEqualTo(SECOND.plusSeconds(1));
        assertThat(Revocation.notRevoked(user, SECOND.plusMillis(999))).isEqualTo(SECOND.plusSeconds(1));
        assertThat(Revocation.notRevoked(user, SECOND.plusMillis(1_000))).isEqualTo(SECOND.plusMillis(1_000));
        assertThat(Revocation.notRevoked(user, SECOND.plusSeconds(5))).isEqualTo(SECOND.plusSeconds(5));
        assertThat(Revocation.notRevoked(NEVER, SECOND)).isEqualTo(SECOND);
        assertThat(Revocation.notRevoked("joe", SECOND)).isEqualTo(SECOND);
    }

    @Test
    void the_time_is_never_revoked_if_the_clocks_of_two_servers_differ_by_a_few_seconds() {
        for (int behind = 0; behind < 10; behind++) {
            Instant now = SECOND.minusSeconds(behind);
            User user = new User(SECOND.plusMillis(700));
            assertThat(Revocation.revokes(user, Revocation.notRevoked(user, now)))
                    .isFalse();
        }
    }

    @Test
    void a_revocation_far_in_the_future_revokes_everything() {
        for (Instant from : new Instant[] {
            SECOND.plusSeconds(10), SECOND.plusSeconds(60), SECOND.plus(Duration.ofDays(40_000)), Instant.MAX
        }) {
            User user = new User(from);
            Instant issued = Revocation.notRevoked(user, SECOND);
            assertThat(issued).as("%s", from).isEqualTo(SECOND);
            assertThat(Revocation.revokes(user, issued)).isTrue();
        }
    }

    @Test
    void the_earliest_time_revokes_nothing_that_has_a_time() {
        User user = new User(Instant.MIN);
        assertThat(Revocation.revokes(user, Instant.EPOCH)).isFalse();
        assertThat(Revocation.revokes(user, TestTokens.json("{\"iat\":0}"))).isFalse();
        assertThat(Revocation.revokes(user, Json.createObjectBuilder().build())).isTrue();
        assertThat(Revocation.notRevoked(user, SECOND)).isEqualTo(SECOND);
    }

    private record User(Optional<Instant> tokensValidFrom) implements JwtSubject {

        User(Instant from) {
            this(Optional.of(from));
        }

        @Override
        public String subject() {
            return "joe";
        }
    }
}
