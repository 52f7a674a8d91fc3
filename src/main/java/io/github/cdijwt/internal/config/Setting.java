package io.github.cdijwt.internal.config;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The settings, one constant per key. The first ones have the names of the Flask-JWT options. The table of settings in
 * the documentation is this list.
 */
public enum Setting {
    SECRET_KEY(null),
    DEFAULT_REALM("Login Required"),
    AUTH_URL_RULE("/auth"),
    AUTH_ENDPOINT("jwt"),
    AUTH_USERNAME_KEY("username"),
    AUTH_PASSWORD_KEY("password"),
    ALGORITHM("HS256"),
    LEEWAY("PT10S"),
    VERIFY("true"),
    AUTH_HEADER_PREFIX("JWT,Bearer"),
    VERIFY_EXPIRATION("true"),
    EXPIRATION_DELTA("PT5M"),
    NOT_BEFORE_DELTA("PT0S"),
    VERIFY_CLAIMS("signature,exp,nbf,iat"),
    REQUIRED_CLAIMS("exp,iat,nbf"),
    SECRET_KEY_LOCATION(null),
    SIGN_KEY(null),
    SIGN_KEY_LOCATION(null),
    VERIFY_KEY(null),
    VERIFY_KEY_LOCATION(null),
    JWKS_LOCATION(null),
    JWKS_ALLOW_HTTP("false"),
    JWKS_CA_LOCATION(null),
    JWKS_URL_RULE("/.well-known/jwks.json"),
    ISSUER(null),
    AUDIENCE(null),
    MAX_TOKEN_LENGTH("8192"),
    ROLES_CLAIM("groups"),
    ACCEPT_UNVERIFIED_TOKENS("false"),
    THROTTLE_FAILURES("10"),
    THROTTLE_MAX_WAIT("PT1H"),
    LOGIN_CONCURRENCY(null),
    REFRESH_EXPIRATION_DELTA("none"),
    SESSION_EXPIRATION_DELTA("P30D"),
    REFRESH_GRACE("PT10S"),
    REFRESH_URL_RULE("/auth/refresh"),
    LOGOUT_URL_RULE("/auth/logout"),
    MAX_SESSIONS("50"),
    VERIFY_SESSION("false"),
    DATA_SOURCE(null),
    TOKEN_LOCATIONS("header"),
    COOKIE_NAME("__Host-jwt"),
    COOKIE_SAME_SITE("Strict"),
    COOKIE_SECURE("true"),
    COOKIE_CSRF("origin"),
    COOKIE_TRUSTED_ORIGINS("none");

    /** Empties a list or switches a feature off, since MicroProfile Config reads an empty value as absent. */
    private static final String NONE = "none";

    private final @Nullable String defaultValue;

    Setting(@Nullable String defaultValue) {
        this.defaultValue = defaultValue;
    }

    /** Whether a value means "none"; Flask-JWT writes {@code None}. */
    static boolean isNone(String value) {
        return value.equalsIgnoreCase(NONE);
    }

    /** The key, as in {@code jwt.auth-url-rule}. */
    public String key() {
        return "jwt." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The default value as it would be written; empty if there is no default. */
    public Optional<String> defaultValue() {
        return Optional.ofNullable(defaultValue);
    }
}
