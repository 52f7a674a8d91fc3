package io.github.cdijwt.internal.rest.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.cdijwt.Credentials;
import io.github.cdijwt.JwtException;
import io.github.cdijwt.internal.config.HttpSettings;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jboss.resteasy.specimpl.ResteasyHttpHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginBodyTest {

    private final LoginBody body = new LoginBody(
            new HttpSettings("Realm", "JWT", Optional.of("/auth"), "jwt", "e-mail", "pin", Optional.empty()));

    @Test
    void credentials_come_from_the_configured_members_and_bring_the_whole_object() {
        Credentials credentials = read("{\"e-mail\":\"joe\",\"pin\":\"1234\",\"tenant\":\"blue\"}");

        assertThat(credentials.username()).isEqualTo("joe");
        assertThat(credentials.password()).isEqualTo("1234");
        assertThat(credentials.body().getString("tenant")).isEqualTo("blue");
    }

    @ParameterizedTest
    @ValueSource(strings = {"joe\\u0000", "\\ud800", "\\udc00joe", ""})
    void what_a_database_could_not_be_asked_for_never_reaches_it(String name) {
        assertThatExceptionOfType(JwtException.class)
                .isThrownBy(() -> read("{\"e-mail\":\"" + name + "\",\"pin\":\"1234\"}"))
                .withMessageEndingWith("Invalid credentials");
        assertThatExceptionOfType(JwtException.class)
                .isThrownBy(() -> read("{\"e-mail\":\"joe\",\"pin\":\"" + name + "\"}"))
                .withMessageEndingWith("Invalid credentials");
    }

    @Test
    void a_character_beyond_the_basic_plane_is_text() {
        assertThat(read("{\"e-mail\":\"\\ud83d\\ude00\",\"pin\":\"1234\"}").username())
                .isEqualTo("\ud83d\ude00");
    }

    @Test
    void a_body_that_breaks_off_is_a_fault_of_the_client() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return read();
            }
        };
        assertThatExceptionOfType(JwtException.class)
                .isThrownBy(() -> body.read(json(), broken))
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(400));
    }

    @Test
    void a_body_may_be_as_large_as_64_kibibytes_and_no_larger() {
        String start = "{\"e-mail\":\"joe\",\"pin\":\"1234\",\"more\":\"";
        String fits = start + "x".repeat(64 * 1_024 - start.length() - 2) + "\"}";

        assertThat(read(fits).username()).isEqualTo("joe");
        assertThatExceptionOfType(JwtException.class)
                .isThrownBy(() -> read(fits + " "))
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(413));
    }

    @Test
    void what_does_not_say_that_it_is_json_is_not_read() {
        assertThatExceptionOfType(JwtException.class)
                .isThrownBy(() -> body.read(
                        new ResteasyHttpHeaders(new MultivaluedHashMap<>()),
                        new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8))))
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(415));
    }

    private Credentials read(String json) {
        return body.read(json(), new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static HttpHeaders json() {
        MultivaluedHashMap<String, String> headers = new MultivaluedHashMap<>();
        headers.add(HttpHeaders.CONTENT_TYPE, "application/json");
        return new ResteasyHttpHeaders(headers);
    }
}
