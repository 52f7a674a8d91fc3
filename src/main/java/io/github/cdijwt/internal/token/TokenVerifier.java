package io.github.cdijwt.internal.token;

import io.github.cdijwt.JwtException;
import io.github.cdijwt.internal.token.JwtSettings.Check;
import io.github.cdijwt.spi.DecodeHandler;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * Verifies a token. The claims are checked here and not in the decoder, so that an application's {@link DecodeHandler}
 * cannot lose the checks.
 */
public final class TokenVerifier {

    private final JwtSettings settings;
    private final DecodeHandler decoder;
    private final Clock clock;
    private final int maxLength;
    private final long leeway;
    private final boolean checksIssuedAt;
    private final boolean checksNotBefore;
    private final boolean checksExpiration;

    public TokenVerifier(JwtSettings settings, DecodeHandler decoder, Clock clock) {
        this.settings = settings;
        this.decoder = decoder;
        this.clock = clock;
        this.maxLength = settings.maxTokenLength();
        this.leeway = settings.leeway().toSeconds();
        this.checksIssuedAt = settings.verifies(Check.IAT);
        this.checksNotBefore = settings.verifies(Check.NBF);
        this.checksExpiration = settings.verifies(Check.EXP);
    }

    /**
     * Verifies a token.
     *
     * @return its claims
     * @throws JwtException if it is not valid
     */
    public JsonObject verify(String token) {
        if (token.length() > maxLength) {
            throw Refusals.tokenTooLong();
        }
        JsonObject claims = Objects.requireNonNull(
                decoder.decode(token), () -> decoder.getClass().getName() + " returned null");
        if (settings.verify()) {
            check(claims);
        }
        return claims;
    }

    /** Whether the claim {@code auth_time} says that the user has logged in within this time, with the leeway. */
    public boolean isRecentLogin(JsonObject claims, Duration maxAge) {
        OptionalLong loggedIn = NumericDate.seconds(claims.get(RegisteredClaims.LOGIN_TIME));
        if (loggedIn.isEmpty()) {
            return false;
        }
        long age = Math.floorDiv(clock.millis(), 1_000L) - loggedIn.getAsLong();
        return -leeway <= age && age <= maxAge.toSeconds() + leeway;
    }

    private void check(JsonObject claims) {
        for (String name : settings.requiredClaims()) {
            require(claims, name);
        }
        checkTimes(claims);
        checkAudience(claims);
        settings.issuer().ifPresent(issuer -> checkIssuer(claims, issuer));
    }

    private static JsonValue require(JsonObject claims, String name) {
        JsonValue value = claims.get(name);
        if (value == null || isNull(value)) {
            throw Refusals.claimMissing(name);
        }
        return value;
    }

    private void checkAudience(JsonObject claims) {
        if (settings.audience().isEmpty()) {
            // A token with an audience is meant for another application (RFC 7519, section 4.1.3).
            if (claims.containsKey(RegisteredClaims.AUDIENCE)) {
                throw Refusals.audienceInvalid();
            }
            return;
        }
        if (Collections.disjoint(texts(require(claims, RegisteredClaims.AUDIENCE)), settings.audience())) {
            throw Refusals.audienceInvalid();
        }
    }

    private static void checkIssuer(JsonObject claims, String issuer) {
        if (!(require(claims, RegisteredClaims.ISSUER) instanceof JsonString named)
                || !named.getString().equals(issuer)) {
            throw Refusals.issuerInvalid();
        }
    }

    /** The string or the array of strings; empty if there is anything else. */
    private static List<String> texts(JsonValue value) {
        List<? extends JsonValue> values = value instanceof JsonArray array ? array : List.of(value);
        return values.stream().allMatch(JsonString.class::isInstance)
                ? values.stream().map(text -> ((JsonString) text).getString()).toList()
                : List.of();
    }

    private void checkTimes(JsonObject claims) {
        long now = Math.floorDiv(clock.millis(), 1_000L);
        JsonValue issuedAt = checksIssuedAt ? claims.get("iat") : null;
        if (issuedAt != null && seconds(issuedAt, Refusals::issuedAtNotNumber) > now + leeway) {
            throw Refusals.issuedInFuture();
        }
        JsonValue notBefore = checksNotBefore ? claims.get("nbf") : null;
        if (notBefore != null && seconds(notBefore, Refusals::notBeforeNotNumber) > now + leeway) {
            throw Refusals.notYetValid();
        }
        JsonValue expiration = checksExpiration ? claims.get("exp") : null;
        if (expiration != null && seconds(expiration, Refusals::expirationNotNumber) < now - leeway) {
            throw Refusals.expired();
        }
    }

    static boolean isMissing(JsonObject claims, String name) {
        JsonValue value = claims.get(name);
        return value == null || isNull(value);
    }

    /** A claim that is null counts as missing. */
    private static boolean isNull(JsonValue value) {
        return value.getValueType() == JsonValue.ValueType.NULL;
    }

    private static long seconds(JsonValue value, Supplier<JwtException> refusal) {
        OptionalLong seconds = NumericDate.seconds(value);
        if (seconds.isEmpty()) {
            throw refusal.get();
        }
        return seconds.getAsLong();
    }
}
