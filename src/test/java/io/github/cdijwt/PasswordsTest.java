package io.github.cdijwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

    private final Passwords passwords = new Passwords(1_000);

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "abcxyz", "\u00e9\u4e2d\ud83d\ude00", "nul\0nul"})
    void a_password_matches_its_hash_and_no_other_does(String password) {
        String hash = passwords.hash(password);
        assertThat(passwords.matches(password, Optional.of(hash))).isTrue();
        assertThat(passwords.matches(password + "x", Optional.of(hash))).isFalse();
        assertThat(passwords.matches("x" + password, Optional.of(hash))).isFalse();
        assertThat(passwords.matches("\u00e9", Optional.of(hash))).isFalse();
    }

    @Test
    void a_long_password_is_taken_whole() {
        String password = "x".repeat(60_000);
        String hash = passwords.hash(password + "a");
        assertThat(passwords.matches(password + "a", Optional.of(hash))).isTrue();
        assertThat(passwords.matches(password + "b", Optional.of(hash))).isFalse();
    }

    @Test
    void a_hash_says_how_it_was_made_and_is_never_the_same() {
        Set<String> hashes = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            hashes.add(passwords.hash("abcxyz"));
        }
        assertThat(hashes)
                .hasSize(100)
                .allMatch(hash -> hash.matches("\\$pbkdf2-sha256\\$i=1000\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}"));
    }

    @Test
    void what_others_hash_by_the_same_way_is_understood() {
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
    void where_there_is_no_account_nothing_matches_and_the_work_is_the_same() {
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
    void nor_does_the_work_tell_a_hash_of_a_time_when_there_were_fewer_iterations() {
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
    void what_is_no_hash_is_refused_and_not_shown(String hash) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> passwords.matches("abcxyz", Optional.of(hash)))
                .withMessage("This is no hash of a password: one begins with $pbkdf2-sha256$i=");
        assertThatIllegalArgumentException().isThrownBy(() -> passwords.needsRehash(hash));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 999, 100_000_001})
    void so_few_or_so_many_iterations_are_refused(int iterations) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Passwords(iterations))
                .withMessageContaining(Integer.toString(iterations));
    }
}
