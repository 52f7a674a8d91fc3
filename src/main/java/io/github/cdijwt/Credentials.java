package io.github.cdijwt;

import jakarta.json.JsonObject;
import java.util.Objects;

/**
 * The credentials that a client sent to the login endpoint, for the {@link io.github.cdijwt.spi.Authenticator} to
 * check.
 */
public final class Credentials {

    private final String username;
    private final String password;
    private final JsonObject body;

    /**
     * Creates credentials, for tests and for an application's own login resource.
     *
     * @param username the name of the account
     * @param password the password in plain text
     * @param body the whole JSON object
     */
    public Credentials(String username, String password, JsonObject body) {
        this.username = Objects.requireNonNull(username, "username");
        this.password = Objects.requireNonNull(password, "password");
        this.body = Objects.requireNonNull(body, "body");
    }

    /**
     * The name of the account, from the JSON member named by {@code jwt.auth-username-key}.
     *
     * @return the name, never empty when it comes from the login endpoint
     */
    public String username() {
        return username;
    }

    /**
     * The password, from the JSON member named by {@code jwt.auth-password-key}.
     *
     * @return the password, never empty when it comes from the login endpoint
     */
    public String password() {
        return password;
    }

    /**
     * The whole JSON object, which may hold further fields that an application asks for, such as a one-time code or a
     * tenant.
     *
     * @return the object, including the username and the password
     */
    public JsonObject body() {
        return body;
    }

    /** Shows only the username, so that no password gets into a log. */
    @Override
    public String toString() {
        return "Credentials[username=" + username + "]";
    }
}
