package io.github.cdijwt.internal.token;

import io.github.cdijwt.JwtException;
import io.github.cdijwt.internal.token.JwtSettings.Check;
import io.github.cdijwt.spi.DecodeHandler;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Token to claims. The claims are checked here, so that they stay checked whoever decodes. */
public final class TokenVerifier {

    /** The longest token that is looked at, in characters. */
    static final int MAX_LENGTH = 8_192;

    private final JwtSettings settings;
    private final DecodeHandler decoder;
    private final Clock clock;

    public TokenVerifier(JwtSettings settings, DecodeHandler decoder, Clock clock) {
        this.settings = settings;
        this.decoder = decoder;
        this.clock = clock;
    }

    /**
     * Checks a token.
     *
     * @return its claims
     * @throws JwtException if it is not valid
     */
    public JsonObject verify(String token) {
        if (token.length() > MAX_LENGTH) {
            throw Refusals.tokenTooLong();
        }
        JsonObject claims = Objects.requireNonNull(
                decoder.decode(token), () -> decoder.getClass().getName() + " gave null");
        if (settings.verify()) {
            check(claims);
        }
        return claims;
    }

    private void check(JsonObject claims) {
        checkRequired(claims);
        checkTimes(claims);
        // No audience is configured, so a token that names one is meant for somebody else (RFC 7519, section 4.1.3).
        if (claims.containsKey("aud")) {
            throw Refusals.audienceInvalid();
        }
    }

    private void checkRequired(JsonObject claims) {
        for (String name : settings.requiredClaims()) {
            if (isMissing(claims, name)) {
                throw Refusals.claimMissing(name);
            }
        }
    }

    private void checkTimes(JsonObject claims) {
        long now = clock.instant().getEpochSecond();
        long leeway = settings.leeway().toSeconds();
        if (asks(Check.IAT, claims, "iat") && seconds(claims.get("iat"), Refusals::issuedAtNotNumber) > now + leeway) {
            throw Refusals.issuedInFuture();
        }
        if (asks(Check.NBF, claims, "nbf") && seconds(claims.get("nbf"), Refusals::notBeforeNotNumber) > now + leeway) {
            throw Refusals.notYetValid();
        }
        if (asks(Check.EXP, claims, "exp")
                && seconds(claims.get("exp"), Refusals::expirationNotNumber) < now - leeway) {
            throw Refusals.expired();
        }
    }

    private boolean asks(Check check, JsonObject claims, String name) {
        return settings.verifies(check) && claims.containsKey(name);
    }

    /** A claim that is null counts as missing. */
    static boolean isMissing(JsonObject claims, String name) {
        JsonValue value = claims.get(name);
        return value == null || value.getValueType() == JsonValue.ValueType.NULL;
    }

    private static long seconds(@Nullable JsonValue value, Supplier<JwtException> refusal) {
        return value == null ? 0 : NumericDate.seconds(value).orElseThrow(refusal);
    }
}
