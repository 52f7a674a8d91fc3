package io.github.cdijwt.internal.session;

import static io.github.cdijwt.internal.session.TestSessions.GRACE;
import static io.github.cdijwt.internal.session.TestSessions.IDLE;
import static io.github.cdijwt.internal.session.TestSessions.MILLI;
import static io.github.cdijwt.internal.session.TestSessions.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.cdijwt.Session;
import io.github.cdijwt.SessionEnded;
import io.github.cdijwt.SessionEnded.Cause;
import io.github.cdijwt.internal.jws.StrictJson;
import io.github.cdijwt.internal.token.IdentityId;
import io.github.cdijwt.internal.token.TestTokens;
import io.github.cdijwt.spi.StateStore;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of a user's sessions, its limit, and the users that must not share one. */
class SessionsOfUserTest {

    private static final List<String> NAMES = List.of(
            "joe",
            "Joe",
            "JOE",
            "jo\u00e9",
            "joe\u0301",
            "jo\u0435",
            " joe",
            "joe ",
            "joe\0",
            "",
            " ",
            "1",
            "\"1\"",
            "sub:joe",
            "?",
            "\ud800",
            "\ud801",
            "\udc00",
            "\ufffd",
            "\\ud800",
            "x".repeat(3_000),
            "x".repeat(2_999) + "y");

    private final TestSessions sessions = new TestSessions();

    @Test
    void each_user_sees_and_ends_only_their_own_sessions() {
        NAMES.forEach(name -> sessions.app.user(name));
        Map<String, String> ids = new HashMap<>();
        NAMES.forEach(name -> ids.put(name, id(sessions.login(name))));
        for (String name : NAMES) {
            TestApplication.User user = sessions.app.found(name);
            assertThat(sessions.flow.of(user)).extracting(Session::id).containsExactly(ids.get(name));
            ids.forEach((other, id) -> {
                if (!other.equals(name)) {
                    assertThat(sessions.flow.end(user, id)).isFalse();
                }
            });
        }
        for (String name : NAMES) {
            sessions.flow.endAll(sessions.app.found(name));
            ids.remove(name);
            ids.values().forEach(id -> assertThat(sessions.goesOn(id)).isTrue());
        }
    }

    @Test
    void users_of_whatever_id_have_different_owners() {
        List<String> claims = new ArrayList<>(List.of(
                "{\"identity\":1}",
                "{\"identity\":\"1\"}",
                "{\"identity\":true}",
                "{\"identity\":\"true\"}",
                "{\"identity\":[1]}",
                "{\"identity\":{\"id\":1}}",
                "{\"sub\":\"1\"}",
                "{\"sub\":\"identity:1\"}",
                "{\"sub\":\" 1\"}",
                "{\"sub\":\"" + "1".repeat(5_000) + "\"}",
                "{\"sub\":\"" + "1".repeat(5_001) + "\"}",
                "{\"sub\":\"\\ud800\"}",
                "{\"sub\":\"\\ud801\"}",
                "{\"sub\":\"?\"}"));
        Set<String> owners = new HashSet<>();
        for (String text : claims) {
            String owner = Owner.of(TestTokens.json(text), "no id", new IdentityId());
            assertThat(owner).matches("s\\.[A-Za-z0-9_-]{22}");
            assertThat(owners.add(owner)).as(text).isTrue();
        }
        for (Object id : List.of(1, "1", "\"1\"", 'x', 2L, true)) {
            assertThat(owners.add(Owner.of(JsonValue.EMPTY_JSON_OBJECT, Map.of("id", id), new IdentityId())))
                    .as("%s", id)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"sub\":\"\"}", "{\"sub\":null}", "{\"sub\":5}", "{\"identity\":null}"})
    void users_without_an_id_cannot_have_sessions(String claims) {
        Map<String, Object> withoutId = new HashMap<>();
        JsonObject json = TestTokens.json(claims);
        assertThatIllegalStateException()
                .isThrownBy(() -> Owner.of(json, withoutId, new IdentityId()))
                .withMessageContaining("sub");
        withoutId.put("id", JsonValue.NULL);
        assertThatIllegalStateException().isThrownBy(() -> Owner.of(json, withoutId, new IdentityId()));
    }

    @Test
    void the_subject_comes_before_the_identity() {
        IdentityId ids = new IdentityId();
        assertThat(Owner.of(TestTokens.json("{\"sub\":\"a\",\"identity\":1}"), "", ids))
                .isEqualTo(Owner.of(TestTokens.json("{\"sub\":\"a\",\"identity\":2}"), "", ids));
    }

    @Test
    void other_entries_of_the_store_are_not_sessions() {
        String token = sessions.login();
        String owner =
                sessions.store.find(StoredSession.key(id(token))).orElseThrow().owner();
        sessions.store.add(new StateStore.Entry(
                "f.other", owner, "1", "not JSON", sessions.clock.instant().plus(IDLE)));
        assertThat(sessions.flow.of(sessions.app.found("joe"))).hasSize(1);
        sessions.flow.endAll(sessions.app.found("joe"));
        assertThat(sessions.store.find("f.other")).isPresent();
    }

    @Test
    void the_session_that_was_refreshed_last_comes_first() {
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            tokens.add(sessions.login());
            sessions.clock.move(GRACE);
        }
        sessions.refresh(tokens.get(1));
        assertThat(sessions.flow.of(sessions.app.found("joe")))
                .extracting(Session::id)
                .containsExactly(id(tokens.get(1)), id(tokens.get(3)), id(tokens.get(2)), id(tokens.get(0)));
    }

    @Test
    void sessions_that_have_expired_are_not_listed_and_cannot_be_ended() {
        String token = sessions.login();
        TestApplication.User joe = sessions.app.found("joe");
        sessions.clock.move(IDLE.minusMillis(1));
        assertThat(sessions.flow.of(joe)).hasSize(1);
        sessions.clock.move(Duration.ofMillis(1));
        assertThat(sessions.flow.of(joe)).isEmpty();
        assertThat(sessions.flow.end(joe, id(token))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void the_session_that_was_refreshed_longest_ago_ends_if_there_are_too_many(int most) {
        TestSessions limited = new TestSessions(GRACE, OptionalInt.of(most));
        limited.app.user("ann");
        String anns = limited.login("ann");
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            tokens.add(limited.login());
            limited.clock.move(GRACE);
        }
        assertThat(limited.app.causes()).isEmpty();
        // The first session is now the one that was refreshed last.
        limited.refresh(tokens.get(0));
        limited.clock.move(GRACE);
        String last = limited.login();
        String ended = tokens.get(most == 1 ? 0 : 1);
        assertThat(limited.app.events)
                .filteredOn(SessionEnded.class::isInstance)
                .containsExactly(new SessionEnded(Cause.SURPLUS, "joe", id(ended)));
        assertThat(limited.flow.of(limited.app.found("joe"))).hasSize(most);
        assertThat(limited.goesOn(id(last))).isTrue();
        assertThat(limited.goesOn(id(anns))).isTrue();
    }

    @Test
    void expired_sessions_do_not_count_as_too_many_and_are_removed_without_an_event() {
        TestSessions limited = new TestSessions(GRACE, OptionalInt.of(2));
        String old = limited.login();
        limited.login();
        limited.clock.move(IDLE);
        limited.login();
        limited.login();
        assertThat(limited.app.causes()).isEmpty();
        assertThat(limited.store.find(StoredSession.key(id(old)))).isEmpty();
    }

    @Test
    void an_expired_session_makes_way_before_one_that_was_refreshed_longer_ago() {
        TestSessions limited = new TestSessions(GRACE, OptionalInt.of(2));
        String expired = limited.login();
        for (int day = 0; day < 28; day += 4) {
            limited.clock.move(Duration.ofDays(4));
            expired = limited.refresh(expired);
        }
        String live = limited.login();
        limited.clock.move(Duration.ofDays(1));
        limited.refresh(expired);
        limited.clock.move(Duration.ofDays(1).minus(MILLI));
        // If the session had expired before, the store would have removed it.
        limited.store.after = call -> limited.clock.move(call.equals("add") ? MILLI : Duration.ZERO);
        limited.login();
        assertThat(limited.store.find(StoredSession.key(id(expired)))).isEmpty();
        assertThat(limited.goesOn(id(live))).isTrue();
        assertThat(limited.app.causes()).isEmpty();
    }

    @Test
    void a_login_on_a_server_whose_clock_is_behind_does_not_end_its_own_session() {
        TestSessions limited = new TestSessions(GRACE, OptionalInt.of(1));
        limited.login();
        limited.clock.move(Duration.ofSeconds(-3));
        assertThat(limited.goesOn(id(limited.login()))).isTrue();
        assertThat(limited.app.causes()).isEmpty();
    }

    @Test
    void a_login_succeeds_if_the_surplus_cannot_be_ended() {
        TestSessions limited = new TestSessions(GRACE, OptionalInt.of(1));
        limited.login();
        IllegalStateException away = new IllegalStateException("away");
        limited.store.before = call -> {
            if (call.equals("of")) {
                throw away;
            }
        };
        assertThat(limited.login()).isNotNull();
        assertThat(limited.app.events).contains(away);
    }

    @Test
    void the_account_of_an_event_is_the_name_of_the_user() {
        sessions.app.more =
                user -> StrictJson.object().add("upn", "joe@example").build();
        sessions.flow.logout(sessions.login());
        assertThat(sessions.app.events)
                .filteredOn(SessionEnded.class::isInstance)
                .extracting(ended -> ((SessionEnded) ended).account())
                .containsExactly("joe@example");
    }
}
