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
    void a_rejection_is_returned_unchanged_and_not_logged() {
        JwtException refusal = new JwtException("a", "b");

        assertThat(HookFailures.refusal(refusal, "A test")).isSameAs(refusal);
        assertThat(HookFailures.refusal(new IllegalStateException(new RuntimeException(refusal)), "A test"))
                .isSameAs(refusal);
        assertThat(logged).isEmpty();
    }

    @Test
    void a_failure_is_logged_once_with_its_causes_and_stack_traces() {
        JwtException answer =
                HookFailures.refusal(new IllegalStateException("outer", new ArithmeticException("inner")), "A test");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.getMessage()).doesNotContain("outer", "inner", "Exception");
        assertThat(logged).hasSize(1);
        assertThat(logged.get(0))
                .startsWith(
                        "A test failed with an unexpected exception; responded with 500: java.lang.IllegalStateException: outer")
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
    void a_secret_is_masked_in_its_json_escaped_form_too() {
        HookFailures.refusal(new IllegalStateException("{\"password\":\"a\\\"b\\\\c\"}"), "A test", "a\"b\\c");

        assertThat(logged.get(0)).contains("{\"password\":\"***\"}");
    }

    @Test
    void a_token_and_a_part_of_it_are_masked_without_being_passed_as_secrets() {
        String token = "eyJ0eXAiOiJKV1QifQ.eyJpZGVudGl0eSI6MX0.c2lnbmF0dXJl";
        HookFailures.refusal(
                new IllegalStateException("no " + token + ", and no " + token.substring(0, token.lastIndexOf('.'))),
                "A test");

        assertThat(logged.get(0)).contains("no ***, and no ***").doesNotContain("eyJ");
    }

    @Test
    void a_refresh_token_and_a_part_of_it_are_masked_without_being_passed_as_secrets() {
        String token = "cjr_AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_AbCdEfGhIj";
        HookFailures.refusal(new IllegalStateException("no " + token + ", and no " + token.substring(0, 20)), "A test");

        assertThat(logged.get(0)).contains("no ***, and no ***").doesNotContain("cjr_");
    }

    @Test
    void the_salt_of_a_session_in_the_exception_of_a_store_is_masked() {
        HookFailures.refusal(
                new IllegalStateException("row (s.1, {\"created\":1,\"salt\":\"AbCdEfGhIjKlMnOpQrStUv\"})"), "A test");

        assertThat(logged.get(0)).contains("\"salt\":\"***\"").doesNotContain("AbCdEf");
    }

    @Test
    void a_token_with_very_many_parts_is_masked() {
        HookFailures.refusal(new IllegalStateException("no eyJaaaaaa" + ".a.".repeat(100_000) + "!"), "A test");

        assertThat(logged.get(0)).contains("no ***!");
    }

    @Test
    void text_that_only_resembles_a_token_stays_readable() {
        HookFailures.refusal(
                new IllegalStateException("KeyStoreSpi, monkeypatching.example", new IllegalArgumentException()),
                "A test",
                "a");

        assertThat(logged.get(0))
                .contains("500: java.lang.IllegalStateException: KeyStoreSpi, monkeyp***tching.ex***mple")
                .contains("Caused by: java.lang.IllegalArgumentException\n");
    }

    @Test
    void characters_that_break_or_reverse_a_line_are_escaped() {
        HookFailures.refusal(new IllegalStateException("a\u0085b\u2028c\u202ed\u001b[31m"), "A test");

        assertThat(logged.get(0)).contains("a\\u0085b\\u2028c\\u202ed\\u001b[31m");
    }

    @Test
    void a_circle_of_causes_is_logged_once() {
        RuntimeException first = new RuntimeException("first");
        first.initCause(new RuntimeException("second", first));

        assertThat(HookFailures.refusal(first, "A test").status()).isEqualTo(500);
        assertThat(logged).hasSize(1);
    }

    @Test
    void a_rejection_is_found_below_fifteen_exceptions_but_not_deeper() {
        JwtException refusal = new JwtException("a", "b");

        assertThat(HookFailures.refusalIn(below(15, refusal))).containsSame(refusal);
        assertThat(HookFailures.refusalIn(below(16, refusal))).isEmpty();
    }

    @Test
    void at_most_sixteen_exceptions_of_a_failure_are_logged() {
        HookFailures.refusal(below(20, new ArithmeticException()), "A test");

        assertThat(logged.get(0).lines().filter(line -> line.startsWith("Caused by: ")))
                .hasSize(15);
    }

    @Test
    void long_messages_are_cut() {
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
    void a_message_is_masked_before_it_is_cut_and_never_cut_inside_a_character() {
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
    void at_most_200_stack_frames_are_logged() {
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
    void exception_messages_of_code_that_received_a_password_are_logged_only_at_debug() {
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
                        "A test failed with an unexpected exception; responded with 500: java.lang.IllegalStateException\n\tat ")
                .contains("\nCaused by: java.lang.ArithmeticException\n\tat ")
                .endsWith("\n(The exception messages are logged at level DEBUG.)")
                .doesNotContainIgnoringCase("hunter2");
        assertThat(logged.get(2)).contains("IllegalStateException: outer HUNTER2", "ArithmeticException: ***");
    }

    @Test
    void a_rejection_by_code_that_received_a_password_is_returned_unchanged_and_not_logged() {
        JwtException refusal = new JwtException("a", "b");

        assertThat(HookFailures.refusalWithoutMessages(new IllegalStateException(refusal), "A test"))
                .isSameAs(refusal);
        assertThat(logged).isEmpty();
    }

    private static Throwable below(int depth, Throwable cause) {
        return depth == 0 ? cause : new IllegalStateException(below(depth - 1, cause));
    }
}
