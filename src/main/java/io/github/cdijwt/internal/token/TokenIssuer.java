package io.github.cdijwt.internal.token;

import io.github.cdijwt.Credentials;
import io.github.cdijwt.IssuedTokens;
import io.github.cdijwt.TokenOptions;
import io.github.cdijwt.internal.jws.JwsAlgorithm;
import io.github.cdijwt.internal.jws.JwsHeader;
import io.github.cdijwt.internal.jws.StrictJson;
import io.github.cdijwt.spi.EncodeHandler;
import io.github.cdijwt.spi.HeadersHandler;
import io.github.cdijwt.spi.PayloadHandler;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/** Makes the token of an identity: payload, header, encoding. */
public final class TokenIssuer {

    private final JwtSettings settings;
    private final Class<?> identityType;
    private final PayloadHandler<Object> payloads;
    private final HeadersHandler<Object> headers;
    private final EncodeHandler encoder;
    private final RegisteredClaims registered;
    private final Clock clock;

    public TokenIssuer(
            JwtSettings settings,
            Class<?> identityType,
            PayloadHandler<Object> payloads,
            HeadersHandler<Object> headers,
            EncodeHandler encoder,
            Clock clock) {
        this.settings = settings;
        this.identityType = identityType;
        this.payloads = payloads;
        this.headers = headers;
        this.encoder = encoder;
        this.registered = new RegisteredClaims(settings);
        this.clock = clock;
    }

    /**
     * Creates a token without a login.
     *
     * @throws IllegalArgumentException if the identity is not of the application's identity type, or the lifetime is too
     *     short
     * @throws IllegalStateException if the token lacks a required claim, has another issuer, or is too long
     */
    public String issue(Object identity, TokenOptions options) {
        return token(identity, claims(identity, payload(identity, Optional.empty()), options, clock.instant()));
    }

    /**
     * Makes the claims of the application.
     *
     * @throws IllegalArgumentException if the identity is not of the application's identity type
     */
    public JsonObject payload(Object identity, Optional<Credentials> credentials) {
        if (!identityType.isInstance(identity)) {
            throw new IllegalArgumentException("The identity type of this application is " + identityType.getName()
                    + ", but the given identity is of type "
                    + identity.getClass().getName());
        }
        return result(payloads.payload(identity, credentials), payloads);
    }

    /** A copy of a payload with the time of a login. */
    public static JsonObjectBuilder withLoginTime(JsonObject payload, Instant loggedIn) {
        return StrictJson.copy(payload).add(RegisteredClaims.LOGIN_TIME, loggedIn.getEpochSecond());
    }

    /** Creates a token with these claims, and says how long it lives. */
    public IssuedTokens issued(Object identity, JsonObject claims) {
        return new IssuedTokens(token(identity, claims), lifetime(claims));
    }

    /** The claims that identify a user. Those of a login may be missing. */
    public JsonObject claimsOf(Object identity) {
        return registered.with(payload(identity, Optional.empty()), identity, TokenOptions.defaults(), Instant.EPOCH);
    }

    /**
     * Adds the standard claims and those of the options to a payload.
     *
     * @param now the time for the claim {@code iat}
     */
    public JsonObject claims(Object identity, JsonObject payload, TokenOptions options, Instant now) {
        JsonObject claims = registered.with(payload, identity, options, Revocation.notRevoked(identity, now));
        for (String name : settings.requiredClaims()) {
            if (TokenVerifier.isMissing(claims, name)) {
                throw new IllegalStateException("The payload lacks the claim \"" + name
                        + "\", which jwt.required-claims asks for: add it in a PayloadHandler");
            }
        }
        return claims;
    }

    private String token(Object identity, JsonObject claims) {
        JsonObject header = naming(settings.algorithm(), result(headers.headers(identity), headers));
        String token = result(encoder.encode(header, claims), encoder);
        if (token.length() > settings.maxTokenLength()) {
            throw new IllegalStateException("The token has " + token.length() + " characters, but the maximum is "
                    + settings.maxTokenLength() + ": put less into the payload, or raise jwt.max-token-length");
        }
        return token;
    }

    /** An application that sets its own times may omit {@code iat}; then the token is issued now. */
    private Optional<Duration> lifetime(JsonObject claims) {
        OptionalLong end = NumericDate.seconds(claims.get("exp"));
        if (end.isEmpty()) {
            return Optional.empty();
        }
        long start = NumericDate.seconds(claims.get("iat")).orElseGet(() -> Math.floorDiv(clock.millis(), 1_000L));
        return Optional.of(Duration.ofSeconds(Math.max(0, end.getAsLong() - start)));
    }

    /** Returns the same object if it already has the algorithm, so that the encoder finds it in its cache. */
    private static JsonObject naming(JwsAlgorithm algorithm, JsonObject headers) {
        if (headers.get(JwsHeader.ALGORITHM) instanceof JsonString named
                && named.getString().equals(algorithm.name())) {
            return headers;
        }
        return StrictJson.copy(headers)
                .add(JwsHeader.ALGORITHM, algorithm.name())
                .build();
    }

    private static <T> T result(T result, Object hook) {
        return Objects.requireNonNull(result, () -> hook.getClass().getName() + " returned null");
    }
}
