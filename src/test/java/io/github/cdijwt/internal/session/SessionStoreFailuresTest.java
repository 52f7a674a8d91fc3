package io.github.cdijwt.internal.session;

import static io.github.cdijwt.internal.session.TestSessions.GRACE;
import static io.github.cdijwt.internal.session.TestSessions.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cdijwt.JwtException;
import io.github.cdijwt.RefusalReason;
import io.github.cdijwt.SessionEnded.Cause;
import io.github.cdijwt.internal.store.MemoryStore;
import io.github.cdijwt.spi.StateStore;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A store that fails at each of its calls: the exception is thrown, and no user is logged in or out by it. */
class SessionStoreFailuresTest {

    private final IllegalStateException away = new IllegalStateException("away");
    private final TestSessions sessions = new TestSessions(GRACE, OptionalInt.of(50));
    private final String token = sessions.login();
    private final Object joe = sessions.app.found("joe");

    @Test
    void a_login_fails_if_its_session_cannot_be_added() {
        assertFails("add", sessions::login);
        assertThat(sessions.flow.of(joe)).hasSize(1);
    }

    @Test
    void a_login_fails_if_the_id_of_its_session_is_taken() {
        sessions.store.before = call -> {
            if (call.equals("add")) {
                sessions.store.loses = true;
            }
        };
        assertThatThrownBy(sessions::login).isInstanceOf(IllegalStateException.class);
        assertThat(sessions.app.events).hasSize(1);
    }

    @Test
    void a_refresh_fails_if_its_session_cannot_be_found_or_replaced_and_leaves_the_token_unspent() {
        sessions.clock.move(GRACE);
        assertFails("find", () -> sessions.refresh(token));
        assertFails("replace", () -> sessions.refresh(token));
        sessions.clock.move(GRACE);
        assertThat(sessions.refresh(token)).isNotEqualTo(token);
        assertThat(sessions.app.causes()).isEmpty();
    }

    @Test
    void a_refresh_whose_write_succeeded_although_the_store_failed_is_healed_by_the_grace() {
        sessions.clock.move(GRACE);
        sessions.store.after = failing("replace");
        assertThatThrownBy(() -> sessions.refresh(token)).isSameAs(away);
        sessions.store.after = call -> {};
        String successor = sessions.refresh(token);
        assertThat(successor).isNotEqualTo(token);
        assertThat(sessions.refresh(token)).isEqualTo(successor);
        sessions.clock.move(GRACE);
        assertThat(sessions.refresh(successor)).isNotEqualTo(successor);
    }

    @Test
    void a_refused_refresh_fails_if_its_session_cannot_be_removed_and_is_refused_again() {
        String successor = rotated();
        assertFails("remove", () -> sessions.refresh(token));
        sessions.assertRefused(token, RefusalReason.REFRESH_REUSED);
        sessions.assertRefused(successor, RefusalReason.UNKNOWN_SESSION);
        assertThat(sessions.app.causes()).containsExactly(Cause.REUSED);
    }

    @Test
    void a_session_whose_token_is_used_twice_in_a_transaction_ends_outside_of_the_transaction() {
        rotated();
        WatchedStore lasting = new WatchedStore(sessions.store);
        assertReused(lasting);
        assertThat(lasting.calls).containsExactly("find", "remove");
        assertThat(sessions.app.causes()).containsExactly(Cause.REUSED);
    }

    @Test
    void a_session_that_the_transaction_itself_has_refreshed_ends_in_the_transaction() {
        // Others do not see the entry of the transaction, but an older one.
        MemoryStore committed = new MemoryStore(sessions.clock);
        committed.add(sessions.store.find(StoredSession.key(id(token))).orElseThrow());
        rotated();
        WatchedStore lasting = new WatchedStore(committed);
        assertReused(lasting);
        assertThat(lasting.calls).containsExactly("find");
        assertThat(sessions.goesOn(id(token))).isFalse();
    }

    @Test
    void an_expired_or_revoked_session_or_one_of_an_unknown_user_is_not_refreshed_if_it_cannot_be_removed() {
        sessions.app.revoke("joe", sessions.clock.instant());
        assertFails("remove", () -> sessions.refresh(token));
        sessions.app.users.clear();
        assertFails("remove", () -> sessions.refresh(token));
        sessions.clock.move(TestSessions.IDLE);
        assertFails("remove", () -> sessions.refresh(token));
        assertThat(sessions.app.causes()).isEmpty();
    }

    @Test
    void a_logout_fails_if_its_session_cannot_be_found_or_removed() {
        assertFails("find", () -> sessions.flow.logout(token));
        assertFails("remove", () -> sessions.flow.logout(token));
        assertThat(sessions.goesOn(id(token))).isTrue();
        assertThat(sessions.app.causes()).isEmpty();
        sessions.flow.logout(token);
        assertThat(sessions.app.causes()).containsExactly(Cause.LOGOUT);
    }

    @Test
    void the_check_of_a_session_fails_if_it_cannot_be_found() {
        assertFails("find", () -> sessions.goesOn(id(token)));
    }

    @Test
    void the_methods_of_an_application_fail_if_the_store_does() {
        assertFails("of", () -> sessions.flow.of(joe));
        assertFails("of", () -> sessions.flow.end(joe, id(token)));
        assertFails("of", () -> sessions.flow.endAll(joe));
        assertFails("remove", () -> sessions.flow.end(joe, id(token)));
        assertFails("remove", () -> sessions.flow.endAll(joe));
        assertThat(sessions.flow.of(joe)).hasSize(1);
        assertThat(sessions.app.causes()).isEmpty();
    }

    private void assertReused(StateStore lasting) {
        SessionFlow flow = sessions.flow.inTransaction(sessions.store, lasting);
        assertThatThrownBy(() -> flow.refresh(token, (issued, identity) -> issued))
                .isInstanceOf(JwtException.class);
        assertThat(sessions.app.reasons).last().isEqualTo(RefusalReason.REFRESH_REUSED);
    }

    private String rotated() {
        sessions.clock.move(GRACE);
        String successor = sessions.refresh(token);
        sessions.clock.move(GRACE);
        return successor;
    }

    private void assertFails(String call, ThrowingCallable action) {
        sessions.store.before = failing(call);
        assertThatThrownBy(action).isSameAs(away);
        sessions.store.before = none -> {};
    }

    private Consumer<String> failing(String failed) {
        return call -> {
            if (call.equals(failed)) {
                throw away;
            }
        };
    }
}
