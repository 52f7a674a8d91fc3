package io.github.cdijwt.internal.session;

import static io.github.cdijwt.internal.session.TestSessions.GRACE;
import static io.github.cdijwt.internal.session.TestSessions.IDLE;
import static io.github.cdijwt.internal.session.TestSessions.LIFETIME;
import static io.github.cdijwt.internal.session.TestSessions.MILLI;
import static io.github.cdijwt.internal.session.TestSessions.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cdijwt.JwtException;
import io.github.cdijwt.RefusalReason;
import io.github.cdijwt.Session;
import io.github.cdijwt.SessionEnded.Cause;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionFlowTest {

    private final TestSessions sessions = new TestSessions();

    @Test
    void a_login_writes_once() {
        String token = sessions.login();
        assertThat(sessions.store.calls).containsExactly("add");
        assertThat(sessions.app.events).containsExactly("started " + id(token));
        assertThat(sessions.app.issued.get(0).getString("sid")).isEqualTo(id(token));
    }

    @Test
    void a_refresh_after_the_grace_gives_another_token_with_one_look_up_and_one_write() {
        String first = sessions.login();
        sessions.clock.move(GRACE);
        sessions.store.calls.clear();
        String second = sessions.refresh(first);
        assertThat(second).isNotEqualTo(first);
        assertThat(id(second)).isEqualTo(id(first));
        assertThat(sessions.store.calls).containsExactly("find", "replace");
        assertThat(sessions.app.issued)
                .hasSize(2)
                .allMatch(claims -> claims.getString("sid").equals(id(first)));
    }

    @Test
    void the_time_of_the_login_stays_the_same_while_the_tokens_are_new() {
        String token = sessions.login();
        int login = sessions.app.issued.get(0).getInt("auth_time");
        for (int i = 1; i < 5; i++) {
            sessions.clock.move(Duration.ofDays(5));
            token = sessions.refresh(token);
            assertThat(sessions.app.issued.get(i).getInt("auth_time")).isEqualTo(login);
            assertThat(sessions.app.issued.get(i).getInt("iat")).isEqualTo(login + i * 5 * 86_400);
        }
    }

    @Test
    void a_retry_gives_the_same_successor_without_a_write_until_the_last_millisecond_of_the_grace() {
        String first = sessions.login();
        sessions.clock.move(GRACE);
        String second = sessions.refresh(first);
        int writes = sessions.store.writes();
        assertThat(sessions.refresh(first)).isEqualTo(second);
        sessions.clock.move(GRACE.minus(MILLI));
        assertThat(sessions.refresh(first)).isEqualTo(second);
        assertThat(sessions.refresh(second)).isEqualTo(second);
        assertThat(sessions.store.writes()).isEqualTo(writes);
        sessions.clock.move(MILLI);
        sessions.assertRefused(first, RefusalReason.REFRESH_REUSED);
        sessions.assertRefused(second, RefusalReason.UNKNOWN_SESSION);
        assertThat(sessions.app.causes()).containsExactly(Cause.REUSED);
    }

    @Test
    void the_current_token_rotates_in_the_first_millisecond_after_the_grace() {
        String first = sessions.login();
        sessions.clock.move(GRACE.minus(MILLI));
        assertThat(sessions.refresh(first)).isEqualTo(first);
        sessions.clock.move(MILLI);
        assertThat(sessions.refresh(first)).isNotEqualTo(first);
    }

    @Test
    void the_retry_of_a_retry_does_not_extend_the_grace() {
        String first = sessions.login();
        sessions.clock.move(GRACE);
        sessions.refresh(first);
        for (int i = 0; i < 9; i++) {
            sessions.clock.move(Duration.ofSeconds(1));
            sessions.refresh(first);
        }
        sessions.clock.move(Duration.ofSeconds(1));
        sessions.assertRefused(first, RefusalReason.REFRESH_REUSED);
    }

    @ParameterizedTest
    @CsvSource({"2, 0", "3, 0", "2, 9999", "3, 9999", "2, 10000", "3, 10000", "9, 0"})
    void a_token_two_or_more_generations_back_ends_the_session_inside_the_grace_too(int back, long millis) {
        List<String> chain = new ArrayList<>(List.of(sessions.login()));
        for (int i = 0; i < back; i++) {
            sessions.clock.move(GRACE);
            chain.add(sessions.refresh(chain.get(i)));
        }
        sessions.clock.move(Duration.ofMillis(millis));
        sessions.assertRefused(chain.get(0), RefusalReason.REFRESH_REUSED);
        chain.forEach(token -> sessions.assertRefused(token, RefusalReason.UNKNOWN_SESSION));
        assertThat(sessions.app.causes()).containsExactly(Cause.REUSED);
    }

    @Test
    void tabs_that_refresh_with_the_same_stored_token_are_never_logged_out() {
        String stored = sessions.login();
        for (int window = 0; window < 50; window++) {
            sessions.clock.move(Duration.ofSeconds(10 + window % 3));
            String before = stored;
            // Each of the tabs read the token before the first of them stored its successor.
            String after = sessions.refresh(before);
            for (int tab = 1; tab < 10; tab++) {
                sessions.clock.move(Duration.ofMillis(900));
                assertThat(sessions.refresh(before)).isEqualTo(after);
            }
            stored = after;
        }
        assertThat(sessions.app.causes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void a_session_ends_if_it_lies_idle(int refreshes) {
        String token = sessions.login();
        for (int i = 0; i < refreshes; i++) {
            sessions.clock.move(IDLE.minus(MILLI));
            token = sessions.refresh(token);
        }
        sessions.clock.move(IDLE);
        sessions.assertRefused(token, RefusalReason.SESSION_EXPIRED);
        sessions.assertRefused(token, RefusalReason.UNKNOWN_SESSION);
        assertThat(sessions.app.causes()).isEmpty();
    }

    @Test
    void a_session_ends_at_its_latest_however_often_it_is_refreshed() {
        String token = sessions.login();
        for (int day = 0; day < 29; day++) {
            sessions.clock.move(Duration.ofDays(1));
            token = sessions.refresh(token);
        }
        sessions.clock.move(Duration.ofDays(1).minus(MILLI));
        token = sessions.refresh(token);
        assertThat(sessions.goesOn(id(token))).isTrue();
        sessions.clock.move(MILLI);
        assertThat(sessions.goesOn(id(token))).isFalse();
        sessions.assertRefused(token, RefusalReason.SESSION_EXPIRED);
        assertThat(sessions.app.causes()).isEmpty();
    }

    @Test
    void a_session_that_has_expired_causes_no_event_however_it_is_removed() {
        String first = sessions.login();
        String second = sessions.login();
        sessions.login();
        sessions.clock.move(IDLE);
        sessions.flow.logout(first);
        assertThat(sessions.flow.end(sessions.app.found("joe"), id(second))).isFalse();
        sessions.flow.endAll(sessions.app.found("joe"));
        assertThat(sessions.app.causes()).isEmpty();
        assertThat(sessions.flow.of(sessions.app.found("joe"))).isEmpty();
        assertThat(sessions.store.find(StoredSession.key(id(second)))).isEmpty();
    }

    @Test
    void without_a_grace_each_token_is_good_once() {
        TestSessions strict = new TestSessions(Duration.ZERO, OptionalInt.empty());
        String first = strict.login();
        String second = strict.refresh(first);
        assertThat(second).isNotEqualTo(first);
        strict.assertRefused(first, RefusalReason.REFRESH_REUSED);
        strict.assertRefused(second, RefusalReason.UNKNOWN_SESSION);
    }

    @Test
    void without_a_grace_a_server_whose_clock_is_behind_accepts_no_spent_token() {
        TestSessions strict = new TestSessions(Duration.ZERO, OptionalInt.empty());
        String first = strict.login();
        String second = strict.refresh(first);
        strict.clock.move(Duration.ofSeconds(-3));
        String third = strict.refresh(second);
        assertThat(third).isNotEqualTo(second);
        strict.assertRefused(second, RefusalReason.REFRESH_REUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cjr_", "eyJ.eyJ.x", "cjr_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void a_text_that_was_never_a_token_does_not_reach_the_store(String text) {
        sessions.flow.logout(text);
        sessions.assertRefused(text, RefusalReason.UNKNOWN_SESSION);
        assertThat(sessions.store.calls).isEmpty();
    }

    @Test
    void a_token_of_no_session_is_refused_without_a_write() {
        String unknown = RefreshToken.random().text();
        sessions.flow.logout(unknown);
        sessions.assertRefused(unknown, RefusalReason.UNKNOWN_SESSION);
        assertThat(sessions.store.calls).containsOnly("find");
        assertThat(sessions.app.causes()).isEmpty();
    }

    @Test
    void a_user_that_no_longer_exists_ends_the_session() {
        String token = sessions.login();
        sessions.app.users.clear();
        sessions.assertRefused(token, RefusalReason.UNKNOWN_USER);
        sessions.app.user("joe");
        sessions.assertRefused(token, RefusalReason.UNKNOWN_SESSION);
        assertThat(sessions.app.causes()).containsExactly(Cause.UNKNOWN_USER);
    }

    @Test
    void a_hook_that_throws_leaves_the_token_unspent() {
        String token = sessions.login();
        sessions.clock.move(GRACE);
        int writes = sessions.store.writes();
        for (RuntimeException thrown :
                List.of(new IllegalStateException("database"), new JwtException("Locked", "Account locked", 403))) {
            sessions.app.hook = () -> {
                throw thrown;
            };
            assertThatThrownBy(() -> sessions.refresh(token)).isSameAs(thrown);
            sessions.app.hook = () -> {};
            assertThatThrownBy(() -> sessions.flow.refresh(token, (issued, identity) -> {
                        throw thrown;
                    }))
                    .isSameAs(thrown);
        }
        assertThat(sessions.store.writes()).isEqualTo(writes);
        sessions.clock.move(Duration.ofDays(1));
        assertThat(sessions.refresh(token)).isNotEqualTo(token);
        assertThat(sessions.app.causes()).isEmpty();
        assertThat(sessions.app.events.stream().filter(event -> event.toString().startsWith("refused")))
                .hasSize(4)
                .allMatch(event -> event.toString().endsWith("Optional[joe]"));
    }

    @Test
    void a_login_whose_response_fails_stores_no_session() {
        assertThatThrownBy(() -> sessions.start(
                        sessions.app.found("joe"), sessions.flow.now(), Device.UNKNOWN, (issued, identity) -> {
                            throw new IllegalStateException();
                        }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(sessions.store.calls).isEmpty();
        assertThat(sessions.app.events).isEmpty();
    }

    @Test
    void logout_works_with_every_token_of_the_session() {
        for (int used = 0; used < 4; used++) {
            List<String> chain = new ArrayList<>(List.of(sessions.login()));
            for (int i = 0; i < 3; i++) {
                sessions.clock.move(GRACE);
                chain.add(sessions.refresh(chain.get(i)));
            }
            sessions.flow.logout(chain.get(used));
            sessions.flow.logout(chain.get(used));
            chain.forEach(token -> sessions.assertRefused(token, RefusalReason.UNKNOWN_SESSION));
        }
        assertThat(sessions.app.causes()).hasSize(4).containsOnly(Cause.LOGOUT);
    }

    @Test
    void an_end_leaves_the_other_sessions_of_the_user_alone() {
        String first = sessions.login();
        String second = sessions.login();
        sessions.flow.logout(first);
        sessions.clock.move(GRACE);
        assertThat(sessions.refresh(second)).isNotEqualTo(second);
    }

    @ParameterizedTest
    @CsvSource({"-1000, false", "-1, false", "0, true", "999, true", "1000, true"})
    void a_session_of_the_second_of_a_revocation_or_an_earlier_one_is_revoked(long later, boolean revoked) {
        sessions.clock.move(Duration.ofMillis(999));
        Instant login = sessions.clock.instant();
        String token = sessions.login();
        sessions.app.revoke("joe", login.truncatedTo(ChronoUnit.SECONDS).plusMillis(later));
        sessions.clock.move(GRACE);
        if (revoked) {
            sessions.assertRefused(token, RefusalReason.REVOKED);
            sessions.assertRefused(token, RefusalReason.UNKNOWN_SESSION);
            assertThat(sessions.app.causes()).containsExactly(Cause.REVOKED);
        } else {
            assertThat(sessions.refresh(token)).isNotEqualTo(token);
        }
    }

    @Test
    void a_login_in_the_second_of_a_password_change_survives_it_if_it_comes_after_it() {
        sessions.clock.move(Duration.ofMillis(300));
        String before = sessions.login();
        sessions.app.revoke("joe", sessions.clock.instant());
        sessions.clock.move(Duration.ofMillis(100));
        String after = sessions.login();
        sessions.assertRefused(before, RefusalReason.REVOKED);
        assertThat(sessions.refresh(after)).isNotNull();
        sessions.clock.move(GRACE.plusSeconds(1));
        assertThat(sessions.refresh(after)).isNotEqualTo(after);
        assertThat(sessions.app.issued.get(1).getInt("iat"))
                .isEqualTo(sessions.app.issued.get(0).getInt("iat") + 1);
    }

    @Test
    void a_login_in_flight_during_a_password_change_is_revoked() {
        Object withOldPassword = sessions.app.found("joe");
        Instant begun = sessions.flow.now();
        sessions.clock.move(Duration.ofSeconds(1));
        sessions.app.revoke("joe", sessions.clock.instant());
        sessions.clock.move(Duration.ofSeconds(1));
        String token = sessions.start(
                withOldPassword,
                begun,
                Device.UNKNOWN,
                (issued, identity) -> issued.refreshToken().orElseThrow());
        assertThat(sessions.app.issued.get(0).getInt("iat")).isEqualTo((int) begun.getEpochSecond());
        sessions.assertRefused(token, RefusalReason.REVOKED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1H", "P40000D", "P200000000D"})
    void a_session_of_a_user_that_is_revoked_far_into_the_future_does_not_survive_it(Duration ahead) {
        sessions.app.revoke("joe", sessions.clock.instant().plus(ahead));
        String token = sessions.login();
        sessions.assertRefused(token, RefusalReason.REVOKED);
    }

    @Test
    void the_times_of_a_session_are_whole_milliseconds() {
        Instant precise = sessions.clock.instant().plusNanos(1_234_567);
        String token = sessions.start(
                sessions.app.found("joe"),
                precise,
                Device.UNKNOWN,
                (issued, identity) -> issued.refreshToken().orElseThrow());
        assertThat(sessions.store
                        .find(StoredSession.key(id(token)))
                        .orElseThrow()
                        .endsAt())
                .isEqualTo(precise.minusNanos(234_567).plus(LIFETIME));
    }

    @Test
    void a_session_is_listed_with_its_times_and_device() {
        Instant login = sessions.clock.instant();
        String token = sessions.login("joe", new Device(Optional.of("curl/8"), Optional.of("::1")));
        assertThat(sessions.flow.of(sessions.app.found("joe")))
                .containsExactly(new Session(
                        id(token), login, login, login.plus(IDLE), Optional.of("curl/8"), Optional.of("::1")));
        for (int i = 0; i < 4; i++) {
            sessions.clock.move(Duration.ofDays(6));
            token = sessions.refresh(token);
        }
        Session shown = sessions.flow.of(sessions.app.found("joe")).get(0);
        assertThat(shown.created()).isEqualTo(login);
        assertThat(shown.refreshed()).isEqualTo(login.plus(Duration.ofDays(24)));
        assertThat(shown.endsAt()).as("the latest end").isEqualTo(login.plus(LIFETIME));
    }
}
