package io.github.cdijwt.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The browser and the address of a login, which clients choose. */
class DeviceTest {

    @ParameterizedTest
    @MethodSource("devices")
    void characters_of_a_device_that_cannot_be_printed_become_spaces(String agent, String shown) {
        Device device = new Device(Optional.of(agent), Optional.of(agent));
        assertThat(device.agent().orElse("")).isEqualTo(shown);
        assertThat(device.address().orElse("")).isEqualTo(shown);
    }

    @Test
    void a_device_is_at_most_200_characters_long_and_never_half_a_character() {
        for (String character : List.of("x", "\ud83d\ude00", "\ud800", "\udc00", "a\ud800", "\u0141")) {
            for (String before : List.of("", "x")) {
                Device device = new Device(Optional.of(before + character.repeat(10_000)), Optional.empty());
                String agent = device.agent().orElse("");
                assertThat(agent.length()).isLessThanOrEqualTo(200);
                assertThat(agent).isEqualTo(new String(agent.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\r\n", "\u200b\u202e", "\ud800"})
    void a_device_whose_text_has_nothing_to_print_is_unknown(String text) {
        assertThat(new Device(Optional.of(text), Optional.of(text))).isEqualTo(Device.UNKNOWN);
    }

    static Stream<Arguments> devices() {
        return Stream.of(
                Arguments.of("curl/8", "curl/8"),
                Arguments.of("\u0000\r\n\t curl\u001b[31m\r\nforged", "curl [31m  forged"),
                Arguments.of("\u202e\u200b\ufeff\u2028\u2029", ""),
                Arguments.of("   ", ""),
                Arguments.of("", ""),
                Arguments.of("a\u0085b\u009fc", "a b c"),
                Arguments.of("a\ud800b\udc00", "a b"),
                Arguments.of("\ud83d\ude00", "\ud83d\ude00"),
                Arguments.of("\u0141\u00f3d\u017a", "\u0141\u00f3d\u017a"));
    }
}
