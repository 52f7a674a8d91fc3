package io.github.cdijwt.internal.rest;

import io.github.cdijwt.Credentials;
import io.github.cdijwt.spi.Authenticator;
import io.github.cdijwt.spi.IdentityHandler;
import io.github.cdijwt.spi.PayloadHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** The users of the application under test. */
public final class TestUsers {

    public static final String PASSWORD = "s3cr3t-of-all";

    /** A username for which the database of users fails. */
    public static final String UNKNOWABLE = "unknowable";

    /** A user who was deleted after the token was issued. */
    public static final String GONE = "gone";

    private TestUsers() {}

    public record User(String id, List<String> groups) {}

    @ApplicationScoped
    public static class Users implements Authenticator<User>, IdentityHandler<User>, PayloadHandler<User> {

        @Override
        public Optional<User> authenticate(Credentials credentials) {
            if (credentials.username().equals(UNKNOWABLE)) {
                throw new IllegalStateException("no database for " + credentials.password());
            }
            return credentials.password().equals(PASSWORD)
                    ? Optional.of(new User(credentials.username(), List.of()))
                    : Optional.empty();
        }

        @Override
        public Optional<User> identity(JsonObject claims) {
            String id = claims.getString("identity");
            if (id.equals(UNKNOWABLE)) {
                throw new IllegalStateException("no database");
            }
            return id.equals(GONE) ? Optional.empty() : Optional.of(new User(id, List.of()));
        }

        @Override
        public JsonObject payload(User user) {
            return Json.createObjectBuilder()
                    .add("identity", user.id())
                    .add("groups", Json.createArrayBuilder(user.groups()))
                    .build();
        }
    }
}
