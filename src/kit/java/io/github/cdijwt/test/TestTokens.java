package io.github.cdijwt.test;

import io.github.cdijwt.TokenOptions;
import io.github.cdijwt.internal.caller.ClientProxies;
import io.github.cdijwt.internal.token.ClaimsPrincipal;
import io.github.cdijwt.internal.token.JwtSettings;
import io.github.cdijwt.internal.token.TokenIssuer;
import io.github.cdijwt.spi.PayloadHandler;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * Makes tokens for HTTP tests, without a login. A test that runs in the process of the application injects it:
 *
 * <pre>{@code
 * @Inject
 * TestTokens tokens;
 *
 * @Test
 * void joe_reads_notes() {
 *     given().header("Authorization", tokens.bearer(joe)).get("/notes").then().statusCode(200);
 *     given().header("Authorization", tokens.expired(joe)).get("/notes").then().statusCode(401);
 *     given().header("Authorization", tokens.foreign(joe)).get("/notes").then().statusCode(401);
 * }
 * }</pre>
 *
 * <p>A test in another process uses {@link #of(Config)} with the settings of the application.
 *
 * <p>The tokens are like those of a login at this moment, with the claim {@code auth_time}, but they belong to no
 * session. To test sessions, use {@link io.github.cdijwt.Sessions#start}, or log in over HTTP.
 */
public final class TestTokens {

    /** Far beyond the leeway, because the clock of another process may differ. */
    private static final Duration LONG_AGO = Duration.ofMinutes(1);

    private final TokenIssuer issuer;
    private final JwtSettings settings;
    private final String scheme;
    private final Clock clock;
    private @Nullable ForeignKey foreign;

    TestTokens(TokenIssuer issuer, JwtSettings settings, String scheme, Clock clock) {
        this.issuer = issuer;
        this.settings = settings;
        this.scheme = scheme;
        this.clock = clock;
    }

    /**
     * Makes tokens for an application in another process.
     *
     * <pre>{@code
     * TestTokens tokens = TestTokens.of(ConfigProvider.getConfig());
     * }</pre>
     *
     * <p>The {@code jwt.*} settings must be those of the application, with its key. A random secret of the profile
     * {@code test} is not known outside of the application, so set {@code jwt.secret-key} for both. The hooks of the
     * application are unknown here; if it has a {@link PayloadHandler}, use {@link #of(Config, PayloadHandler)}.
     *
     * @param config the settings
     * @return the tokens
     * @throws IllegalArgumentException if the settings have faults, or contain no secret; the message lists them
     */
    public static TestTokens of(Config config) {
        return OtherProcess.tokens(config, Optional.empty());
    }

    /**
     * Makes tokens for an application in another process that has its own claims.
     *
     * @param config the settings, as for {@link #of(Config)}
     * @param payloads makes the same claims as the hook of the application
     * @return the tokens
     * @throws IllegalArgumentException if the settings have faults, or contain no secret; the message lists them
     */
    public static TestTokens of(Config config, PayloadHandler<?> payloads) {
        return OtherProcess.tokens(config, Optional.of(payloads));
    }

    /**
     * Makes the token of a user, for a cookie or another place than the header.
     *
     * @param user the application's own user
     * @return the token, without an authentication scheme
     * @throws IllegalArgumentException if the user is not of the application's identity type
     * @throws IllegalStateException if the application has no key to sign with
     */
    public String token(Object user) {
        return token(user, TokenOptions.defaults());
    }

    /**
     * Makes the token of a user with its own lifetime or further claims.
     *
     * @param user the application's own user
     * @param options the lifetime and the further claims
     * @return the token, without an authentication scheme
     * @throws IllegalArgumentException if the user is not of the application's identity type
     * @throws IllegalStateException if the application has no key to sign with
     */
    public String token(Object user, TokenOptions options) {
        return principal(user, options).token();
    }

    /**
     * Makes the value of the header {@code Authorization} for a user.
     *
     * @param user the application's own user
     * @return the authentication scheme of {@code jwt.auth-header-prefix} and a token
     * @throws IllegalArgumentException if the user is not of the application's identity type
     * @throws IllegalStateException if the application has no key to sign with
     */
    public String bearer(Object user) {
        return header(token(user));
    }

    /**
     * Makes the value of the header {@code Authorization} for a user, with a token that has its own lifetime or further
     * claims.
     *
     * @param user the application's own user
     * @param options the lifetime and the further claims
     * @return the authentication scheme of {@code jwt.auth-header-prefix} and a token
     * @throws IllegalArgumentException if the user is not of the application's identity type
     * @throws IllegalStateException if the application has no key to sign with
     */
    public String bearer(Object user, TokenOptions options) {
        return header(token(user, options));
    }

    /**
     * Makes the value of the header {@code Authorization} with a token that expired a minute ago. The response to it is
     * 401 with the reason {@code EXPIRED}.
     *
     * @param user the application's own user
     * @return the authentication scheme and a token
     * @throws IllegalArgumentException if the user is not of the application's identity type
     * @throws IllegalStateException if the application has no key to sign with
     */
    public String expired(Object user) {
        Duration lifetime = settings.expirationDelta();
        Instant issued =
                clock.instant().minus(lifetime).minus(settings.leeway()).minus(LONG_AGO);
        // With the lifetime as an option, because a PayloadHandler may set another end.
        return header(principal(user, TokenOptions.expiresIn(lifetime), issued).token());
    }

    /**
     * Makes the value of the header {@code Authorization} with a token that another key has signed. Its header and its
     * claims are those of a valid token. The response to it is 401 with the reason {@code BAD_SIGNATURE}.
     *
     * @param user the application's own user
     * @return the authentication scheme and a token
     * @throws IllegalArgumentException if the user is not of the application's identity type
     * @throws IllegalStateException if the application has no key to sign with, or its tokens have no signature
     */
    public String foreign(Object user) {
        return header(foreignKey().resigned(token(user)));
    }

    private synchronized ForeignKey foreignKey() {
        ForeignKey key = foreign;
        if (key == null) {
            key = new ForeignKey(settings.algorithm());
            foreign = key;
        }
        return key;
    }

    /** The caller with a new token. The claims are not verified, because the token may be valid only later. */
    ClaimsPrincipal principal(Object user, TokenOptions options) {
        return principal(user, options, clock.instant());
    }

    private ClaimsPrincipal principal(Object user, TokenOptions options, Instant now) {
        Object identity = ClientProxies.unwrap(Objects.requireNonNull(user, "user"));
        JsonObject payload = TokenIssuer.withLoginTime(issuer.payload(identity, Optional.empty()), now)
                .build();
        JsonObject claims = issuer.claims(identity, payload, options, now);
        return new ClaimsPrincipal(claims, issuer.issued(identity, claims).accessToken());
    }

    private String header(String token) {
        return scheme + ' ' + token;
    }
}
