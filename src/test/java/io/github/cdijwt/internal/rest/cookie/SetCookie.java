package io.github.cdijwt.internal.rest.cookie;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.internal.rest.Reply;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** One {@code Set-Cookie} header of a response. */
record SetCookie(String name, String value, Set<String> attributes) {

    private static final String DELETED = "Max-Age=0";

    /** Returns the cookies of a response by name; no name occurs twice. */
    static Map<String, SetCookie> of(Reply reply) {
        return reply.all(HttpHeaders.SET_COOKIE).stream()
                .map(SetCookie::parse)
                .collect(Collectors.toMap(SetCookie::name, cookie -> cookie));
    }

    /** Returns the cookie with a name, which must be there. */
    static SetCookie in(Reply reply, String name) {
        return Objects.requireNonNull(of(reply).get(name), name);
    }

    private static SetCookie parse(String header) {
        List<String> parts =
                Arrays.stream(header.split(";", -1)).map(String::strip).toList();
        String[] pair = parts.get(0).split("=", 2);
        // Servers write the version of RFC 2109, which browsers ignore.
        Set<String> attributes = parts.stream()
                .skip(1)
                .filter(part -> !part.startsWith("Version"))
                .collect(Collectors.toSet());
        return new SetCookie(pair[0], pair[1], attributes);
    }

    void lives(int seconds) {
        assertThat(attributes)
                .containsExactlyInAnyOrder("Path=/", "Max-Age=" + seconds, "Secure", "HttpOnly", "SameSite=Strict");
    }

    void isDeleted() {
        assertThat(value).isEmpty();
        assertThat(attributes).contains(DELETED, "Path=/", "Secure", "SameSite=Strict");
    }
}
