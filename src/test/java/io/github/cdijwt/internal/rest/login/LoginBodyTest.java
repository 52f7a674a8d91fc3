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
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.specimpl.ResteasyHttpHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginBodyTest {

    private final LoginBody body = new LoginBody(new HttpSettings(
            "Realm",
            List.of("JWT"),
            Optional.of("/auth"),
            "jwt",
            "e-mail",
            "pin",
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));

    @Test
    void credentials_come_from_the_configured_members_and_include_the_whole_object() {
        Credentials credentials = read("{\"e-mail\":\"joe\",\"pin\":\"1234\",\"tenant\":\"blue\"}");

        assertThat(credentials.username()).isEqualTo("joe");
        assertThat(credentials.password()).isEqualTo("1234");
        assertThat(credentials.body().getString("tenant")).isEqualTo("blue");
    }

    @ParameterizedTest
    @ValueSource(strings = {"joe\\u0000", "\\ud800", "\\udc00joe", ""})
    void a_name_or_password_that_databases_do_not_accept_is_rejected(String name) {
        assertThatExceptionOfType(JwtException.class)
                .isThrownBy(() -> read("{\"e-mail\":\"" + name + "\",\"pin\":\"1234\"}"))
                .withMessageEndingWith("Invalid credentials");
        assertThatExceptionOfType(JwtException.class)
                .isThrownBy(() -> read("{\"e-mail\":\"joe\",\"pin\":\"" + name + "\"}"))
                .withMessageEndingWith("Invalid credentials");
    }

    @Test
    void a_character_outside_the_basic_multilingual_plane_is_accepted() {
        assertThat(read("{\"e-mail\":\"\\ud83d\\ude00\",\"pin\":\"1234\"}").username())
                .isEqualTo("\ud83d\ude00");
    }

    @Test
    void a_body_that_ends_early_is_a_client_error() {
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
    void a_body_may_have_at_most_64_kibibytes() {
        String start = "{\"e-mail\":\"joe\",\"pin\":\"1234\",\"more\":\"";
        String fits = start + "x".repeat(64 * 1_024 - start.length() - 2) + "\"}";

        assertThat(read(fits).username()).isEqualTo("joe");
        assertThatExceptionOfType(JwtException.class)
                .isThrownBy(() -> read(fits + " "))
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(413));
    }

    @Test
    void a_body_without_a_json_content_type_is_not_read() {
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
