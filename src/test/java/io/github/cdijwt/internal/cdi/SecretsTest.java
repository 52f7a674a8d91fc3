package io.github.cdijwt.internal.cdi;

import static io.github.cdijwt.internal.cdi.TestConfigs.HOW_TO_MAKE_ONE;
import static io.github.cdijwt.internal.cdi.TestConfigs.SECRET;
import static io.github.cdijwt.internal.cdi.TestConfigs.SECRET_KEY;
import static io.github.cdijwt.internal.cdi.TestConfigs.assertOnlyFault;
import static io.github.cdijwt.internal.cdi.TestConfigs.only;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.internal.keys.Secrets;
import io.github.cdijwt.internal.token.JwsAlgorithm;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

    private static final String NOT_SET =
            "jwt.secret-key: is not set (a value that holds ${...} reads as absent): " + HOW_TO_MAKE_ONE;

    @Test
    void none_at_all_is_a_fault() {
        assertOnlyFault(only(), NOT_SET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "${}", "${SOMETHING_THAT_IS_NOT_SET}", "abc${SOMETHING_THAT_IS_NOT_SET}def"})
    void one_that_reads_as_absent_is_a_fault(String secret) {
        assertOnlyFault(only(SECRET_KEY, secret), NOT_SET);
    }

    @Test
    void an_expression_that_can_be_resolved_is_a_secret() {
        JwtConfig config = only(SECRET_KEY, "${the.secret}", "the.secret", SECRET);
        assertThat(config.faults()).isEmpty();
        assertThat(new String(config.keys().signing().key().getEncoded(), StandardCharsets.UTF_8))
                .isEqualTo(SECRET);
    }

    @ParameterizedTest
    @EnumSource(names = {"HS256", "HS384", "HS512"})
    void one_as_long_as_the_hash_passes_and_one_byte_less_is_a_fault(JwsAlgorithm algorithm) {
        int needed = algorithm.minimumSecretBytes();
        assertThat(Secrets.fault(bytes(SECRET.substring(0, needed)), algorithm)).isEmpty();
        assertThat(Secrets.fault(bytes(SECRET.substring(1, needed)), algorithm))
                .hasValue("has " + (needed - 1) + " bytes, and " + algorithm + " needs at least " + needed + ": "
                        + HOW_TO_MAKE_ONE);
    }

    @ParameterizedTest
    @CsvSource({"HS256, 32", "HS384, 48", "HS512, 64"})
    void the_configured_algorithm_says_how_long(String algorithm, int needed) {
        assertThat(only("jwt.algorithm", algorithm, SECRET_KEY, SECRET.substring(0, needed))
                        .faults())
                .isEmpty();
        assertOnlyFault(
                only("jwt.algorithm", algorithm, SECRET_KEY, SECRET.substring(1, needed)),
                "jwt.secret-key: has " + (needed - 1) + " bytes, and " + algorithm + " needs at least " + needed + ": "
                        + HOW_TO_MAKE_ONE);
    }

    @Test
    void bytes_are_counted_and_not_characters() {
        String sixteen =
                "\u00e9\u00e8\u00ea\u00eb\u00e0\u00e1\u00e2\u00e4\u00f6\u00fc\u00f1\u00e7\u00ee\u00ef\u00f4\u00fb";
        assertThat(sixteen).hasSize(16);
        assertThat(Secrets.fault(bytes(sixteen), JwsAlgorithm.HS256)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "secret",
                "super-secret",
                "Super_Secret_Key",
                "changeme",
                "your-256-bit-secret",
                "your-512-bit-secret",
                "a-string-secret-at-least-256-bits-long",
                "a-valid-string-secret-that-is-at-least-512-bits-long-which-is-very-long",
                "secretsecretsecretsecretsecretsecretsecret",
                "secret-secret-secret-secret-secret-secret",
                "My Secret Key That Is At Least 32 Characters Long!",
                "0123456789abcdef0123456789abcdef0123456789abcdef",
                "01234567890123456789012345678901",
                "12345678901234567890123456789012",
                "abcdefghijklmnopqrstuvwxyzabcdef",
                "abcdefghijklmnopqrstuvwxyz0123456789",
                "qwertyuiopasdfghjklzxcvbnm123456",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "********************************"
            })
    void one_that_anyone_can_guess_is_a_fault_however_it_is_spelt(String secret) {
        assertOnlyFault(
                only(SECRET_KEY, secret),
                "jwt.secret-key: is a secret that tutorials publish, and anyone can make tokens with it: "
                        + HOW_TO_MAKE_ONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret-but-with-more-of-my-own-8c1f", "the-test-of-9d2b8e71f05c4a36-and-more"})
    void one_that_merely_holds_a_known_word_is_no_fault(String secret) {
        assertThat(only(SECRET_KEY, secret).faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"hunter2", "h\u00fcnter2", "hunter2hunter2hunter2hunter2hunter2", "${hunter2}", "hunter2${x}"})
    void none_is_ever_shown(String secret) {
        for (String profile : new String[] {"prod", "test"}) {
            JwtConfig config = only(SECRET_KEY, secret, "mp.config.profile", profile, "jwt.secret", secret);
            assertThat(config.faults()).noneMatch(fault -> fault.contains("nter2"));
            assertThat(config.warnings()).isNotEmpty().noneMatch(warning -> warning.contains("nter2"));
            assertThat(config.tokenSettings().toString()).doesNotContain("nter2");
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
