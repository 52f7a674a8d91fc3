package io.github.cdijwt.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.JwtException;
import io.github.cdijwt.internal.jws.StrictJson;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A response as a client of the {@link TestServer} sees it. */
public record Reply(int status, Map<String, List<String>> headers, String body) {

    public Reply has(int expected) {
        assertThat(status).as(body).isEqualTo(expected);
        return this;
    }

    public Reply succeedsWith(String text) {
        has(200);
        assertThat(body).isEqualTo(text);
        return this;
    }

    /** Checks the error text of the rejection and the headers that forbid caching. */
    public Reply isRefusedWith(JwtException refusal) {
        has(refusal.status());
        assertThat(json().getInt("status_code")).isEqualTo(refusal.status());
        assertThat(json().getString("error")).isEqualTo(refusal.error());
        assertThat(json().getString("description")).isEqualTo(refusal.description());
        assertThat(json().getString("reason")).isEqualTo(refusal.reason().name());
        assertThat(all(HttpHeaders.CONTENT_TYPE)).singleElement().asString().startsWith(MediaType.APPLICATION_JSON);
        return isUncached();
    }

    public Reply isUncached() {
        assertThat(all(HttpHeaders.CACHE_CONTROL)).containsExactly("no-store");
        assertThat(all("X-Content-Type-Options")).containsExactly("nosniff");
        return this;
    }

    public Reply isChallengedWith(String challenge) {
        assertThat(all(HttpHeaders.WWW_AUTHENTICATE)).containsExactly(challenge);
        return this;
    }

    public List<String> all(String header) {
        return headers.getOrDefault(header, List.of());
    }

    public JsonObject json() {
        return Objects.requireNonNull(StrictJson.read(body.getBytes(StandardCharsets.UTF_8)));
    }
}
