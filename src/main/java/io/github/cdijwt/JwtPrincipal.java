package io.github.cdijwt;

import jakarta.json.JsonObject;
import java.security.Principal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * The caller, with the claims of the token. Inject it with {@link CurrentIdentity}. It is also the user principal of
 * the {@link jakarta.ws.rs.core.SecurityContext}, if {@link JwtRequired} applies and the request has a valid token.
 *
 * <p>A test double needs only {@link #claims()} and {@link #getName()}.
 *
 * <pre>{@code
 * @Inject @CurrentIdentity JwtPrincipal caller;
 *
 * @GET
 * @JwtRequired
 * public String tenant() {
 *     return caller.claim("tenant", String.class).orElse("none");
 * }
 * }</pre>
 *
 * @since 1.0
 */
public interface JwtPrincipal extends Principal {

    /**
     * The claims of the token (RFC 7519, section 4), verified.
     *
     * @return all claims of the token
     */
    JsonObject claims();

    /**
     * A claim as a Java type. The type is one of these:
     *
     * <ul>
     *   <li>{@code String}: a JSON string;
     *   <li>{@code Long}, {@code Integer}: a number without a fraction, such as {@code 7} or {@code 7.0};
     *   <li>{@code Double}: any number, rounded to the nearest double;
     *   <li>{@code Boolean}: true or false;
     *   <li>{@code Instant}: a NumericDate (RFC 7519, section 2), which is a number of seconds since 1970. A fraction
     *       is kept down to the nanosecond, and a time has at most 15 digits before it;
     *   <li>{@code JsonValue} or one of its subtypes, such as {@code JsonObject} or {@code JsonArray}: the claim
     *       itself.
     * </ul>
     *
     * <p>The value is never converted to another JSON type: the number {@code 7} is not the string {@code "7"}.
     *
     * @param name the name of the claim, exactly; it is not a path
     * @param type the type
     * @param <T> the type
     * @return the claim; empty if it is absent, null, of another JSON type or out of the range of the Java type
     * @throws IllegalArgumentException if the type is not in the list, whatever the token contains
     */
    default <T> Optional<T> claim(String name, Class<T> type) {
        return TypedClaim.of(claims().get(name), type);
    }

    /**
     * The strings of the claim {@code groups}, in their order. A single string instead of an array counts as one group.
     * By default, these are also the roles of the caller. {@code jwt.roles-claim} and a
     * {@link io.github.cdijwt.spi.RolesHandler} take the roles from elsewhere. To check a role, use
     * {@link JwtRequired#roles()} or {@link jakarta.ws.rs.core.SecurityContext#isUserInRole(String)}.
     *
     * @return the groups; empty if the claim is absent or has another type
     */
    default Set<String> groups() {
        return TypedClaim.texts(claims().get("groups"));
    }

    /**
     * The time at which the token expires: the claim {@code exp} (RFC 7519, section 4.1.4). The token is accepted a
     * little longer, by {@code jwt.leeway}.
     *
     * @return the time; empty if the token has no such claim, which {@code jwt.required-claims} usually prevents
     */
    default Optional<Instant> expiresAt() {
        return claim("exp", Instant.class);
    }

    /**
     * The token itself, to pass it on to another service. Anybody who has the token can act as the caller until it expires,
     * so never log it.
     *
     * @return the token, without an authentication scheme
     * @throws UnsupportedOperationException if a test double does not implement this method
     */
    default String token() {
        throw new UnsupportedOperationException(getClass().getName() + " has no token: implement the method token()");
    }

    /**
     * The caller's name: the first of the claims {@code upn}, {@code preferred_username} and {@code sub} that is a
     * string, else the claim {@code identity} as text.
     *
     * @return the name; empty if the token has none of these claims
     */
    @Override
    String getName();
}
