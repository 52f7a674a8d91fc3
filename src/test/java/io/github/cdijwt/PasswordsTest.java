package io.github.cdijwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

    private final Passwords passwords = new Passwords(1_000);

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "abcxyz", "\u00e9\u4e2d\ud83d\ude00", "nul\0nul"})
    void only_the_right_password_matches_its_hash(String password) {
        String hash = passwords.hash(password);
        assertThat(passwords.matches(password, Optional.of(hash))).isTrue();
        assertThat(passwords.matches(password + "x", Optional.of(hash))).isFalse();
        assertThat(passwords.matches("x" + password, Optional.of(hash))).isFalse();
        assertThat(passwords.matches("\u00e9", Optional.of(hash))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "caf\u00e9, cafe\u0301",
        "\u212b, A\u030a",
        "\uac00, \u1100\u1161",
        "a b, a\u00a0b",
        "a b, a\u3000b",
        "q\u0323\u0307, q\u0307\u0323"
    })
    void equivalent_unicode_forms_of_a_password_match(String one, String other) {
        assertThat(passwords.matches(one, Optional.of(passwords.hash(other)))).isTrue();
        assertThat(passwords.matches(other, Optional.of(passwords.hash(one)))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"\u00e9, e", "A, a", "\ufb01, fi", "\uff41, a", "a\u00adb, ab", "a  b, a b", "\u00df, ss"})
    void other_passwords_do_not_match(String one, String other) {
        assertThat(passwords.matches(one, Optional.of(passwords.hash(other)))).isFalse();
        assertThat(passwords.matches(other, Optional.of(passwords.hash(one)))).isFalse();
    }

    @Test
    void a_hash_of_a_password_that_was_not_normalized_still_matches() {
        // python3 -c 'import hashlib; print(hashlib.pbkdf2_hmac("sha256", "cafe\u0301".encode(), b"0123456789abcdef",
        // 1000).hex())'
        String hash = "$pbkdf2-sha256$i=1000$MDEyMzQ1Njc4OWFiY2RlZg$Aqc7E0tQuQkmRDqw4lJ+q1ZGbfLI5DSIL3Tjt5+8wJY";
        assertThat(passwords.matches("cafe\u0301", Optional.of(hash))).isTrue();
        assertThat(passwords.matches("caf\u00e9", Optional.of(hash))).isFalse();
        assertThat(passwords.matches("cafe", Optional.of(hash))).isFalse();
    }

    @Test
    void a_password_that_is_normalized_takes_twice_the_work_with_and_without_an_account() {
        List<String> work = new ArrayList<>();
        Passwords counted = new Passwords(1_000, (password, salt, iterations) -> {
            work.add(password + " " + iterations);
            return new byte[32];
        });
        String hash = counted.hash("cafe\u0301");
        work.clear();
        counted.matches("cafe\u0301", Optional.of(hash));
        counted.matches("cafe\u0301", Optional.empty());
        assertThat(work).containsExactly("caf\u00e9 1000", "cafe\u0301 1000", "caf\u00e9 1000", "cafe\u0301 1000");
    }

    @ParameterizedTest
    @MethodSource("others")
    void trailing_zeros_and_half_surrogates_make_a_different_password(String one, String other) {
        assertThat(passwords.matches(one, Optional.of(passwords.hash(other)))).isFalse();
        assertThat(passwords.matches(other, Optional.of(passwords.hash(one)))).isFalse();
        assertThat(passwords.matches(one, Optional.of(passwords.hash(one)))).isTrue();
        assertThat(passwords.matches(other, Optional.of(passwords.hash(other)))).isTrue();
    }

    static Stream<Arguments> others() {
        return Stream.of(
                Arguments.of("abc", "abc\0"),
                Arguments.of("abc\0", "abc\0\0"),
                Arguments.of("", "\0"),
                Arguments.of("x".repeat(64), "x".repeat(64) + "\0"),
                Arguments.of("a?", "a\ud800"),
                Arguments.of("a\udc00", "a\ud800"));
    }

    @Test
    void a_long_password_is_not_truncated() {
        String password = "x".repeat(60_000);
        String hash = passwords.hash(password + "a");
        assertThat(passwords.matches(password + "a", Optional.of(hash))).isTrue();
        assertThat(passwords.matches(password + "b", Optional.of(hash))).isFalse();
    }

    @Test
    void a_hash_contains_its_parameters_and_is_always_different() {
        Set<String> hashes = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            hashes.add(passwords.hash("abcxyz"));
        }
        assertThat(hashes)
                .hasSize(100)
                .allMatch(hash -> hash.matches("\\$pbkdf2-sha256\\$i=1000\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}"));
    }

    @Test
    void a_hash_made_by_another_implementation_matches() {
        // python3 -c 'import hashlib; print(hashlib.pbkdf2_hmac("sha256", b"abcxyz", b"0123456789abcdef", 1000).hex())'
        String hash = "$pbkdf2-sha256$i=1000$MDEyMzQ1Njc4OWFiY2RlZg$mSSKii/7/tBDSx76vYsGiMBTbRFI4UoKkP7xiMdpeSw";
        assertThat(passwords.matches("abcxyz", Optional.of(hash))).isTrue();
        assertThat(new Passwords(2_000).matches("abcxyz", Optional.of(hash))).isTrue();
        assertThat(passwords.matches("abcxyZ", Optional.of(hash))).isFalse();
    }

    @Test
    void a_hash_with_another_number_of_iterations_should_be_replaced() {
        String hash = passwords.hash("abcxyz");
        assertThat(passwords.needsRehash(hash)).isFalse();
        assertThat(new Passwords().needsRehash(hash)).isTrue();
        assertThat(new Passwords(1_001).needsRehash(hash)).isTrue();
    }

    @Test
    void without_an_account_nothing_matches_but_the_work_is_the_same() {
        List<String> work = new ArrayList<>();
        Passwords counted = new Passwords(1_000, (password, salt, iterations) -> {
            work.add(password + " " + salt.length + " " + iterations);
            return new byte[32];
        });
        String hash = counted.hash("");
        work.clear();
        assertThat(counted.matches("abcxyz", Optional.of(hash))).isTrue();
        assertThat(counted.matches("abcxyz", Optional.empty())).isFalse();
        assertThat(work).containsExactly("abcxyz 16 1000", "abcxyz 16 1000");
    }

    @Test
    void a_hash_with_fewer_iterations_takes_the_same_work() {
        String old = passwords.hash("abcxyz");
        List<Integer> work = new ArrayList<>();
        Passwords raised = new Passwords(1_500, (password, salt, iterations) -> {
            work.add(iterations);
            return new byte[32];
        });
        raised.matches("abcxyz", Optional.of(old));
        assertThat(work).containsExactly(1_000, 500);
        assertThat(new Passwords(1_500).matches("abcxyz", Optional.of(old))).isTrue();
        assertThat(new Passwords(1_500).matches("abcxyzz", Optional.of(old))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abcxyz",
                "$pbkdf2-sha256$i=1000$MDEyMzQ1Njc4OWFiY2RlZg$",
                "$pbkdf2-sha256$i=999$MDEyMzQ1Njc4OWFiY2RlZg$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "$pbkdf2-sha256$i=999999999$MDEyMzQ1Njc4OWFiY2RlZg$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "$pbkdf2-sha512$i=1000$MDEyMzQ1Njc4OWFiY2RlZg$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "$2a$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy"
            })
    void an_invalid_hash_is_rejected_and_not_shown(String hash) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> passwords.matches("abcxyz", Optional.of(hash)))
                .withMessage("This is not a password hash: a hash begins with $pbkdf2-sha256$i=");
        assertThatIllegalArgumentException().isThrownBy(() -> passwords.needsRehash(hash));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 999, 100_000_001})
    void too_few_or_too_many_iterations_are_rejected(int iterations) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Passwords(iterations))
                .withMessageContaining(Integer.toString(iterations));
    }
}
