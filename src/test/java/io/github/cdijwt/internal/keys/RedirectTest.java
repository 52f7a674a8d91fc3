package io.github.cdijwt.internal.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectTest {

    private static final URI FROM = URI.create("https://issuer.example:8443/realms/shop/certs?x=1");
    private static final String BEFORE = "responded with status 302, a redirect";
    private static final String AFTER = ", which is not followed: write the address of the keys themselves";

    @ParameterizedTest
    @CsvSource({
        "/keys, https://issuer.example:8443/keys, the same",
        "keys, https://issuer.example:8443/realms/shop/keys, the same",
        "https://ISSUER.example/keys, https://ISSUER.example/keys, the same",
        "http://issuer.example:8443/keys, http://issuer.example:8443/keys, the same",
        "//login.example/keys, https://login.example/keys, another",
        "https://issuer.example.evil/, https://issuer.example.evil/, another",
        "http://key_cloak:8080/keys, http://key_cloak:8080/keys, another",
        "https://login.example/keys?token=hunter2#hunter2, https://login.example/keys, another",
        "https://joe:hunter2@login.example/keys, https://login.example/keys, another",
        "https://login.example/c/Zk3vQ0xw7PpYbT5rLhN1sGd9uJcE4mAa/x, https://login.example/c/.../x, another"
    })
    void the_message_says_where_it_leads(String location, String shown, String host) {
        assertThat(words(location)).isEqualTo(BEFORE + " to \"" + shown + "\" on " + host + " host" + AFTER);
        assertThat(words(location)).doesNotContain("hunter2", "Zk3v");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "file:/etc/passwd", "ftp://a/b", "mailto:hunter2", "https:///x", "http:x"
            })
    void another_kind_of_target_is_not_shown(String location) {
        assertThat(words(location)).isEqualTo(BEFORE + " to an address that cannot be used" + AFTER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://a b/", "::", "%", "https://x/\u001b[31m"})
    void an_invalid_target_is_not_shown(String location) {
        assertThat(words(location)).isEqualTo(BEFORE + " to an address that cannot be read" + AFTER);
    }

    @Test
    void a_redirect_without_a_target() {
        assertThat(Redirect.fault(FROM, 302, Optional.empty()).words()).isEqualTo(BEFORE + " without a target" + AFTER);
    }

    @Test
    void a_long_target_is_cut() {
        assertThat(words("https://login.example/" + "a/".repeat(10_000))).hasSizeLessThan(400);
        assertThat(words("https://" + "a".repeat(10_000) + ".example/")).hasSizeLessThan(400);
    }

    private static String words(String location) {
        return Redirect.fault(FROM, 302, Optional.of(location)).words();
    }
}
