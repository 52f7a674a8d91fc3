package io.github.cdijwt.internal.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.cdijwt.JwtException;
import io.github.cdijwt.RefusalReason;
import io.github.cdijwt.internal.jws.JwsAlgorithm;
import io.github.cdijwt.internal.jws.JwsKey;
import java.security.KeyPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class FetchedKeysTest {

    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    private final KeyPair old = TestKeys.pair("EC secp256r1");
    private final KeyPair next = TestKeys.another("EC secp256r1");
    private final TestClock clock = new TestClock();
    private final TestIssuer issuer = new TestIssuer();
    private final CapturedLog log = new CapturedLog();
    private final FetchedKeys keys =
            new FetchedKeys(JwsAlgorithm.ES256, new KeyAddress(issuer.address()), IssuerTrust.ofTheJdk(), clock);

    @BeforeEach
    void listen() {
        log.start();
        issuer.publishes(TestKeys.set(TestKeys.jwk(old, false, "kid", "old")));
    }

    @AfterEach
    void stop() {
        log.stop();
        issuer.close();
    }

    @Test
    void keys_are_fetched_once_when_they_are_first_needed() {
        assertThat(issuer.requests()).isZero();
        for (int i = 0; i < 100; i++) {
            assertThat(keys.verifying("old")).extracting(JwsKey::key).containsExactly(old.getPublic());
            assertThat(keys.verifying()).extracting(JwsKey::key).containsExactly(old.getPublic());
        }
        assertThat(issuer.requests()).isEqualTo(1);
    }

    @Test
    void parallel_callers_wait_for_one_fetch() throws Exception {
        issuer.delays(Duration.ofMillis(300));
        List<Integer> found = new CopyOnWriteArrayList<>();
        List<Thread> callers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            callers.add(new Thread(() -> found.add(keys.verifying("old").size())));
        }
        callers.forEach(Thread::start);
        for (Thread caller : callers) {
            caller.join();
        }
        assertThat(found).hasSize(8).containsOnly(1);
        assertThat(issuer.requests()).isEqualTo(1);
    }

    @Test
    void an_unknown_kid_triggers_a_fetch() {
        assertThat(keys.verifying("next")).isEmpty();
        issuer.publishes(
                TestKeys.set(TestKeys.jwk(next, false, "kid", "next"), TestKeys.jwk(old, false, "kid", "old")));
        clock.move(TEN_SECONDS);
        assertThat(keys.verifying("next")).extracting(JwsKey::key).containsExactly(next.getPublic());
        assertThat(keys.verifying("old")).hasSize(1);
        assertThat(issuer.requests()).isEqualTo(2);
    }

    @Test
    void many_unknown_kids_trigger_one_fetch_in_ten_seconds() {
        assertThat(keys.verifying("old")).hasSize(1);
        for (int second = 0; second < 60; second++) {
            for (int i = 0; i < 200; i++) {
                assertThat(keys.verifying("made up " + second + " " + i)).isEmpty();
            }
            clock.move(Duration.ofSeconds(1));
        }
        assertThat(issuer.requests()).isEqualTo(6);
    }

    @Test
    void keys_are_fetched_again_after_five_minutes_and_removed_keys_are_rejected() {
        assertThat(keys.verifying("old")).hasSize(1);
        issuer.publishes(TestKeys.set(TestKeys.jwk(next, false, "kid", "next")));
        clock.move(Duration.ofMinutes(5).minusMillis(1));
        assertThat(keys.verifying("old")).hasSize(1);
        clock.move(Duration.ofMillis(1));
        await(() -> keys.verifying("old").isEmpty());
        assertThat(keys.verifying("next")).hasSize(1);
    }

    @Test
    void a_removed_key_is_rejected_at_once_if_the_keys_are_stale() {
        assertThat(keys.verifying("old")).hasSize(1);
        issuer.publishes(TestKeys.set(TestKeys.jwk(next, false, "kid", "next")));
        clock.move(Duration.ofMinutes(10));
        assertThat(keys.verifying("old")).isEmpty();

        issuer.publishes(TestKeys.set(TestKeys.jwk(old, false, "kid", "old")));
        clock.move(Duration.ofMinutes(10));
        assertThat(keys.verifying()).extracting(JwsKey::id).containsExactly(Optional.of("old"));
    }

    @Test
    void an_issuer_that_is_down_at_first_is_tried_again_after_ten_seconds() {
        issuer.answers(503, "down");
        for (int i = 0; i < 50; i++) {
            assertUnavailable("10", () -> keys.verifying("old"));
            assertUnavailable("10", keys::verifying);
        }
        clock.move(Duration.ofMillis(2_500));
        assertUnavailable("8", keys::verifying);
        clock.move(Duration.ofMillis(7_499));
        assertUnavailable("1", keys::verifying);
        clock.move(Duration.ofMillis(-9_999));
        assertThat(issuer.requests()).isEqualTo(1);
        issuer.publishes(TestKeys.set(TestKeys.jwk(old, false, "kid", "old")));
        clock.move(TEN_SECONDS);
        assertThat(keys.verifying("old")).hasSize(1);
    }

    @Test
    void while_the_issuer_is_down_the_last_keys_stay_in_use_and_one_line_is_logged() {
        assertThat(keys.verifying("old")).hasSize(1);
        issuer.close();
        for (int i = 0; i < 100; i++) {
            clock.move(Duration.ofMinutes(6));
            // This call waits for the fetch that the previous call started.
            assertThat(keys.verifying("old")).hasSize(1);
            assertThat(keys.verifying("other")).isEmpty();
        }
        assertThat(logged())
                .containsExactly("WARNING cdi-jwt: jwt.jwks-location: \"" + issuer.address()
                        + "\" cannot be read (ConnectException): the last keys stay in use");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html><body>Welcome</body></html>",
                "{",
                "[]",
                "{}",
                "{\"keys\":{}}",
                "{\"keys\":[]}",
                "{\"keys\":[{\"kty\":\"EC\"}]}",
                "{\"keys\":[1]}",
                "\u0000"
            })
    void after_an_invalid_set_the_last_keys_stay_in_use_and_one_line_is_logged(String body) {
        assertThat(keys.verifying("old")).hasSize(1);
        issuer.publishes(body);
        for (int i = 0; i < 3; i++) {
            clock.move(Duration.ofMinutes(6));
            assertThat(keys.verifying("other")).isEmpty();
            assertThat(keys.verifying("old")).hasSize(1);
        }
        assertThat(issuer.requests()).isEqualTo(4);
        assertThat(logged()).singleElement().asString().endsWith(": the last keys stay in use");
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 204, 301, 302, 307, 308, 401, 404, 407, 500})
    void responses_other_than_200_are_rejected_and_redirects_not_followed(int status) {
        issuer.answers(status, TestKeys.set(TestKeys.jwk(old, false, "kid", "old")));
        assertUnavailable("10", () -> keys.verifying("old"));
        assertThat(issuer.requests()).as("a redirect is not followed").isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_slow_or_too_large_response_is_abandoned_in_bounded_time(TestIssuer.Fault fault) throws InterruptedException {
        issuer.does(fault);
        long start = System.nanoTime();
        assertThatExceptionOfType(JwtException.class).isThrownBy(() -> keys.verifying("old"));
        assertThat(since(start)).as("the caller").isLessThan(Duration.ofSeconds(3));
        log.await(() -> !logged().isEmpty());
        assertThat(since(start)).as("the fetch").isLessThan(Duration.ofSeconds(10));
        assertThat(logged())
                .singleElement()
                .asString()
                .matches("WARNING cdi-jwt: jwt.jwks-location: \"" + issuer.address() + "\" "
                        + "(took more than 4 s|sent more than 524288 bytes): no token can be verified");
    }

    @Test
    void only_a_few_callers_wait_and_not_for_long() throws Exception {
        issuer.does(TestIssuer.Fault.SAYS_NOTHING);
        List<Thread> callers = new ArrayList<>();
        List<Integer> answers = new CopyOnWriteArrayList<>();
        for (int i = 0; i < 100; i++) {
            callers.add(new Thread(() -> answers.add(statusOf(() -> keys.verifying("old")))));
        }
        long start = System.nanoTime();
        callers.forEach(Thread::start);
        long most = 0;
        for (Thread caller : callers) {
            while (caller.isAlive()) {
                most = Math.max(
                        most,
                        callers.stream()
                                .filter(any -> any.getState() == Thread.State.TIMED_WAITING)
                                .count());
                caller.join(1);
            }
        }
        assertThat(answers).hasSize(100).containsOnly(503);
        assertThat(most).as("callers waiting at the same time").isBetween(1L, 8L);
        assertThat(since(start)).as("while the fetch goes on").isLessThan(Duration.ofSeconds(4));
        assertThat(issuer.requests()).isEqualTo(1);
    }

    @Test
    void callers_with_a_known_key_do_not_wait_for_a_slow_issuer() {
        assertThat(keys.verifying("old")).hasSize(1);
        issuer.does(TestIssuer.Fault.SAYS_NOTHING);
        clock.move(Duration.ofMinutes(5));
        long start = System.nanoTime();
        for (int i = 0; i < 1_000; i++) {
            assertThat(keys.verifying("old")).hasSize(1);
            assertThat(keys.verifying()).hasSize(1);
        }
        assertThat(since(start)).isLessThan(Duration.ofSeconds(3));
        issuer.awaitRequests(2);
        assertThat(logged()).as("the fetch has not ended").isEmpty();
    }

    @Test
    void only_suitable_keys_of_a_set_are_used() {
        issuer.publishes(TestKeys.set(
                "{\"kty\":\"unheard of\"}",
                TestKeys.jwk(TestKeys.pair("RSA 1024"), false, "kid", "rsa"),
                TestKeys.jwk(TestKeys.pair("EC secp384r1"), false, "kid", "another curve"),
                TestKeys.oct("a secret that has no place here at all", "kid", "secret"),
                TestKeys.jwk(next, true, "kid", "private"),
                TestKeys.jwk(next, false, "kid", "encryption", "use", "enc"),
                TestKeys.jwk(next, false, "kid", "derivation").replace("}", ",\"key_ops\":[\"deriveKey\"]}"),
                TestKeys.jwk(next, false, "kid", "agreement", "alg", "ECDH-ES"),
                TestKeys.jwk(next, false).replaceFirst("\"y\":\"[^\"]{8}", "\"y\":\"AAAAAAAA"),
                TestKeys.jwk(old, false, "kid", "old")));
        assertThat(keys.verifying()).extracting(JwsKey::key).containsExactly(old.getPublic());
        assertThat(logged())
                .containsExactly("WARNING cdi-jwt: jwt.jwks-location: \"" + issuer.address()
                        + "\" has unusable keys, which are skipped:"
                        + " key 5 (kid \"private\") holds a private key, but this setting takes public keys only:"
                        + " anyone who can read it can make tokens, so make a new key pair;"
                        + " key 9 is not a point on its curve");
    }

    @Test
    void unusable_keys_are_skipped_and_logged_once_per_change() {
        String good = TestKeys.jwk(old, false, "kid", "old");
        issuer.publishes(TestKeys.set("null", good, "[]", "7", "\"\"", TestKeys.set(good)));
        for (int i = 0; i < 5; i++) {
            assertThat(keys.verifying("old")).hasSize(1);
            clock.move(Duration.ofMinutes(10));
        }
        String start = "WARNING cdi-jwt: jwt.jwks-location: \"" + issuer.address()
                + "\" has unusable keys, which are skipped: ";
        assertThat(logged())
                .containsExactly(start + "key 1 is not a JSON object; key 3 is not a JSON object;"
                        + " key 4 is not a JSON object; key 5 is not a JSON object");
        issuer.publishes(TestKeys.set(good, "null"));
        assertThat(keys.verifying("old")).hasSize(1);
        assertThat(logged()).hasSize(2).last().isEqualTo(start + "key 2 is not a JSON object");
        issuer.publishes(TestKeys.set(good));
        clock.move(Duration.ofMinutes(10));
        assertThat(keys.verifying("old")).hasSize(1);
        issuer.publishes(TestKeys.set(good, "null"));
        clock.move(Duration.ofMinutes(10));
        assertThat(keys.verifying("old")).hasSize(1);
        assertThat(logged()).as("a new occurrence is logged again").hasSize(3);
    }

    @Test
    void a_kid_in_the_log_is_shortened_and_cannot_forge_a_line() {
        issuer.publishes(TestKeys.set(
                TestKeys.jwk(old, false, "kid", "old"),
                TestKeys.jwk(next, true, "kid", "a\\nERROR\\u2028\\u202e\\u0085\\ud800\\\"{0}" + "x".repeat(100))));
        assertThat(keys.verifying("old")).hasSize(1);
        assertThat(logged())
                .singleElement()
                .asString()
                .contains("key 2 (kid \"a?ERROR?????{0}" + "x".repeat(64 - 15) + "\") holds a JWK whose kid");
    }

    @Test
    void the_log_names_only_some_of_many_skipped_keys() {
        String[] members = new String[1_001];
        Arrays.fill(members, "null");
        members[1_000] = TestKeys.jwk(old, false, "kid", "old");
        issuer.publishes(TestKeys.set(members));
        assertThat(keys.verifying("old")).hasSize(1);
        assertThat(logged()).singleElement().asString().hasSizeLessThan(600).endsWith("; and 990 more");
    }

    @Test
    void a_set_may_begin_with_a_byte_order_mark() {
        issuer.publishes("\ufeff" + TestKeys.set(TestKeys.jwk(old, false, "kid", "old")));
        assertThat(keys.verifying("old")).hasSize(1);
    }

    @Test
    void a_key_without_a_kid_matches_unknown_kids_which_still_trigger_a_fetch() {
        issuer.publishes(TestKeys.set(TestKeys.jwk(old, false)));
        assertThat(keys.verifying("any")).extracting(JwsKey::key).containsExactly(old.getPublic());
        issuer.publishes(TestKeys.set(TestKeys.jwk(old, false), TestKeys.jwk(next, false, "kid", "next")));
        clock.move(TEN_SECONDS);
        assertThat(keys.verifying("next")).extracting(JwsKey::key).containsExactly(next.getPublic());
        assertThat(keys.verifying("any")).extracting(JwsKey::key).containsExactly(old.getPublic());
        for (int i = 0; i < 50; i++) {
            assertThat(keys.verifying("made up " + i)).hasSize(1);
        }
        assertThat(issuer.requests()).isEqualTo(2);
    }

    @Test
    void keys_with_the_same_kid_are_all_tried_and_duplicates_count_once() {
        issuer.publishes(TestKeys.set(
                TestKeys.jwk(next, false, "kid", "same"),
                TestKeys.jwk(old, false, "kid", "same"),
                TestKeys.jwk(next, false, "kid", "same")));
        assertThat(keys.verifying("same")).extracting(JwsKey::key).containsExactly(next.getPublic(), old.getPublic());
        assertThat(logged()).isEmpty();
    }

    @Test
    void only_the_first_sixteen_keys_with_the_same_kid_are_tried() {
        String[] many = new String[40];
        Arrays.setAll(many, i -> TestKeys.jwk(TestKeys.another("EC secp256r1"), false, "kid", "same"));
        many[20] = TestKeys.jwk(old, false, "kid", "old");
        issuer.publishes(TestKeys.set(many));
        assertThat(keys.verifying("same")).hasSize(16);
        assertThat(keys.verifying("old")).hasSize(1);
        assertThat(logged())
                .singleElement()
                .asString()
                .contains("key 17 (kid \"same\") comes after 16 others with the same kid")
                .endsWith("; and 13 more");
    }

    @Test
    void the_fault_of_the_only_key_is_logged() {
        issuer.publishes(TestKeys.set(TestKeys.jwk(next, true, "kid", "private")));
        assertUnavailable("10", keys::verifying);
        assertThat(logged())
                .singleElement()
                .asString()
                .startsWith("WARNING cdi-jwt: jwt.jwks-location: \"" + issuer.address()
                        + "\" has no key for ES256: key 1 (kid \"private\") holds a private key,");
    }

    @Test
    void tokens_without_a_kid_also_trigger_fetches_but_not_more_often() throws InterruptedException {
        assertThat(keys.verifying()).hasSize(1);
        issuer.answers(500, "down");
        clock.move(Duration.ofMinutes(5));
        for (int i = 0; i < 100; i++) {
            assertThat(keys.verifying()).hasSize(1);
        }
        log.await(() -> logged().size() == 1);
        assertThat(issuer.requests()).isEqualTo(2);
        issuer.publishes(TestKeys.set(TestKeys.jwk(next, false, "kid", "next")));
        clock.move(TEN_SECONDS);
        await(() -> keys.verifying().get(0).key().equals(next.getPublic()));
        issuer.answers(500, "down");
        // The new keys are visible before their fetch has ended, so a single call may be too early to start the next
        // fetch.
        await(() -> {
            clock.move(Duration.ofMinutes(5));
            return keys.verifying().size() == 1 && logged().size() == 2;
        });
        assertThat(logged()).as("a second failure is logged again").hasSize(2);
    }

    @Test
    void more_than_half_a_megabyte_is_rejected() throws InterruptedException {
        String set = TestKeys.set(TestKeys.jwk(old, false, "kid", "old"));
        issuer.publishes(set + " ".repeat(512 * 1024 - set.length()));
        assertThat(keys.verifying("old")).hasSize(1);
        issuer.publishes(TestKeys.set() + " ".repeat(512 * 1024 - TestKeys.set().length() + 1));
        clock.move(Duration.ofMinutes(5));
        assertThat(keys.verifying("old")).hasSize(1);
        log.await(() -> !logged().isEmpty());
        assertThat(logged()).singleElement().asString().contains("sent more than 524288 bytes");
    }

    @Test
    void the_log_does_not_show_what_an_issuer_sends() {
        issuer.publishes("{\"keys\":[{\"kty\":\"EC\",\"crv\":\"hunter2\"},\"hunter2\"]");
        assertUnavailable("10", keys::verifying);
        issuer.publishes(TestKeys.set("{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"hunter2\"}", "\"hunter2\""));
        clock.move(TEN_SECONDS);
        assertUnavailable("10", keys::verifying);
        assertThat(logged()).hasSize(2).noneMatch(line -> line.contains("hunter2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"x\":\"AA\"",
                "\"x\":\"AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"",
                "\"x\":\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"",
                "\"x\":\"7P___________________________________________38\"",
                "\"x\":\"JuiVj8KyJ7BFw_SJ8u-Y8NXfrAXTxjM5sTgCiG1T_AU\"",
                "\"x\":\"xxdqcD1N2E-6PAt2DRBnDyogU_osOczGTsf9d5KsA3o\""
            })
    void a_point_of_small_order_is_rejected(String x) {
        issuer.publishes(TestKeys.set("{\"kty\":\"OKP\",\"crv\":\"Ed25519\"," + x + "}"));
        assertUnavailable(
                "10",
                new FetchedKeys(JwsAlgorithm.EdDSA, new KeyAddress(issuer.address()), IssuerTrust.ofTheJdk(), clock)
                        ::verifying);
    }

    @Test
    void only_the_first_hundred_keys_are_used() {
        String[] many = new String[101];
        Arrays.setAll(many, i -> TestKeys.jwk(old, false, "kid", Integer.toString(i)));
        issuer.publishes(TestKeys.set(many));
        assertThat(keys.verifying("99")).hasSize(1);
        assertThat(keys.verifying("100")).isEmpty();
        assertThat(logged()).singleElement().asString().endsWith(": key 101 (kid \"100\") comes after 100 others");
    }

    @Test
    void fetched_keys_cannot_sign() {
        assertThatIllegalStateException().isThrownBy(keys::signing).withMessageContaining("jwt.sign-key-location");
        assertThat(issuer.requests()).isZero();
    }

    @Test
    void setting_the_clock_back_does_not_stop_the_fetches() {
        assertThat(keys.verifying("old")).hasSize(1);
        clock.move(Duration.ofHours(-1));
        issuer.publishes(TestKeys.set(TestKeys.jwk(next, false, "kid", "next")));
        assertThat(keys.verifying("next")).hasSize(1);
    }

    private static void assertUnavailable(String seconds, Supplier<List<JwsKey>> call) {
        assertThatExceptionOfType(JwtException.class)
                .isThrownBy(call::get)
                .returns(503, JwtException::status)
                .returns(RefusalReason.UNCHECKED, JwtException::reason)
                .returns(seconds, refusal -> refusal.headers().get("Retry-After"));
    }

    private static int statusOf(Supplier<List<JwsKey>> call) {
        try {
            return call.get().isEmpty() ? 401 : 200;
        } catch (JwtException refusal) {
            return refusal.status();
        }
    }

    /** The log lines about this issuer, because the last fetch of another test may still be running. */
    private List<String> logged() {
        return log.lines().stream()
                .filter(line -> line.contains(issuer.address().toString()))
                .toList();
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            assertThat(Thread.currentThread().isInterrupted())
                    .as("the test timed out")
                    .isFalse();
            Thread.onSpinWait();
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
