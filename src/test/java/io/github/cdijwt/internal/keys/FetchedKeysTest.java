package io.github.cdijwt.internal.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.cdijwt.internal.token.JwsAlgorithm;
import io.github.cdijwt.internal.token.JwsKey;
import java.security.KeyPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
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
            assertThat(keys.verifying("old")).isEmpty();
            assertThat(keys.verifying()).isEmpty();
        }
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
    @ValueSource(ints = {201, 204, 301, 302, 404, 500})
    void an_answer_that_is_not_200_is_none_and_leads_nowhere(int status) {
        issuer.answers(status, TestKeys.set(TestKeys.jwk(old, false, "kid", "old")));
        assertThat(keys.verifying("old")).isEmpty();
        assertThat(issuer.asked()).as("a redirect is not followed").isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void an_issuer_who_is_slow_or_sends_too_much_is_left_in_bounded_time(TestIssuer.Fault fault) {
        issuer.does(fault);
        long start = System.nanoTime();
        assertThat(keys.verifying("old")).isEmpty();
        assertThat(since(start)).as("whoever asks").isLessThan(Duration.ofSeconds(3));
        await(() -> !told().isEmpty());
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
        for (int i = 0; i < 100; i++) {
            callers.add(new Thread(() -> keys.verifying("old")));
        }
        long start = System.nanoTime();
        callers.forEach(Thread::start);
        long most = 0;
        while (callers.stream().anyMatch(Thread::isAlive)) {
            most = Math.max(
                    most,
                    callers.stream()
                            .filter(caller -> caller.getState() == Thread.State.TIMED_WAITING)
                            .count());
        }
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
        assertThat(told()).isEmpty();
    }

    @Test
    void two_keys_by_one_name_leave_the_last_ones_and_are_told() {
        assertThat(keys.verifying("old")).hasSize(1);
        issuer.publishes(
                TestKeys.set(TestKeys.jwk(next, false, "kid", "same"), TestKeys.jwk(old, false, "kid", "same")));
        clock.move(Duration.ofMinutes(5));
        assertThat(keys.verifying("old")).hasSize(1);
        await(() -> !told().isEmpty());
        assertThat(told())
                .containsExactly("WARNING cdi-jwt: jwt.jwks-location: \"" + issuer.address()
                        + "\" answered with a set that cannot be used: two keys"
                        + " have one kid, and it must tell them apart: same: the last keys stay in force");
    }

    @Test
    void what_is_wrong_with_the_only_key_is_told() {
        issuer.publishes(TestKeys.set(TestKeys.jwk(next, true, "kid", "private")));
        assertThat(keys.verifying()).isEmpty();
        assertThat(told())
                .singleElement()
                .asString()
                .startsWith("WARNING cdi-jwt: jwt.jwks-location: \"" + issuer.address()
                        + "\" has no key for ES256: one of its keys holds a private key,");
    }

    @Test
    void those_that_name_no_key_make_it_fetch_again_too_and_an_issuer_who_is_down_no_more_often() {
        assertThat(keys.verifying()).hasSize(1);
        issuer.answers(500, "down");
        clock.move(Duration.ofMinutes(5));
        for (int i = 0; i < 100; i++) {
            assertThat(keys.verifying()).hasSize(1);
        }
        await(() -> told().size() == 1);
        assertThat(issuer.asked()).isEqualTo(2);
        issuer.publishes(TestKeys.set(TestKeys.jwk(next, false, "kid", "next")));
        clock.move(TEN_SECONDS);
        await(() -> keys.verifying().get(0).key().equals(next.getPublic()));
        issuer.answers(500, "down");
        clock.move(Duration.ofMinutes(5));
        assertThat(keys.verifying()).hasSize(1);
        await(() -> told().size() == 2);
        assertThat(told()).as("another time is told again").hasSize(2);
    }

    @Test
    void half_a_megabyte_is_read_and_a_byte_more_is_not() {
        String set = TestKeys.set(TestKeys.jwk(old, false, "kid", "old"));
        issuer.publishes(set + " ".repeat(512 * 1024 - set.length()));
        assertThat(keys.verifying("old")).hasSize(1);
        issuer.publishes(TestKeys.set() + " ".repeat(512 * 1024 - TestKeys.set().length() + 1));
        clock.move(Duration.ofMinutes(5));
        assertThat(keys.verifying("old")).hasSize(1);
        await(() -> !told().isEmpty());
        assertThat(told()).singleElement().asString().contains("sent more than 524288 bytes");
    }

    @Test
    void nothing_that_an_issuer_sends_gets_into_the_log() {
        issuer.publishes("{\"keys\":[{\"kty\":\"EC\",\"crv\":\"hunter2\"},\"hunter2\"]");
        assertThat(keys.verifying()).isEmpty();
        assertThat(told()).singleElement().asString().doesNotContain("hunter2");
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
        assertThat(new FetchedKeys(JwsAlgorithm.EdDSA, issuer.address(), clock).verifying())
                .isEmpty();
    }

    @Test
    void more_than_a_hundred_keys_are_too_many() {
        String[] many = new String[101];
        Arrays.setAll(many, i -> TestKeys.jwk(old, false, "kid", Integer.toString(i)));
        issuer.publishes(TestKeys.set(many));
        assertThat(keys.verifying("1")).isEmpty();
        assertThat(told()).singleElement().asString().contains("there are more than 100 keys");
        issuer.publishes(TestKeys.set(Arrays.copyOf(many, 100)));
        clock.move(TEN_SECONDS);
        assertThat(keys.verifying("99")).hasSize(1);
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

    /** What is told of this issuer: the last fetch of another test may still be on its way. */
    private List<String> told() {
        return log.lines().stream()
                .filter(line -> line.contains(issuer.address().toString()))
                .toList();
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
