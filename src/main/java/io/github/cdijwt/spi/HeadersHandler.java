package io.github.cdijwt.spi;

import jakarta.json.JsonObject;

/**
 * Makes the header of a new token (RFC 7515, section 4). The default has {@code typ} and {@code alg}.
 *
 * <pre>{@code
 * @ApplicationScoped
 * public class TypedHeader implements HeadersHandler<User> {
 *
 *     @Override
 *     public JsonObject headers(User user) {
 *         return Json.createObjectBuilder().add("typ", "at+jwt").build();
 *     }
 * }
 * }</pre>
 *
 * @param <I> the application's own user, or a supertype of it
 * @since 1.0
 */
@FunctionalInterface
public interface HeadersHandler<I> {

    /**
     * Makes the header.
     *
     * @param identity the user who logged in
     * @return the header parameters; {@code alg} is always replaced by {@code jwt.algorithm}
     */
    JsonObject headers(I identity);
}
