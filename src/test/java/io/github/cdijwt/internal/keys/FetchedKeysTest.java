package io.github.cdijwt.internal.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.cdijwt.JwtException;
import io.github.cdijwt.RefusalReason;
import io.github.cdijwt.internal.jws.JwsAlgorithm;
import io.github.cdijwt.internal.jws.JwsKey;
import io.github.cdijwt.internal.token.Refusals;
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
    private final FetchedKeys keys = new FetchedKeys(JwsAlgorithm.ES256, issuer.address(), clock);

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
    void they_are_fetched_when_they_are_first_needed_and_once() {
        assertThat(issuer.asked()).isZero();
        for (int i = 0; i < 100; i++) {
            assertThat(keys.verifying("old")).extracting(JwsKey::key).containsExactly(old.getPublic());
            assertThat(keys.verifying()).extracting(JwsKey::key).containsExactly(old.getPublic());
        }
        assertThat(issuer.asked()).isEqualTo(1);
    }

    @Test
    void some_who_need_them_at_once_wait_for_one_fetch() throws Exception {
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
        assertThat(issuer.asked()).isEqualTo(1);
    }

    @Test
    void a_kid_that_is_not_known_is_asked_for_and_then_known() {
        assertThat(keys.verifying("next")).isEmpty();
        issuer.publishes(
                TestKeys.set(TestKeys.jwk(next, false, "kid", "next"), TestKeys.jwk(old, false, "kid", "old")));
        clock.move(TEN_SECONDS);
        assertThat(keys.verifying("next")).extracting(JwsKey::key).containsExactly(next.getPublic());
        assertThat(keys.verifying("old")).hasSize(1);
        assertThat(issuer.asked()).isEqualTo(2);
    }

    @Test
    void a_flood_of_kids_that_nobody_has_makes_one_fetch_in_ten_seconds() {
        assertThat(keys.verifying("old")).hasSize(1);
        for (int second = 0; second < 60; second++) {
            for (int i = 0; i < 200; i++) {
                assertThat(keys.verifying("made up " + second + " " + i)).isEmpty();
            }
            clock.move(Duration.ofSeconds(1));
        }
        assertThat(issuer.asked()).isEqualTo(6);
    }

    @Test
    void they_are_fetched_again_after_five_minutes_and_one_that_is_gone_is_not_accepted_any_more() {
        assertThat(keys.verifying("old")).hasSize(1);
        issuer.publishes(TestKeys.set(TestKeys.jwk(next, false, "kid", "next")));
        clock.move(Duration.ofMinutes(5).minusMillis(1));
        assertThat(keys.verifying("old")).hasSize(1);
        clock.move(Duration.ofMillis(1));
        await(() -> keys.verifying("old").isEmpty());
        assertThat(keys.verifying("next")).hasSize(1);
    }

    @Test
    void one_that_is_gone_is_not_accepted_even_once_after_nobody_has_asked_for_long() {
        assertThat(keys.verifying("old")).hasSize(1);
        issuer.publishes(TestKeys.set(TestKeys.jwk(next, false, "kid", "next")));
        clock.move(Duration.ofMinutes(10));
        assertThat(keys.verifying("old")).isEmpty();

        issuer.publishes(TestKeys.set(TestKeys.jwk(old, false, "kid", "old")));
        clock.move(Duration.ofMinutes(10));
        assertThat(keys.verifying()).extracting(JwsKey::id).containsExactly(Optional.of("old"));
    }

    @Test
    void an_issuer_who_is_down_at_first_is_asked_again_after_ten_seconds() {
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
        assertThat(issuer.asked()).isEqualTo(1);
        issuer.publishes(TestKeys.set(TestKeys.jwk(old, false, "kid", "old")));
        clock.move(TEN_SECONDS);
        assertThat(keys.verifying("old")).hasSize(1);
    }

    @Test
    void the_last_keys_stay_while_the_issuer_is_down_and_one_line_says_so() {
        assertThat(keys.verifying("old")).hasSize(1);
        issuer.close();
        for (int i = 0; i < 100; i++) {
            clock.move(Duration.ofMinutes(6));
            // This one waits for the fetch that the other one started.
            assertThat(keys.verifying("old")).hasSize(1);
            assertThat(keys.verifying("other")).isEmpty();
        }
        assertThat(told())
                .containsExactly("WARNING cdi-jwt: jwt.jwks-location: \"" + issuer.address()
                        + "\" cannot be read (ConnectException): the last keys stay in force");
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
    void what_is_no_set_of_keys_leaves_the_last_ones_and_one_line(String body) {
        assertThat(keys.verifying("old")).hasSize(1);
        issuer.publishes(body);
        for (int i = 0; i < 3; i++) {
            clock.move(Duration.ofMinutes(6));
            assertThat(keys.verifying("other")).isEmpty();
            assertThat(keys.verifying("old")).hasSize(1);
        }
        assertThat(issuer.asked()).isEqualTo(4);
        assertThat(told()).singleElement().asString().endsWith(": the last keys stay in force");
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 204, 301, 302, 307, 308, 401, 404, 407, 500})
    void an_answer_that_is_not_200_is_none_and_leads_nowhere(int status) {
        issuer.answers(status, TestKeys.set(TestKeys.jwk(old, false, "kid", "old")));
        assertUnavailable("10", () -> keys.verifying("old"));
        assertThat(issuer.asked()).as("a redirect is not followed").isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void an_issuer_who_is_slow_or_sends_too_much_is_left_in_bounded_time(TestIssuer.Fault fault)
            throws InterruptedException {
        issuer.does(fault);
        long start = System.nanoTime();
        assertThatExceptionOfType(JwtException.class).isThrownBy(() -> keys.verifying("old"));
        assertThat(since(start)).as("whoever asks").isLessThan(Duration.ofSeconds(3));
        log.await(() -> !told().isEmpty());
        assertThat(since(start)).as("the fetch").isLessThan(Duration.ofSeconds(10));
        assertThat(told())
                .singleElement()
                .asString()
                .matches("WARNING cdi-jwt: jwt.jwks-location: \"" + issuer.address() + "\" "
                        + "(took more than 4 s|sent more than 524288 bytes): no token can be verified");
    }

    @Test
    void only_so_many_callers_are_kept_waiting_and_not_for_long() throws Exception {
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
        assertThat(most).as("who waited at once").isBetween(1L, 8L);
        assertThat(since(start)).as("while the fetch goes on").isLessThan(Duration.ofSeconds(4));
        assertThat(issuer.asked()).isEqualTo(1);
    }

    @Test
    void nobody_whose_key_is_known_waits_for_an_issuer_who_is_slow() {
        assertThat(keys.verifying("old")).hasSize(1);
        issuer.does(TestIssuer.Fault.SAYS_NOTHING);
        clock.move(Duration.ofMinutes(5));
        long start = System.nanoTime();
        for (int i = 0; i < 1_000; i++) {
            assertThat(keys.verifying("old")).hasSize(1);
            assertThat(keys.verifying()).hasSize(1);
        }
        assertThat(since(start)).isLessThan(Duration.ofSeconds(3));
        issuer.awaitAsked(2);
        assertThat(told()).as("the fetch has not ended").isEmpty();
    }

    @Test
    void of_a_set_the_keys_that_fit_are_taken() {
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
        assertThat(told())
                .containsExactly("WARNING cdi-jwt: jwt.jwks-location: \"" + issuer.address()
                        + "\" has keys that were passed over, the others are in force:"
                        + " key 5 (kid \"private\") holds a private key, and a public one belongs here:"
                        + " whoever can read it here could make tokens, so make a new pair;"
                        + " key 9 is no point of its curve");
    }

    @Test
    void what_is_no_key_is_passed_over_and_told_once_for_each_change() {
        String good = TestKeys.jwk(old, false, "kid", "old");
        issuer.publishes(TestKeys.set("null", good, "[]", "7", "\"\"", TestKeys.set(good)));
        for (int i = 0; i < 5; i++) {
            assertThat(keys.verifying("old")).hasSize(1);
            clock.move(Duration.ofMinutes(10));
        }
        String start = "WARNING cdi-jwt: jwt.jwks-location: \"" + issuer.address()
                + "\" has keys that were passed over, the others are in force: ";
        assertThat(told())
                .containsExactly(start + "key 1 is not a JSON object; key 3 is not a JSON object;"
                        + " key 4 is not a JSON object; key 5 is not a JSON object");
        issuer.publishes(TestKeys.set(good, "null"));
        assertThat(keys.verifying("old")).hasSize(1);
        assertThat(told()).hasSize(2).last().isEqualTo(start + "key 2 is not a JSON object");
        issuer.publishes(TestKeys.set(good));
        clock.move(Duration.ofMinutes(10));
        assertThat(keys.verifying("old")).hasSize(1);
        issuer.publishes(TestKeys.set(good, "null"));
        clock.move(Duration.ofMinutes(10));
        assertThat(keys.verifying("old")).hasSize(1);
        assertThat(told()).as("another time is told again").hasSize(3);
    }

    @Test
    void a_kid_in_the_log_is_cut_and_cannot_make_a_line_of_its_own() {
        issuer.publishes(TestKeys.set(
                TestKeys.jwk(old, false, "kid", "old"),
                TestKeys.jwk(next, true, "kid", "a\\nERROR\\u2028\\u202e\\u0085\\ud800\\\"{0}" + "x".repeat(100))));
        assertThat(keys.verifying("old")).hasSize(1);
        assertThat(told())
                .singleElement()
                .asString()
                .contains("key 2 (kid \"a?ERROR?????{0}" + "x".repeat(64 - 15) + "\") holds a JWK whose kid");
    }

    @Test
    void of_very_many_that_are_passed_over_the_log_names_some() {
        String[] members = new String[1_001];
        Arrays.fill(members, "null");
        members[1_000] = TestKeys.jwk(old, false, "kid", "old");
        issuer.publishes(TestKeys.set(members));
        assertThat(keys.verifying("old")).hasSize(1);
        assertThat(told()).singleElement().asString().hasSizeLessThan(600).endsWith("; and 990 more");
    }

    @Test
    void a_set_may_begin_with_a_byte_order_mark() {
        issuer.publishes("\ufeff" + TestKeys.set(TestKeys.jwk(old, false, "kid", "old")));
        assertThat(keys.verifying("old")).hasSize(1);
    }

    @Test
    void a_key_without_a_kid_stands_for_any_that_is_not_known_and_others_are_still_looked_for() {
        issuer.publishes(TestKeys.set(TestKeys.jwk(old, false)));
        assertThat(keys.verifying("any")).extracting(JwsKey::key).containsExactly(old.getPublic());
        issuer.publishes(TestKeys.set(TestKeys.jwk(old, false), TestKeys.jwk(next, false, "kid", "next")));
        clock.move(TEN_SECONDS);
        assertThat(keys.verifying("next")).extracting(JwsKey::key).containsExactly(next.getPublic());
        assertThat(keys.verifying("any")).extracting(JwsKey::key).containsExactly(old.getPublic());
        for (int i = 0; i < 50; i++) {
            assertThat(keys.verifying("made up " + i)).hasSize(1);
        }
        assertThat(issuer.asked()).isEqualTo(2);
    }

    @Test
    void two_keys_by_one_name_are_both_tried_and_one_twice_counts_once() {
        issuer.publishes(TestKeys.set(
                TestKeys.jwk(next, false, "kid", "same"),
                TestKeys.jwk(old, false, "kid", "same"),
                TestKeys.jwk(next, false, "kid", "same")));
        assertThat(keys.verifying("same")).extracting(JwsKey::key).containsExactly(next.getPublic(), old.getPublic());
        assertThat(told()).isEmpty();
    }

    @Test
    void of_very_many_by_one_name_only_the_first_are_tried() {
        String[] many = new String[40];
        Arrays.setAll(many, i -> TestKeys.jwk(TestKeys.another("EC secp256r1"), false, "kid", "same"));
        many[20] = TestKeys.jwk(old, false, "kid", "old");
        issuer.publishes(TestKeys.set(many));
        assertThat(keys.verifying("same")).hasSize(16);
        assertThat(keys.verifying("old")).hasSize(1);
        assertThat(told())
                .singleElement()
                .asString()
                .contains("key 17 (kid \"same\") comes after 16 others with the same kid")
                .endsWith("; and 13 more");
    }

    @Test
    void what_is_wrong_with_the_only_key_is_told() {
        issuer.publishes(TestKeys.set(TestKeys.jwk(next, true, "kid", "private")));
        assertUnavailable("10", keys::verifying);
        assertThat(told())
                .singleElement()
                .asString()
                .startsWith("WARNING cdi-jwt: jwt.jwks-location: \"" + issuer.address()
                        + "\" has no key for ES256: key 1 (kid \"private\") holds a private key,");
    }

    @Test
    void those_that_name_no_key_make_it_fetch_again_too_and_an_issuer_who_is_down_no_more_often()
            throws InterruptedException {
        assertThat(keys.verifying()).hasSize(1);
        issuer.answers(500, "down");
        clock.move(Duration.ofMinutes(5));
        for (int i = 0; i < 100; i++) {
            assertThat(keys.verifying()).hasSize(1);
        }
        log.await(() -> told().size() == 1);
        assertThat(issuer.asked()).isEqualTo(2);
        issuer.publishes(TestKeys.set(TestKeys.jwk(next, false, "kid", "next")));
        clock.move(TEN_SECONDS);
        await(() -> keys.verifying().get(0).key().equals(next.getPublic()));
        issuer.answers(500, "down");
        // The new keys are seen before the fetch that brought them has ended, so one question may come too early for
        // the next.
        await(() -> {
            clock.move(Duration.ofMinutes(5));
            return keys.verifying().size() == 1 && told().size() == 2;
        });
        assertThat(told()).as("a second failure is logged again").hasSize(2);
    }

    @Test
    void half_a_megabyte_is_read_and_a_byte_more_is_not() throws InterruptedException {
        String set = TestKeys.set(TestKeys.jwk(old, false, "kid", "old"));
        issuer.publishes(set + " ".repeat(512 * 1024 - set.length()));
        assertThat(keys.verifying("old")).hasSize(1);
        issuer.publishes(TestKeys.set() + " ".repeat(512 * 1024 - TestKeys.set().length() + 1));
        clock.move(Duration.ofMinutes(5));
        assertThat(keys.verifying("old")).hasSize(1);
        log.await(() -> !told().isEmpty());
        assertThat(told()).singleElement().asString().contains("sent more than 524288 bytes");
    }

    @Test
    void nothing_that_an_issuer_sends_gets_into_the_log() {
        issuer.publishes("{\"keys\":[{\"kty\":\"EC\",\"crv\":\"hunter2\"},\"hunter2\"]");
        assertUnavailable("10", keys::verifying);
        issuer.publishes(TestKeys.set("{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"hunter2\"}", "\"hunter2\""));
        clock.move(TEN_SECONDS);
        assertUnavailable("10", keys::verifying);
        assertThat(told()).hasSize(2).noneMatch(line -> line.contains("hunter2"));
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
    void a_point_for_which_anyone_can_sign_is_no_key(String x) {
        issuer.publishes(TestKeys.set("{\"kty\":\"OKP\",\"crv\":\"Ed25519\"," + x + "}"));
        assertUnavailable("10", new FetchedKeys(JwsAlgorithm.EdDSA, issuer.address(), clock)::verifying);
    }

    @Test
    void of_more_than_a_hundred_keys_the_first_are_taken() {
        String[] many = new String[101];
        Arrays.setAll(many, i -> TestKeys.jwk(old, false, "kid", Integer.toString(i)));
        issuer.publishes(TestKeys.set(many));
        assertThat(keys.verifying("99")).hasSize(1);
        assertThat(keys.verifying("100")).isEmpty();
        assertThat(told()).singleElement().asString().endsWith(": key 101 (kid \"100\") comes after 100 others");
    }

    @Test
    void nothing_is_signed_with_them() {
        assertThatIllegalStateException().isThrownBy(keys::signing).withMessageContaining("jwt.sign-key-location");
        assertThat(issuer.asked()).isZero();
    }

    @Test
    void a_clock_that_is_set_back_does_not_stop_the_fetching() {
        assertThat(keys.verifying("old")).hasSize(1);
        clock.move(Duration.ofHours(-1));
        issuer.publishes(TestKeys.set(TestKeys.jwk(next, false, "kid", "next")));
        assertThat(keys.verifying("next")).hasSize(1);
    }

    private static void assertUnavailable(String seconds, Supplier<List<JwsKey>> asked) {
        assertThatExceptionOfType(JwtException.class)
                .isThrownBy(asked::get)
                .returns(503, JwtException::status)
                .returns(RefusalReason.UNCHECKED, Refusals::reasonOf)
                .returns(seconds, refusal -> refusal.headers().get("Retry-After"));
    }

    private static int statusOf(Supplier<List<JwsKey>> asked) {
        try {
            return asked.get().isEmpty() ? 401 : 200;
        } catch (JwtException refusal) {
            return refusal.status();
        }
    }

    /** What is told of this issuer: the last fetch of another test may still be on its way. */
    private List<String> told() {
        return log.lines().stream()
                .filter(line -> line.contains(issuer.address().toString()))
                .toList();
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            assertThat(Thread.currentThread().isInterrupted())
                    .as("the time of the test is over")
                    .isFalse();
            Thread.onSpinWait();
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
