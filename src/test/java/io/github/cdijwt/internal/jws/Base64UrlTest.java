package io.github.cdijwt.internal.jws;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Base64UrlTest {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    @Test
    void encoding_uses_the_url_alphabet_without_padding() {
        assertThat(Base64Url.encode(new byte[] {3, -20, -1, -32, -63})).isEqualTo("A-z_4ME");
        assertThat(Base64Url.encode(new byte[0])).isEmpty();
    }

    @Test
    void encoded_bytes_are_decoded_again() {
        Random random = new Random(7515);
        for (int length = 0; length < 200; length++) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            assertThat(read(Base64Url.encode(bytes))).isEqualTo(bytes);
        }
    }

    @Test
    void each_byte_has_exactly_one_encoding() {
        Set<Byte> read = new HashSet<>();
        int accepted = 0;
        for (int pair = 0; pair < 4096; pair++) {
            String text = "" + ALPHABET.charAt(pair / 64) + ALPHABET.charAt(pair % 64);
            byte[] lenient = Base64.getUrlDecoder().decode(text);
            if (Base64Url.encode(lenient).equals(text)) {
                assertThat(read(text)).isEqualTo(lenient);
                read.add(lenient[0]);
                accepted++;
            } else {
                assertRejected(text);
            }
        }
        assertThat(accepted).isEqualTo(256);
        assertThat(read).hasSize(256);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "AAAAA", "AAAAAAAAA"})
    void an_impossible_length_is_rejected(String text) {
        assertRejected(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AA==", "AAA=", "AA=", "=", "====", "AAAA=", "A=AA"})
    void padding_is_rejected(String text) {
        assertRejected(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AAB", "AAC", "AAD", "AB", "AP", "A_", "A-"})
    void leftover_bits_in_the_last_character_are_rejected(String text) {
        assertRejected(text);
    }

    @Test
    void a_character_outside_the_alphabet_is_rejected_at_any_position() {
        for (char c = 0; c < 0x250; c++) {
            if (ALPHABET.indexOf(c) < 0) {
                assertRejected(c + "AAA");
                assertRejected("AA" + c + "A");
                assertRejected("AAA" + c);
                assertRejected("A" + c);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"AAA\u0141", "AAA\u2010", "AA\ud83d\ude00", "\uff21AAA"})
    void a_character_whose_low_byte_is_in_the_alphabet_is_rejected(String text) {
        assertRejected(text);
    }

    private static void assertRejected(String text) {
        assertThat(read(text)).isNull();
    }

    /** Decodes the text by itself and as a part of a longer one. */
    private static byte @Nullable [] read(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        byte[] among = ("A?" + text + "*A").getBytes(StandardCharsets.ISO_8859_1);
        byte[] decoded = Base64Url.decode(bytes, 0, bytes.length);
        assertThat(Base64Url.decode(among, 2, among.length - 2)).isEqualTo(decoded);
        return decoded;
    }
}
