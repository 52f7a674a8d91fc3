package io.github.cdijwt;

import jakarta.json.JsonObject;
import java.util.Objects;

/** What a client sent to the login endpoint, for the {@link io.github.cdijwt.spi.Authenticator} to check. */
public final class Credentials {

    private final String username;
    private final String password;
    private final JsonObject body;

    /**
     * Makes credentials, as a test or an application's own login resource may.
     *
     * @param username the name of the account
     * @param password the password, as it was typed
     * @param body the whole JSON object
     */
    public Credentials(String username, String password, JsonObject body) {
        this.username = Objects.requireNonNull(username, "username");
        this.password = Objects.requireNonNull(password, "password");
        this.body = Objects.requireNonNull(body, "body");
    }

    /**
     * The name of the account, from the member that {@code jwt.auth-username-key} names.
     *
     * @return the name, never empty when it comes from the login endpoint
     */
    public String username() {
        return username;
    }

    /**
     * The password, from the member that {@code jwt.auth-password-key} names.
     *
     * @return the password, never empty when it comes from the login endpoint
     */
    public String password() {
        return password;
    }

    /**
     * The whole JSON object, for whatever else an application asks of its users: a one-time code, a tenant.
     *
     * @return the object, with the username and the password in it
     */
    public JsonObject body() {
        return body;
    }

    /** Shows the username and nothing else, so that no password gets into a log. */
    @Override
    public String toString() {
        return "Credentials[username=" + username + "]";
    }
}
