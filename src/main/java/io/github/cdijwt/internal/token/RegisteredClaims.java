package io.github.cdijwt.internal.token;

import io.github.cdijwt.JwtSubject;
import io.github.cdijwt.TokenOptions;
import io.github.cdijwt.internal.jws.StrictJson;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Adds the standard claims (RFC 7519, section 4.1, and those of MicroProfile JWT). Claims that the application has set
 * are not replaced.
 */
final class RegisteredClaims {

    static final String ISSUER = "iss";
    static final String AUDIENCE = "aud";
    /** The time of the login (OpenID Connect Core 1.0, section 2). */
    static final String LOGIN_TIME = "auth_time";

    private final JwtSettings settings;

    RegisteredClaims(JwtSettings settings) {
        this.settings = settings;
    }

    /**
     * The payload with the claims of the options and the standard claims that it lacks.
     *
     * @throws IllegalStateException if its issuer is not the configured one
     * @throws IllegalArgumentException if the lifetime in the options would end before the token is valid
     */
    JsonObject with(JsonObject payload, Object identity, TokenOptions options, Instant issued) {
        long now = issued.getEpochSecond();
        Added claims = new Added(chosen(payload, options, now));
        claims.number("iat", now);
        claims.number("nbf", now + settings.notBeforeDelta().toSeconds());
        claims.number("exp", now + settings.expirationDelta().toSeconds());
        settings.issuer().ifPresent(issuer -> {
            checkIssuer(payload, issuer);
            claims.text(ISSUER, issuer);
        });
        addAudience(claims);
        if (settings.identifiesTokens()) {
            claims.text("jti", UUID.randomUUID().toString());
        }
        if (identity instanceof JwtSubject subject) {
            addSubject(claims, subject);
        }
        return claims.built();
    }

    /** Claims chosen for this token replace those of the payload, and also prevent the standard ones. */
    private JsonObject chosen(JsonObject payload, TokenOptions options, long now) {
        if (options.lifetime().isEmpty() && options.claims().isEmpty()) {
            return payload;
        }
        JsonObjectBuilder claims = StrictJson.copy(payload);
        options.claims().forEach(claims::add);
        options.lifetime()
                .ifPresent(lifetime -> claims.add("exp", now + checked(lifetime).toSeconds()));
        return claims.build();
    }

    private Duration checked(Duration lifetime) {
        if (lifetime.compareTo(settings.notBeforeDelta()) <= 0) {
            throw new IllegalArgumentException("The lifetime " + lifetime
                    + " is not longer than jwt.not-before-delta, so the token would never be valid: use a longer one");
        }
        return lifetime;
    }

    private static void checkIssuer(JsonObject payload, String issuer) {
        if (payload.containsKey(ISSUER)
                && !(payload.get(ISSUER) instanceof JsonString own
                        && own.getString().equals(issuer))) {
            throw new IllegalStateException(
                    "The payload names another issuer than jwt.issuer, so this application would reject the token:"
                            + " omit the claim \"iss\" in the PayloadHandler");
        }
    }

    private void addAudience(Added claims) {
        List<String> audience = settings.audience();
        if (audience.size() == 1) {
            claims.text(AUDIENCE, audience.get(0));
        } else if (!audience.isEmpty()) {
            claims.texts(AUDIENCE, audience);
        }
    }

    private static void addSubject(Added claims, JwtSubject subject) {
        claims.text(
                "sub",
                Objects.requireNonNull(
                        subject.subject(), () -> subject.getClass().getName() + " returned null as its subject"));
        subject.upn().ifPresent(upn -> claims.text("upn", upn));
        // Sorted, so that the claim is the same in all tokens of a user.
        claims.texts("groups", subject.groups().stream().sorted().toList());
    }

    /** A payload and the claims added to it. */
    private static final class Added {

        private final JsonObject payload;
        private final JsonObjectBuilder claims;

        Added(JsonObject payload) {
            this.payload = payload;
            this.claims = StrictJson.copy(payload);
        }

        void number(String name, long value) {
            if (!payload.containsKey(name)) {
                claims.add(name, value);
            }
        }

        void text(String name, String value) {
            if (!payload.containsKey(name)) {
                claims.add(name, value);
            }
        }

        void texts(String name, Collection<String> values) {
            if (!payload.containsKey(name)) {
                claims.add(name, StrictJson.array(values));
            }
        }

        JsonObject built() {
            return claims.build();
        }
    }
}
