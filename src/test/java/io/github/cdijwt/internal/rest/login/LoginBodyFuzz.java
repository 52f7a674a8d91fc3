package io.github.cdijwt.internal.rest.login;

import io.github.cdijwt.Credentials;
import io.github.cdijwt.JwtException;
import io.github.cdijwt.internal.config.HttpSettings;
import io.github.cdijwt.internal.token.StreamedJson;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.specimpl.ResteasyHttpHeaders;

/** Fuzzes the login: the first line of an input is the content type, the rest is the body. */
public final class LoginBodyFuzz {

    private static final LoginBody BODY = new LoginBody(new HttpSettings(
            "Realm",
            List.of("JWT"),
            Optional.of("/auth"),
            "jwt",
            "username",
            "password",
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));

    private static final Set<Integer> STATUSES = Set.of(400, 401, 413, 415);

    private LoginBodyFuzz() {}

    /** The method that a fuzzer calls. Any exception thrown from here is a bug. */
    public static void fuzzerTestOneInput(byte[] input) {
        int end = 0;
        while (end < input.length && input[end] != '\n') {
            end++;
        }
        String type = new String(input, 0, end, StandardCharsets.ISO_8859_1);
        byte[] body = Arrays.copyOfRange(input, Math.min(end + 1, input.length), input.length);
        Optional<StreamedJson> login = StreamedJson.of(body).filter(LoginBodyFuzz::isLogin);
        try {
            Credentials credentials = BODY.read(headers(type), new ByteArrayInputStream(body));
            if (!type.matches("(?is)[\\s\\x1c-\\x1f]*application/[^ ]*json([^a-z].*)?")
                    || type.matches("(?is).*;\\s*charset\\s*=\\s*(?!\"?utf-?8\"?\\s*(;|$)).*")) {
                throw new AssertionError("accepted as " + type);
            }
            Optional<String> username = Optional.of(credentials.username());
            Optional<String> password = Optional.of(credentials.password());
            if (!login.flatMap(json -> json.text("username")).equals(username)
                    || !login.flatMap(json -> json.text("password")).equals(password)) {
                throw new AssertionError("accepted");
            }
        } catch (JwtException refusal) {
            if (type.equals("application/json")
                    && body.length <= 64 * 1_024
                    && login.filter(StreamedJson::plain).isPresent()) {
                throw new AssertionError("rejected a valid login", refusal);
            }
            if (!STATUSES.contains(refusal.status()) || !refusal.error().equals("Bad Request")) {
                throw new AssertionError("rejected with another status or error text", refusal);
            }
        }
    }

    private static HttpHeaders headers(String type) {
        MultivaluedHashMap<String, String> headers = new MultivaluedHashMap<>();
        headers.add(HttpHeaders.CONTENT_TYPE, type);
        return new ResteasyHttpHeaders(headers);
    }

    private static boolean isLogin(StreamedJson body) {
        return isText(body.text("username")) && isText(body.text("password"));
    }

    /** Whether every database accepts the text: UTF-8 can encode it, and it has no NUL. */
    private static boolean isText(Optional<String> text) {
        return text.filter(t -> !t.isEmpty() && t.indexOf('\0') < 0)
                .filter(t -> StandardCharsets.UTF_8.newEncoder().canEncode(t))
                .isPresent();
    }
}
