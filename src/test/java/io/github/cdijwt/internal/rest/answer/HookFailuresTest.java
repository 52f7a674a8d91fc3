package io.github.cdijwt.internal.rest.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.JwtException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HookFailuresTest {

    private static final Logger LOGGER = Logger.getLogger("io.github.cdijwt");

    private final List<String> logged = new ArrayList<>();
    private final List<Level> levels = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord record) {
            logged.add(record.getMessage());
            levels.add(record.getLevel());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        LOGGER.addHandler(handler);
        LOGGER.setUseParentHandlers(false);
    }

    @AfterEach
    void stopListening() {
        LOGGER.removeHandler(handler);
        LOGGER.setUseParentHandlers(true);
        LOGGER.setLevel(null);
    }

    @Test
    void a_refusal_is_passed_on_as_it_is_and_not_logged() {
        JwtException refusal = new JwtException("a", "b");

        assertThat(HookFailures.refusal(refusal, "A test")).isSameAs(refusal);
        assertThat(HookFailures.refusal(new IllegalStateException(new RuntimeException(refusal)), "A test"))
                .isSameAs(refusal);
        assertThat(logged).isEmpty();
    }

    @Test
    void a_fault_is_logged_once_with_its_causes_and_where_it_happened() {
        JwtException answer =
                HookFailures.refusal(new IllegalStateException("outer", new ArithmeticException("inner")), "A test");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.getMessage()).doesNotContain("outer", "inner", "Exception");
        assertThat(logged).hasSize(1);
        assertThat(logged.get(0))
                .startsWith(
                        "A test could not be checked, and was answered with 500: java.lang.IllegalStateException: outer")
                .contains(
                        "Caused by: java.lang.ArithmeticException: inner", "\tat " + HookFailuresTest.class.getName());
    }

    @Test
    void secrets_and_line_breaks_do_not_get_into_the_log() {
        HookFailures.refusal(
                new IllegalStateException("pass=s3cr3t\r\n2026 INFO forged", new RuntimeException("again s3cr3t")),
                "A test",
                "s3cr3t",
                null,
                "");

        assertThat(logged.get(0))
                .contains("pass=***\\u000d\\u000a2026 INFO forged", "again ***")
                .doesNotContain("s3cr3t");
    }

    @Test
    void a_secret_is_masked_as_json_spells_it_too() {
        HookFailures.refusal(new IllegalStateException("{\"password\":\"a\\\"b\\\\c\"}"), "A test", "a\"b\\c");

        assertThat(logged.get(0)).contains("{\"password\":\"***\"}");
    }

    @Test
    void a_token_is_masked_whole_or_in_parts_wherever_it_comes_from() {
        String token = "eyJ0eXAiOiJKV1QifQ.eyJpZGVudGl0eSI6MX0.c2lnbmF0dXJl";
        HookFailures.refusal(
                new IllegalStateException("no " + token + ", and no " + token.substring(0, token.lastIndexOf('.'))),
                "A test");

        assertThat(logged.get(0)).contains("no ***, and no ***").doesNotContain("eyJ");
    }

    @Test
    void what_looks_like_a_token_of_very_many_parts_is_masked_too() {
        HookFailures.refusal(new IllegalStateException("no eyJaaaaaa" + ".a.".repeat(100_000) + "!"), "A test");

        assertThat(logged.get(0)).contains("no ***!");
    }

    @Test
    void what_only_looks_like_a_secret_stays_readable() {
        HookFailures.refusal(
                new IllegalStateException("KeyStoreSpi, monkeypatching.example", new IllegalArgumentException()),
                "A test",
                "a");

        assertThat(logged.get(0))
                .contains("500: java.lang.IllegalStateException: KeyStoreSpi, monkeyp***tching.ex***mple")
                .contains("Caused by: java.lang.IllegalArgumentException\n");
    }

    @Test
    void no_character_can_break_or_turn_a_line() {
        HookFailures.refusal(new IllegalStateException("a\u0085b\u2028c\u202ed\u001b[31m"), "A test");

        assertThat(logged.get(0)).contains("a\\u0085b\\u2028c\\u202ed\\u001b[31m");
    }

    @Test
    void causes_that_go_round_in_a_circle_end() {
        RuntimeException first = new RuntimeException("first");
        first.initCause(new RuntimeException("second", first));

        assertThat(HookFailures.refusal(first, "A test").status()).isEqualTo(500);
        assertThat(logged).hasSize(1);
    }

    @Test
    void a_refusal_is_looked_for_below_fifteen_exceptions_and_no_deeper() {
        JwtException refusal = new JwtException("a", "b");

        assertThat(HookFailures.refusalIn(below(15, refusal))).containsSame(refusal);
        assertThat(HookFailures.refusalIn(below(16, refusal))).isEmpty();
    }

    @Test
    void of_a_fault_with_many_causes_the_first_sixteen_are_told() {
        HookFailures.refusal(below(20, new ArithmeticException()), "A test");

        assertThat(logged.get(0).lines().filter(line -> line.startsWith("Caused by: ")))
                .hasSize(15);
    }

    @Test
    void a_log_does_not_grow_with_what_a_client_sent() {
        HookFailures.refusal(
                new IllegalStateException(
                        "x".repeat(60_000),
                        new IllegalStateException(
                                "\n".repeat(60_000), new IllegalStateException("\u2028".repeat(60_000)))),
                "A test");

        assertThat(logged.get(0))
                .hasSizeLessThan(64 * 1_024)
                .contains("x".repeat(1_000) + "... (60000 characters)\n")
                .doesNotContain("x".repeat(1_001));
    }

    @Test
    void a_message_is_cut_after_it_was_masked_and_between_characters() {
        HookFailures.refusal(
                new IllegalStateException("x".repeat(995) + "s3cr3t-s3cr3t" + "y".repeat(100)),
                "A test",
                "s3cr3t-s3cr3t");
        HookFailures.refusal(new IllegalStateException("x".repeat(999) + "\ud83d\ude00"), "A test");
        HookFailures.refusal(new IllegalStateException("z".repeat(1_000)), "A test");

        assertThat(logged.get(0)).contains("x***yy... (1098 characters)").doesNotContain("s3c");
        assertThat(logged.get(1)).contains("x... (1001 characters)").doesNotContain("\ud83d");
        assertThat(logged.get(2)).contains("z\n").doesNotContain("characters)");
    }

    @Test
    void of_a_recursion_without_an_end_200_calls_are_told() {
        StackOverflowError error = new StackOverflowError();
        StackTraceElement[] frames = new StackTraceElement[1_024];
        Arrays.fill(frames, new StackTraceElement("A", "b", "C.java", 1));
        error.setStackTrace(frames);
        HookFailures.refusal(error, "A test");

        assertThat(logged.get(0).lines().filter(line -> line.startsWith("\tat ")))
                .hasSize(200);
        assertThat(logged.get(0)).endsWith("\n\t... 824 more");
    }

    @Test
    void messages_of_code_that_was_given_a_password_are_logged_at_debug_only() {
        IllegalStateException thrown = new IllegalStateException("outer HUNTER2", new ArithmeticException("hunter2"));
        assertThat(HookFailures.refusalWithoutMessages(thrown, "A test", "hunter2")
                        .status())
                .isEqualTo(500);
        LOGGER.setLevel(Level.FINE);
        HookFailures.refusalWithoutMessages(thrown, "A test", "hunter2");

        assertThat(levels).containsExactly(Level.SEVERE, Level.SEVERE, Level.FINE);
        assertThat(logged.get(0))
                .isEqualTo(logged.get(1))
                .startsWith(
                        "A test could not be checked, and was answered with 500: java.lang.IllegalStateException\n\tat ")
                .contains("\nCaused by: java.lang.ArithmeticException\n\tat ")
                .endsWith("\n(The messages are logged at level DEBUG.)")
                .doesNotContainIgnoringCase("hunter2");
        assertThat(logged.get(2)).contains("IllegalStateException: outer HUNTER2", "ArithmeticException: ***");
    }

    @Test
    void a_refusal_by_such_code_is_passed_on_as_it_is_and_not_logged() {
        JwtException refusal = new JwtException("a", "b");

        assertThat(HookFailures.refusalWithoutMessages(new IllegalStateException(refusal), "A test"))
                .isSameAs(refusal);
        assertThat(logged).isEmpty();
    }

    private static Throwable below(int depth, Throwable cause) {
        return depth == 0 ? cause : new IllegalStateException(below(depth - 1, cause));
    }
}
