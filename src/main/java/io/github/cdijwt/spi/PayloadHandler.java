package io.github.cdijwt.spi;

import io.github.cdijwt.Credentials;
import jakarta.json.JsonObject;
import java.util.Optional;

/**
 * Makes the claims of a new token.
 *
 * <p>The default is {@code {"identity": <id>}}. The id comes from the record accessor {@code id()}, the method
 * {@code getId()}, the public field {@code id} or the map key {@code id}. A string, a number or a boolean keeps its
 * JSON type; a UUID or an enum becomes a string.
 *
 * <pre>{@code
 * @ApplicationScoped
 * public class TenantPayload implements PayloadHandler<User> {
 *
 *     @Inject @BuiltIn PayloadHandler<User> builtIn;
 *
 *     @Override
 *     public JsonObject payload(User user) {
 *         return Json.createObjectBuilder(builtIn.payload(user)).add("tenant", user.tenant()).build();
 *     }
 * }
 * }</pre>
 *
 * @param <I> the application's own user, or a supertype of it
 * @since 1.0
 */
@FunctionalInterface
public interface PayloadHandler<I> {

    /**
     * Makes the claims.
     *
     * @param identity the user who logged in
     * @return the claims; if {@code iat}, {@code nbf} or {@code exp} (RFC 7519, section 4.1; seconds since 1970) is
     *     absent, it is added
     */
    JsonObject payload(I identity);

    /**
     * Makes the claims of a token, with the credentials of the login. Override this method if a claim depends on data that
     * the client sent, such as a tenant or a device. The default calls {@link #payload(Object)}.
     *
     * <p>Never put the password into a claim: everyone who has the token can read its claims. Check other values before
     * you use them, because they come from the client.
     *
     * @param identity the user who logged in
     * @param credentials the credentials, which the {@link Authenticator} has accepted; empty if application code issues
     *     the token with {@link io.github.cdijwt.Tokens}
     * @return the claims, as for {@link #payload(Object)}
     * @throws RuntimeException if the claims could not be made: the response to the login is 500. The message is logged only
     *     at level DEBUG, because it may contain the password
     */
    default JsonObject payload(I identity, Optional<Credentials> credentials) {
        return payload(identity);
    }
}
