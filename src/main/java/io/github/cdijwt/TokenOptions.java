package io.github.cdijwt;

import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The lifetime and further claims of a single token, for {@link Tokens#issue(Object, TokenOptions)} and {@link Logins}.
 * It is immutable.
 *
 * <pre>{@code
 * TokenOptions.expiresIn(Duration.ofMinutes(10)).claim("purpose", "download").claim("file", "report.pdf")
 * }</pre>
 *
 * <p>A further claim replaces the claim of the same name that the {@link io.github.cdijwt.spi.PayloadHandler} or
 * {@link JwtSubject} makes. It cannot replace the claims that cdi-jwt makes ({@code exp}, {@code iat}, {@code nbf},
 * {@code iss}, {@code jti}, {@code sid}, {@code auth_time}) or those that identify the user ({@code identity},
 * {@code sub}, {@code upn}, {@code preferred_username}). If your own handler identifies users by another claim, do not
 * use that name here, and never use a name that a client sent. With an {@code aud} that is not in {@code jwt.audience},
 * only other services accept the token.
 *
 * <p>A token with further claims is still a token of its user, and {@link JwtRequired} accepts it everywhere. If it is
 * for one purpose only, let your {@link io.github.cdijwt.spi.IdentityHandler} return empty for it, and check it with
 * {@link Tokens#principal(String)}.
 *
 * @since 1.0
 */
public final class TokenOptions {

    /** As long as {@code jwt.expiration-delta} may be. */
    private static final Duration LONGEST = Duration.ofDays(36_500);

    private static final Set<String> MADE = Set.of("iat", "nbf", "iss", "jti", "sid", "auth_time");

    /** The claims that {@link JwtPrincipal#getName()} reads. */
    private static final Set<String> IDENTIFYING = Set.of("identity", "sub", "upn", "preferred_username");

    // Cached, because JSON-P searches for the provider on each call of its static methods.
    private static final JsonProvider JSON = JsonProvider.provider();

    private static final TokenOptions DEFAULTS = new TokenOptions(Optional.empty(), Map.of());

    private final Optional<Duration> lifetime;
    private final Map<String, JsonValue> claims;

    private TokenOptions(Optional<Duration> lifetime, Map<String, JsonValue> claims) {
        this.lifetime = lifetime;
        this.claims = claims;
    }

    /**
     * The lifetime of {@code jwt.expiration-delta} and no further claims.
     *
     * @return the options, to which claims can be added
     */
    public static TokenOptions defaults() {
        return DEFAULTS;
    }

    /**
     * A lifetime instead of {@code jwt.expiration-delta}. It also replaces a claim {@code exp} that the
     * {@link io.github.cdijwt.spi.PayloadHandler} makes. Keep the lifetime short, because a token is accepted until it
     * expires unless its user revokes it ({@link JwtSubject#tokensValidFrom()}).
     *
     * @param lifetime the time from now until the token expires ({@code exp}: RFC 7519, section 4.1.4), in whole
     *     seconds, from one second to 36,500 days
     * @return the options, to which claims can be added
     * @throws IllegalArgumentException if the lifetime is out of range or has a fraction of a second
     */
    public static TokenOptions expiresIn(Duration lifetime) {
        if (lifetime.isZero()
                || lifetime.isNegative()
                || lifetime.compareTo(LONGEST) > 0
                || !lifetime.equals(Duration.ofSeconds(lifetime.toSeconds()))) {
            throw new IllegalArgumentException("The lifetime " + lifetime
                    + " is out of range: use whole seconds, from 1 to " + LONGEST.toSeconds());
        }
        return new TokenOptions(Optional.of(lifetime), Map.of());
    }

    /**
     * Adds a claim that is a string.
     *
     * @param name the name, exactly as {@link JwtPrincipal#claim(String, Class)} will read it
     * @param value the value
     * @return new options with this claim; it replaces an earlier value
     * @throws IllegalArgumentException if cdi-jwt makes the claim, or if it identifies the user
     */
    public TokenOptions claim(String name, String value) {
        return claim(name, JSON.createValue(Objects.requireNonNull(value, "value")));
    }

    /**
     * Adds a claim that is a whole number.
     *
     * @param name the name
     * @param value the value
     * @return new options with this claim; it replaces an earlier value
     * @throws IllegalArgumentException if cdi-jwt makes the claim, or if it identifies the user
     */
    public TokenOptions claim(String name, long value) {
        return claim(name, JSON.createValue(value));
    }

    /**
     * Adds a claim that is true or false.
     *
     * @param name the name
     * @param value the value
     * @return new options with this claim; it replaces an earlier value
     * @throws IllegalArgumentException if cdi-jwt makes the claim, or if it identifies the user
     */
    public TokenOptions claim(String name, boolean value) {
        return claim(name, value ? JsonValue.TRUE : JsonValue.FALSE);
    }

    /**
     * Adds a claim that is any JSON value, such as an array or an object.
     *
     * @param name the name
     * @param value the value, not null in JSON either
     * @return new options with this claim; it replaces an earlier value
     * @throws IllegalArgumentException if cdi-jwt makes the claim, if it identifies the user, or if the value is null in
     *     JSON
     */
    public TokenOptions claim(String name, JsonValue value) {
        check(Objects.requireNonNull(name, "name"));
        if (Objects.requireNonNull(value, "value").getValueType() == JsonValue.ValueType.NULL) {
            throw new IllegalArgumentException("The claim \"" + name + "\" is null: omit it");
        }
        Map<String, JsonValue> all = new LinkedHashMap<>(claims);
        all.put(name, value);
        return new TokenOptions(lifetime, Collections.unmodifiableMap(all));
    }

    private static void check(String name) {
        if (name.equals("exp")) {
            throw new IllegalArgumentException("The claim \"exp\" comes from the lifetime: use expiresIn");
        }
        if (MADE.contains(name)) {
            throw new IllegalArgumentException("cdi-jwt makes the claim \"" + name + "\": use another name");
        }
        if (IDENTIFYING.contains(name)) {
            throw new IllegalArgumentException(
                    "The claim \"" + name + "\" identifies the user of the token: use another name");
        }
    }

    /**
     * The lifetime of the token.
     *
     * @return whole seconds; empty for {@code jwt.expiration-delta}
     */
    public Optional<Duration> lifetime() {
        return lifetime;
    }

    /**
     * The further claims.
     *
     * @return the claims in the order in which they were added, in an unmodifiable map
     */
    public Map<String, JsonValue> claims() {
        return claims;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TokenOptions options
                && lifetime.equals(options.lifetime)
                && claims.equals(options.claims);
    }

    @Override
    public int hashCode() {
        return Objects.hash(lifetime, claims);
    }

    /** Shows the names of the claims only, so that no value gets into a log. */
    @Override
    public String toString() {
        return "TokenOptions[lifetime=" + lifetime.map(Duration::toString).orElse("default") + ", claims="
                + claims.keySet() + "]";
    }
}
