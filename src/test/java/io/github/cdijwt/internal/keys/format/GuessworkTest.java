package io.github.cdijwt.internal.keys.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.cdijwt.internal.jws.JwsAlgorithm;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuessworkTest {

    private static final int MANY = 100_000;
    private static final int FEWER = 2_000;

    /** Common formats of random secrets, each as short as HS256 allows. */
    enum Written {
        RAW(32),
        HEX(16),
        UPPER_CASE_HEX(16),
        BASE64(24),
        BASE64_OF_32_BYTES(32),
        BASE64URL(24),
        LETTERS(32),
        PRINTABLE(32),
        PUNCTUATION(32),
        UUID(16);

        private final int bytes;

        Written(int bytes) {
            this.bytes = bytes;
        }

        byte[] next(Random random) {
            byte[] next = new byte[bytes];
            random.nextBytes(next);
            String hex = HexFormat.of().formatHex(next);
            return switch (this) {
                case RAW -> next;
                case HEX -> ascii(hex);
                case UPPER_CASE_HEX -> ascii(hex.toUpperCase(Locale.ROOT));
                case BASE64, BASE64_OF_32_BYTES -> Base64.getEncoder().encode(next);
                case BASE64URL -> Base64.getUrlEncoder().withoutPadding().encode(next);
                case LETTERS -> among("abcdefghijklmnopqrstuvwxyz", next);
                case PRINTABLE -> among(printable(), next);
                case PUNCTUATION -> among("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", next);
                case UUID -> ascii(hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})", "$1-$2-$3-$4-"));
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_random_secret_has_a_high_estimate(Written written) {
        Random random = new Random(written.name().length());
        for (int i = 0; i < MANY; i++) {
            for (byte[] bytes : Spellings.of(written.next(random))) {
                if (Guesswork.bits(bytes) < 32 || Guesswork.period(bytes) != bytes.length) {
                    fail("%s: %s", written, HexFormat.of().formatHex(bytes));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_random_secret_is_accepted(Written written) {
        Random random = new Random(written.name().length());
        for (int i = 0; i < FEWER; i++) {
            byte[] secret = written.next(random);
            assertThat(Secrets.fault(secret, JwsAlgorithm.HS256))
                    .as("%s: %s", written, HexFormat.of().formatHex(secret))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BCDEFGHIJKLMNOPQRSTUVWXYZ_`ghijklm",
                "ZYXWVUTSRQPONMLKJIHGFEDCBA@?>=<;",
                "aaaaaaaabbbbbbbbccccccccddddddddeeeeeeee",
                "aabbccddeeffgghhiijjkkllmmnnooppqqrrsstt",
                "acegikmoqsuwy{}+-/13579;=?ACEGIKMOQ",
                "1a2b3c4d5e6f7g8h9i:j;k<l=m>n?o@pAqBrCs",
                "x9x9x9x9x9x9x9x9x9x9x9x9x9x9x9x9x9x9x9x9!",
                "xyxyxyxyxyxyxyxxyxyxyxyxyxyxyxyxyyxyxyxyxyx",
                "00000000000000000000000000000001",
                "--------------------------------------#",
                "?????????\u00e9?????????????????????"
            })
    void a_pattern_is_rejected_even_in_base64_and_hex(String pattern) {
        byte[] bytes = pattern.getBytes(StandardCharsets.UTF_8);
        String base64 = Base64.getEncoder().encodeToString(bytes);
        for (String secret : new String[] {
            pattern,
            base64,
            Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
            base64.replaceAll("(.{20})", "$1\n"),
            HexFormat.of().formatHex(bytes),
            "0x" + HexFormat.of().withUpperCase().formatHex(bytes),
            HexFormat.ofDelimiter(":").formatHex(bytes)
        }) {
            assertThat(Secrets.fault(secret, JwsAlgorithm.HS256))
                    .hasValueSatisfying(fault -> assertThat(fault)
                            .startsWith("has characters that repeat or follow one another, so anyone can guess it: "));
        }
    }

    @Test
    void consecutive_bytes_are_rejected() {
        byte[] counted = new byte[64];
        for (int i = 0; i < counted.length; i++) {
            counted[i] = (byte) (i + 0xE0);
        }
        assertThat(Secrets.fault(counted, JwsAlgorithm.HS512)).isPresent();
        assertThat(Secrets.fault(Base64.getEncoder().encode(counted), JwsAlgorithm.HS512))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "aaaaaaaa, 1",
        "abababab, 2",
        "abcabcabca, 3",
        "abcabc, 3",
        "abcdabc, 7",
        "abcabd, 6",
        "aabaab, 3",
        "aabaaab, 7",
        "a, 1",
        "ab, 2"
    })
    void the_period_of_a_secret_is_its_shortest_repeated_part(String secret, int period) {
        assertThat(Guesswork.period(ascii(secret))).isEqualTo(period);
    }

    @Test
    void a_repeated_secret_counts_as_long_as_its_period() {
        String part = "Zk3vQ0xw7PpYbT5rLhN1sGd9uJcE4mAa";
        assertThat(Secrets.fault(part + part, JwsAlgorithm.HS256)).isEmpty();
        assertThat(Secrets.fault(part + part, JwsAlgorithm.HS512))
                .hasValueSatisfying(fault -> assertThat(fault)
                        .startsWith("has 64 bytes that repeat after 32, but HS512 needs at least 64: "));
        assertThat(Secrets.fault("Example-Ltd-44:Example-Ltd-44:Example", JwsAlgorithm.HS256))
                .hasValueSatisfying(fault -> assertThat(fault)
                        .startsWith("has 37 bytes that repeat after 15, but HS256 needs at least 32: "));
    }

    private static byte[] among(String characters, byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (byte b : bytes) {
            // The modulus makes some characters more frequent, which makes the test stricter.
            text.append(characters.charAt((b & 0xFF) % characters.length()));
        }
        return ascii(text.toString());
    }

    private static String printable() {
        StringBuilder text = new StringBuilder();
        for (char c = '!'; c <= '~'; c++) {
            text.append(c);
        }
        return text.toString();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
