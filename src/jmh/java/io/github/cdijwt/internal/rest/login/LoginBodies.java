package io.github.cdijwt.internal.rest.login;

import io.github.cdijwt.Credentials;
import io.github.cdijwt.internal.config.HttpSettings;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.specimpl.ResteasyHttpHeaders;

/** A login body of a given length that can be read repeatedly. */
public final class LoginBodies {

    private final LoginBody body = new LoginBody(new HttpSettings(
            "Login Required",
            List.of("JWT"),
            Optional.of("/auth"),
            "JWT",
            "username",
            "password",
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
    private final HttpHeaders headers;
    private final byte[] json;

    public LoginBodies(int length) {
        MultivaluedHashMap<String, String> named = new MultivaluedHashMap<>();
        named.putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        headers = new ResteasyHttpHeaders(named);
        String start = "{\"username\":\"user1\",\"password\":\"";
        json = (start + "x".repeat(Math.max(1, length - start.length() - 2)) + "\"}").getBytes(StandardCharsets.UTF_8);
    }

    public Credentials read() {
        return body.read(headers, new ByteArrayInputStream(json));
    }
}
