package io.github.cdijwt;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The username and password of a login. The {@link io.github.cdijwt.spi.Authenticator} checks them. They come from the
 * login endpoint, or from an application's own login resource.
 *
 * <pre>{@code
 * public Optional<User> authenticate(Credentials credentials) {
 *     String tenant = credentials.body().getString("tenant", "");
 *     Optional<User> user = users.find(tenant, credentials.username());
 *     boolean matches = passwords.matches(credentials.password(), user.map(User::passwordHash));
 *     return user.filter(found -> matches);
 * }
 * }</pre>
 *
 * @since 1.0
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
     * Creates credentials without a JSON body, for an application's own login resource: from a form, for example.
     *
     * @param username the name of the account; null counts as empty
     * @param password the password in plain text; null counts as empty
     * @return the credentials; {@link Logins} rejects an empty username or password like a wrong one
     */
    public static Credentials of(@Nullable String username, @Nullable String password) {
        return new Credentials(
                Objects.requireNonNullElse(username, ""),
                Objects.requireNonNullElse(password, ""),
                JsonValue.EMPTY_JSON_OBJECT);
    }

    /**
     * The name of the account, from the JSON property that {@code jwt.auth-username-key} names.
     *
     * @return the name, never empty in an {@link io.github.cdijwt.spi.Authenticator}
     */
    public String username() {
        return username;
    }

    /**
     * The password, from the JSON property that {@code jwt.auth-password-key} names.
     *
     * @return the password, never empty in an {@link io.github.cdijwt.spi.Authenticator}
     */
    public String password() {
        return password;
    }

    /**
     * The whole JSON object of the login. It may have further properties that the application needs, such as a one-time code
     * or a tenant.
     *
     * @return the object with the username and the password. An application's own login resource passes this object to the
     *     constructor
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
