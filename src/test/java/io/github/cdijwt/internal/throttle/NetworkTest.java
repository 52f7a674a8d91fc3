package io.github.cdijwt.internal.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {

    @ParameterizedTest
    @CsvSource({
        "2001:db8::1, 2001:0DB8:0:0:ffff::2",
        "2001:db8::1, [2001:db8::7]",
        "2001:db8::1, [2001:db8::7]:40123",
        "fe80::1%eth0, fe80::2",
        "::ffff:192.0.2.1, 192.0.2.1",
        "192.0.2.1:40123, 192.0.2.1",
        "' 192.0.2.1', 192.0.2.1"
    })
    void addresses_of_one_client_are_one_network(String one, String other) {
        assertThat(Network.of(one)).isEqualTo(Network.of(other));
    }

    @ParameterizedTest
    @CsvSource({"2001:db8:0:1::1, 2001:db8:0:2::1", "192.0.2.1, 192.0.2.2", "::ffff:192.0.2.1, ::ffff:192.0.2.2"})
    void addresses_of_different_clients_are_different_networks(String one, String other) {
        assertThat(Network.of(one)).isNotEqualTo(Network.of(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"client-7", "localhost", "", ":", "1:2", "12345:::", "1.2.3", "a.example:80", "[", "%"})
    void any_other_text_is_returned_unchanged_without_a_host_lookup(String text) {
        assertThat(Network.of(text)).isEqualTo(text);
    }
}
