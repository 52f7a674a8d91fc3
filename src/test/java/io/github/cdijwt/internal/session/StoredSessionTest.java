package io.github.cdijwt.internal.session;

import static io.github.cdijwt.internal.session.TestSessions.GRACE;
import static io.github.cdijwt.internal.session.TestSessions.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.cdijwt.JwtException;
import io.github.cdijwt.RefusalReason;
import io.github.cdijwt.internal.jws.StrictJson;
import io.github.cdijwt.internal.token.TestTokens;
import io.github.cdijwt.spi.StateStore.Entry;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The entry of a session: what it keeps, how long it is, and which characters it has. */
class StoredSessionTest {

    private static final int MAX_DATA = 4_000;

    private final TestSessions sessions = new TestSessions();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "",
                "\u0141\u00f3d\u017a",
                "\ud83d\ude00",
                "\ud800",
                "\udc00\ud800",
                "\u0000\u001f\u007f\u0080\u2028\ufeff\ufffe\uffff",
                "\"\\/\b\f\n\r\t'%_;--",
                "\\u0041 \\\\ud800",
            })
    void a_text_of_the_claims_comes_back_as_it_was_and_is_stored_in_ascii(String text) {
        JsonObject claims = StrictJson.object()
                .add("text", text)
                .add(text, Json.createArrayBuilder().add(text))
                .build();
        Entry entry = session(claims).entry();
        assertThat(entry.data()).matches("[\\x20-\\x7e]*");
        assertThat(StoredSession.of(entry).login().claims()).isEqualTo(claims);
    }

    @Test
    void characters_of_ascii_that_can_be_printed_are_stored_as_they_are() {
        String text = " !#$%&'()*+,-./0:;<=>?@AZ[]^_`az{|}~";
        Entry entry = session(StrictJson.object().add("text", text).build()).entry();
        assertThat(entry.data()).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"a\":1e400,\"b\":-0.0,\"c\":12345678901234567890123456789,\"d\":1.10}",
                "{\"a\":null,\"b\":[null,true,false],\"c\":{\"c\":{}}}",
                "{\"salt\":1,\"agent\":2,\"claims\":3,\"created\":\"x\"}",
            })
    void claims_of_all_kinds_come_back_as_they_were(String json) {
        JsonObject claims = TestTokens.json(json);
        assertThat(StoredSession.of(session(claims).entry()).login().claims().toString())
                .isEqualTo(claims.toString());
    }

    @Test
    void all_components_come_back_as_they_were() {
        StoredLogin login = new StoredLogin(
                TestTokens.json("{\"identity\":1}"),
                Map.of("tenant", Json.createValue("blue")),
                Instant.ofEpochMilli(1_790_000_000_456L),
                new Device(Optional.of("curl/8"), Optional.of("::1")));
        StoredSession session = StoredSession.started(
                RefreshToken.random(), "s.owner", Instant.ofEpochMilli(1_800_000_000_123L), login);
        assertThat(StoredSession.of(session.entry())).isEqualTo(session);
        assertThat(session.login()).isEqualTo(login);
        StoredSession rotated = session.rotatedTo(
                RefreshToken.random(), RefreshToken.randomPart(), Instant.ofEpochMilli(1_790_000_000_789L));
        assertThat(StoredSession.of(rotated.entry())).isEqualTo(rotated);
        assertThat(rotated.login()).isEqualTo(login);
    }

    @Test
    void a_session_that_could_be_stored_at_the_login_can_be_stored_at_each_refresh() {
        int length = MAX_DATA;
        String token = null;
        while (token == null) {
            String text = "x".repeat(length--);
            sessions.app.more = user -> StrictJson.object().add("text", text).build();
            try {
                token = sessions.login();
            } catch (IllegalStateException tooLong) {
                assertThat(tooLong).hasMessageContaining("put less into the payload");
            }
        }
        for (int i = 0; i < 3; i++) {
            sessions.clock.move(GRACE);
            token = sessions.refresh(token);
        }
        assertThat(sessions.store
                        .find(StoredSession.key(id(token)))
                        .orElseThrow()
                        .data())
                .hasSize(MAX_DATA);
    }

    @Test
    void a_login_with_too_many_claims_fails_before_anything_is_stored() {
        sessions.app.more = user ->
                StrictJson.object().add("text", "\u0141".repeat(MAX_DATA / 6)).build();
        assertThatIllegalStateException()
                .isThrownBy(sessions::login)
                .withMessageContaining("the maximum is 4000")
                .withMessageNotContaining("\u0141");
        assertThat(sessions.store.calls).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d\ude00", "\u0141", "\"", "x"})
    void a_client_cannot_make_a_login_fail_by_the_name_of_its_browser(String character) {
        Device device = new Device(Optional.of(character.repeat(10_000)), Optional.of(character.repeat(10_000)));
        sessions.app.more =
                user -> StrictJson.object().add("text", "x".repeat(3_700)).build();
        String token = sessions.login("joe", device);
        sessions.clock.move(GRACE);
        assertThat(sessions.refresh(token)).isNotEqualTo(token);
    }

    @Test
    void a_session_is_stored_without_its_device_only_if_it_would_be_too_long_with_it() {
        Device device = new Device(Optional.of("curl/8"), Optional.of("::1"));
        int free = MAX_DATA - session("", device).entry().data().length();
        StoredSession longest = session("x".repeat(free), device);
        assertThat(longest.entry().data()).hasSize(MAX_DATA);
        assertThat(longest.login().device()).isEqualTo(device);
        StoredSession longer = session("x".repeat(free + 1), device);
        assertThat(longer.login().device()).isEqualTo(Device.UNKNOWN);
    }

    @Test
    void a_session_that_could_not_be_read_again_is_not_started() {
        sessions.app.more = user -> StrictJson.object()
                .add("deep", TestTokens.json(TestTokens.nested(63)))
                .build();
        assertThatIllegalStateException().isThrownBy(sessions::login);
        sessions.app.more = user -> StrictJson.object()
                .add("deep", TestTokens.json(TestTokens.nested(62)))
                .build();
        String token = sessions.login();
        sessions.clock.move(GRACE);
        assertThat(sessions.refresh(token)).isNotEqualTo(token);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{}",
                "{\"rotated\":1}",
                "{\"rotated\":1,\"salt\":\"c2FsdA\"}",
                "{\"rotated\":1,\"salt\":\"c2FsdA\",",
                "{\"rotated\":1,\"salt\":\"c2FsdA\",}",
                "{\"rotated\":\"x\",\"salt\":\"c2FsdA\",\"created\":1,\"claims\":{}}",
                "{\"rotated\":1,\"salt\":\"c2FsdA\",\"created\":\"x\",\"claims\":{}}",
                "{\"rotated\":1,\"salt\":\"c2FsdA\",\"created\":1,\"claims\":1}",
                "{\"salt\":\"c2FsdA\",\"rotated\":1,\"created\":1,\"claims\":{}}",
            })
    void a_broken_entry_is_a_failure_and_not_a_rejection(String data) {
        String token = sessions.login();
        Entry entry = sessions.store.find(StoredSession.key(id(token))).orElseThrow();
        sessions.store.remove(entry.id());
        sessions.store.add(new Entry(entry.id(), entry.owner(), entry.version(), data, entry.endsAt()));
        assertThat(Assertions.catchThrowable(() -> sessions.refresh(token)))
                .isInstanceOf(RuntimeException.class)
                .isNotInstanceOf(JwtException.class);
        assertThat(sessions.store.find(entry.id())).isPresent();
    }

    @Test
    void the_descriptions_of_a_session_and_its_login_do_not_name_the_user() {
        StoredSession session = session(TestTokens.json("{\"sub\":\"joe\"}"));
        assertThat(session).hasToString("StoredSession[id=" + session.id() + "]");
        assertThat(session.login()).hasToString("StoredLogin[created=2027-01-15T08:00:00.123Z]");
    }

    @Test
    void the_store_the_events_and_all_descriptions_have_no_token_secret_or_salt() {
        List<String> seen = new ArrayList<>();
        List<String> salts = new ArrayList<>();
        for (int user = 0; user < 20; user++) {
            sessions.app.user("user" + user);
            String token = sessions.login("user" + user, new Device(Optional.of("curl/8"), Optional.empty()));
            for (int i = 0; i < 10; i++) {
                sessions.clock.move(GRACE);
                String next = sessions.refresh(token);
                sessions.refresh(token);
                token = next;
            }
            String last = token;
            sessions.store.find(StoredSession.key(id(last))).ifPresent(entry -> {
                StoredSession session = StoredSession.of(entry);
                seen.add(entry.toString());
                seen.add(session.toString());
                salts.add(session.salt());
            });
            sessions.app.users.remove("user" + user);
            sessions.assertRefused(last, RefusalReason.UNKNOWN_USER);
        }
        sessions.app.events.forEach(event -> seen.add(event.toString()));
        assertThat(String.join("\n", seen)).doesNotContain(salts);
        // The salts are only in the data of the store.
        sessions.store.written.forEach(entry -> seen.add(
                String.join("\n", entry.id(), entry.owner(), entry.version(), entry.data(), entry.toString())));
        String all = String.join("\n", seen);
        assertThat(sessions.tokens).hasSize(20 * 11).allSatisfy(token -> {
            String body = token.substring(4);
            // The family and the secret have 16 bytes each: the first 21 characters are all family.
            assertThat(all).doesNotContain(token, body, body.substring(0, 21), body.substring(22, 42));
            byte[] bytes = Base64.getUrlDecoder().decode(body);
            for (byte[] half : List.of(Arrays.copyOf(bytes, 16), Arrays.copyOfRange(bytes, 16, 32))) {
                String base64 = Base64.getUrlEncoder().withoutPadding().encodeToString(half);
                assertThat(all).doesNotContain(base64, HexFormat.of().formatHex(half));
            }
        });
        assertThat(Pattern.compile("cjr_").matcher(all).find()).isFalse();
    }

    private static StoredSession session(JsonObject claims) {
        return session(claims, Device.UNKNOWN);
    }

    private static StoredSession session(String text, Device device) {
        return session(StrictJson.object().add("text", text).build(), device);
    }

    private static StoredSession session(JsonObject claims, Device device) {
        Instant now = Instant.ofEpochMilli(1_800_000_000_123L);
        return StoredSession.started(
                RefreshToken.random(), "s.owner", now, new StoredLogin(claims, Map.of(), now, device));
    }
}
