package io.github.cdijwt.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefreshTokenTest {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final String PREFIX = "cjr_";
    private static final int BODY = 48;
    private static final byte[] SALT = new byte[RefreshToken.PART];

    private final Random random = new Random(17);

    @Test
    void a_token_has_the_prefix_and_48_characters_of_base64url() {
        for (int i = 0; i < 1_000; i++) {
            assertThat(RefreshToken.random().text()).matches("cjr_[A-Za-z0-9_-]{48}");
        }
    }

    @Test
    void the_text_of_a_token_is_parsed_to_the_same_token() {
        for (int i = 0; i < 1_000; i++) {
            RefreshToken token = RefreshToken.random();
            RefreshToken parsed = RefreshToken.parse(token.text()).orElseThrow();
            assertThat(parsed.text()).isEqualTo(token.text());
            assertThat(parsed.id()).isEqualTo(token.id());
            assertThat(parsed.version()).isEqualTo(token.version());
            assertThat(parsed.next(SALT).text()).isEqualTo(token.next(SALT).text());
        }
    }

    @Test
    void random_texts_of_the_form_are_never_parsed() {
        for (int i = 0; i < 300_000; i++) {
            String text = randomText();
            assertThat(RefreshToken.parse(text).isEmpty()).as(text).isTrue();
        }
    }

    @Test
    void a_token_with_one_other_character_is_never_parsed() {
        int changes = 0;
        while (changes < 300_000) {
            String text = RefreshToken.random().text();
            for (int at = 0; at < text.length(); at++) {
                char other = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
                String changed = text.substring(0, at) + other + text.substring(at + 1);
                assertThat(RefreshToken.parse(changed).isPresent()).as(changed).isEqualTo(other == text.charAt(at));
                changes++;
            }
        }
    }

    @Test
    void a_token_whose_characters_trade_places_is_never_parsed() {
        for (int i = 0; i < 50_000; i++) {
            String text = RefreshToken.random().text();
            int at = PREFIX.length() + random.nextInt(BODY - 1);
            String changed = text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
            assertThat(RefreshToken.parse(changed).isPresent()).as(changed).isEqualTo(changed.equals(text));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "cjr_",
                "cjr",
                "c",
                "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJqb2UifQ.c2lnbmF0dXJl",
                "cjr_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA====",
                "cjr_================================================",
                "cjr_............................................====",
                "cjr_\u0141\u00f3d\u017a\u0141\u00f3d\u017a\u0141\u00f3d\u017a\u0141\u00f3d\u017a\u0141\u00f3d\u017a"
                        + "\u0141\u00f3d\u017a\u0141\u00f3d\u017a\u0141\u00f3d\u017a\u0141\u00f3d\u017a\u0141\u00f3d\u017a"
                        + "\u0141\u00f3d\u017a\u0141\u00f3d\u017a",
                "cjr_\ud800\ud800\ud800\ud800\ud800\ud800\ud800\ud800\ud800\ud800\ud800\ud800\ud800\ud800\ud800\ud800"
                        + "\ud800\ud800\ud800\ud800\ud800\ud800\ud800\ud800\ud800\ud800\ud800\ud800\ud800\ud800\ud800\ud800"
                        + "\ud800\ud800\ud800\ud800\ud800\ud800\ud800\ud800\ud800\ud800\ud800\ud800\ud800\ud800\ud800\ud800",
            })
    void other_texts_are_never_parsed(String text) {
        assertThat(RefreshToken.parse(text)).isEmpty();
    }

    @Test
    void a_token_with_characters_around_it_or_inside_it_is_never_parsed() {
        String text = RefreshToken.random().text();
        for (String blank :
                new String[] {" ", "\t", "\r", "\n", "\r\n", "\0", "=", "\u00a0", "\u200b", "\ufeff", "\""}) {
            assertThat(RefreshToken.parse(blank + text)).isEmpty();
            assertThat(RefreshToken.parse(text + blank)).isEmpty();
            for (int at = 0; at < text.length(); at++) {
                assertThat(RefreshToken.parse(text.substring(0, at) + blank + text.substring(at)))
                        .isEmpty();
                int end = Math.min(text.length(), at + blank.length());
                assertThat(RefreshToken.parse(text.substring(0, at) + blank + text.substring(end)))
                        .isEmpty();
            }
        }
    }

    @Test
    void a_token_in_other_letter_case_is_never_parsed() {
        String text = RefreshToken.random().text();
        assertThat(RefreshToken.parse(text.toUpperCase(Locale.ROOT))).isEmpty();
        assertThat(RefreshToken.parse(text.toLowerCase(Locale.ROOT))).isEmpty();
        assertThat(RefreshToken.parse("CJR_" + text.substring(PREFIX.length()))).isEmpty();
        assertThat(RefreshToken.parse("Cjr_" + text.substring(PREFIX.length()))).isEmpty();
    }

    @Test
    void characters_of_full_width_and_of_standard_base64_are_never_parsed() {
        for (int i = 0; i < 1_000; i++) {
            String text = RefreshToken.random().text();
            String standard =
                    PREFIX + text.substring(PREFIX.length()).replace('-', '+').replace('_', '/');
            assertThat(RefreshToken.parse(standard).isPresent()).isEqualTo(standard.equals(text));
            char wide = (char) (text.charAt(10) + 0xfee0);
            assertThat(RefreshToken.parse(text.substring(0, 10) + wide + text.substring(11)))
                    .isEmpty();
            // The low byte is the same character.
            char shadow = (char) (text.charAt(10) + 0x0100);
            assertThat(RefreshToken.parse(text.substring(0, 10) + shadow + text.substring(11)))
                    .isEmpty();
        }
    }

    @Test
    void half_of_a_token_and_two_tokens_are_never_parsed() {
        String text = RefreshToken.random().text();
        for (int length = 0; length < text.length(); length++) {
            assertThat(RefreshToken.parse(text.substring(0, length))).isEmpty();
        }
        assertThat(RefreshToken.parse(text + text)).isEmpty();
        assertThat(RefreshToken.parse(text.repeat(20_000))).isEmpty();
    }

    @Test
    void no_two_tokens_share_an_id_a_version_or_a_text() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            RefreshToken token = RefreshToken.random();
            assertThat(seen.add(token.id())).isTrue();
            assertThat(seen.add(token.version())).isTrue();
            assertThat(seen.add(token.text())).isTrue();
        }
    }

    @Test
    void id_and_version_have_22_characters_that_every_database_can_store() {
        RefreshToken token = RefreshToken.random();
        assertThat(token.id()).matches("[A-Za-z0-9_-]{22}");
        assertThat(token.version()).matches("[A-Za-z0-9_-]{22}").isNotEqualTo(token.id());
    }

    @Test
    void a_successor_belongs_to_the_same_session_and_depends_on_token_and_salt() {
        RefreshToken token = RefreshToken.random();
        byte[] salt = RefreshToken.randomPart();
        RefreshToken next = token.next(salt);
        assertThat(next.id()).isEqualTo(token.id());
        assertThat(next.version())
                .isNotEqualTo(token.version())
                .isEqualTo(token.next(salt).version());
        assertThat(token.next(RefreshToken.randomPart()).text()).isNotEqualTo(next.text());
        assertThat(RefreshToken.random().next(salt).text()).isNotEqualTo(next.text());
        assertThat(next.next(salt).text()).isNotEqualTo(next.text());
    }

    @Test
    void tokens_of_two_sessions_have_successors_with_different_secrets_even_if_their_secrets_are_the_same() {
        byte[] secret = RefreshToken.randomPart();
        byte[] one = secret(token(RefreshToken.randomPart(), secret).next(SALT));
        byte[] other = secret(token(RefreshToken.randomPart(), secret).next(SALT));
        assertThat(one).isNotEqualTo(other);
    }

    @Test
    void a_token_whose_family_is_the_id_of_a_session_belongs_to_another_session() {
        RefreshToken token = RefreshToken.random();
        byte[] id = Base64.getUrlDecoder().decode(token.id());
        assertThat(token(id, RefreshToken.randomPart()).id()).isNotEqualTo(token.id());
    }

    @Test
    void the_description_has_no_part_of_the_token() {
        RefreshToken token = RefreshToken.random();
        String body = token.text().substring(PREFIX.length());
        assertThat(token.toString())
                .contains(token.id())
                .doesNotContain(token.version(), body.substring(0, 21), body.substring(22, 42));
    }

    private static RefreshToken token(byte[] family, byte[] secret) {
        ByteBuffer bytes = ByteBuffer.allocate(36).put(family).put(secret);
        CRC32 crc = new CRC32();
        crc.update(bytes.array(), 0, 32);
        bytes.putInt((int) crc.getValue());
        String text = PREFIX + Base64.getUrlEncoder().encodeToString(bytes.array());
        return RefreshToken.parse(text).orElseThrow();
    }

    private static byte[] secret(RefreshToken token) {
        byte[] bytes = Base64.getUrlDecoder().decode(token.text().substring(PREFIX.length()));
        return Arrays.copyOfRange(bytes, 16, 32);
    }

    private String randomText() {
        StringBuilder text = new StringBuilder(PREFIX);
        for (int i = 0; i < BODY; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }
}
