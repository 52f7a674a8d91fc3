package io.github.cdijwt.internal.token;

import static io.github.cdijwt.internal.token.TestTokens.CLOCK;
import static io.github.cdijwt.internal.token.TestTokens.json;
import static io.github.cdijwt.internal.token.TestTokens.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.cdijwt.Credentials;
import io.github.cdijwt.IssuedTokens;
import io.github.cdijwt.JwtException;
import io.github.cdijwt.TokenOptions;
import io.github.cdijwt.internal.jws.StrictJson;
import io.github.cdijwt.internal.token.JwtSettings.Check;
import io.github.cdijwt.spi.EncodeHandler;
import io.github.cdijwt.spi.HeadersHandler;
import io.github.cdijwt.spi.PayloadHandler;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenIssuerTest {

    /** Returns the header and the claims unsigned. */
    private static final EncodeHandler PLAIN = (headers, claims) -> headers + " " + claims;

    record User(int id, String name) {}

    record Stranger(int id) {}

    private final User joe = new User(1, "joe");

    @Test
    void a_token_has_the_three_times_and_the_identity_and_is_accepted() {
        JwsCodec codec = TestTokens.codec();
        TokenIssuer issuer = new TokenIssuer(
                settings(), User.class, new DefaultPayload<>(), new DefaultHeaders<>(settings()), codec, CLOCK);
        String token = issuer.issue(joe, TokenOptions.defaults());
        assertThat(token)
                .isEqualTo(TestTokens.signed(
                        TestTokens.HEADER,
                        "{\"identity\":1,\"iat\":1800000000,\"nbf\":1800000000,\"exp\":1800000300}"));
        assertThat(new TokenVerifier(settings(), codec, CLOCK).verify(token))
                .isEqualTo(json(TestTokens.CLAIMS))
                .containsOnlyKeys("exp", "iat", "nbf", "identity");
    }

    @Test
    void the_times_follow_the_settings() {
        JwtSettings base = settings();
        JwtSettings settings = new JwtSettings(
                base.algorithm(),
                Duration.ofHours(1),
                Duration.ofSeconds(30),
                base.leeway(),
                true,
                base.checks(),
                base.requiredClaims(),
                base.issuer(),
                base.audience(),
                base.maxTokenLength());
        assertThat(issued(settings, "{}")).endsWith("{\"iat\":1800000000,\"nbf\":1800000030,\"exp\":1800003600}");
    }

    @Test
    void times_in_the_payload_are_kept() {
        assertThat(issued(settings(), "{\"exp\":1800000001.5,\"iat\":1,\"nbf\":2}"))
                .endsWith("{\"exp\":1800000001.5,\"iat\":1,\"nbf\":2}");
        assertThat(issued(settings(), "{\"exp\":1800000001}"))
                .endsWith("{\"exp\":1800000001,\"iat\":1800000000,\"nbf\":1800000000}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                            | PT5M",
                "{\"exp\":1800000060}                          | PT1M",
                "{\"exp\":1800000060.9}                        | PT1M",
                "{\"iat\":1799999000,\"exp\":1800000000}       | PT1000S",
                "{\"iat\":1800000000.9,\"exp\":1800000060}     | PT1M",
                "{\"iat\":null,\"exp\":1800000060}             | PT1M",
                "{\"iat\":\"now\",\"exp\":1800000060}          | PT1M",
                "{\"nbf\":1800000030,\"exp\":1800000060}       | PT1M",
                "{\"exp\":1800000000}                          | PT0S",
                "{\"exp\":1799999999}                          | PT0S",
                "{\"exp\":-999999999999999}                    | PT0S",
                "{\"iat\":-999999999999999,\"exp\":999999999999999} | PT1999999999999998S",
            })
    void the_lifetime_comes_from_the_claims_of_the_token_and_is_never_negative(String payload, Duration lifetime) {
        IssuedTokens tokens = issuedTokens(optionalTimes(), payload, TokenOptions.defaults());
        assertThat(tokens.expiresIn()).contains(lifetime);
        assertThat(tokens.accessToken()).isEqualTo(issued(optionalTimes(), payload));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"exp\":null}", "{\"exp\":\"tomorrow\"}", "{\"exp\":1e400}", "{\"exp\":[1800000060]}"})
    void a_token_without_a_usable_exp_has_no_lifetime(String payload) {
        assertThat(issuedTokens(optionalTimes(), payload, TokenOptions.defaults())
                        .expiresIn())
                .isEmpty();
    }

    @Test
    void a_lifetime_in_the_options_replaces_the_setting_and_the_payload() {
        TokenOptions hour = TokenOptions.expiresIn(Duration.ofHours(1));
        assertThat(issued(settings(), "{}", hour))
                .endsWith("{\"exp\":1800003600,\"iat\":1800000000,\"nbf\":1800000000}");
        assertThat(issued(settings(), "{\"exp\":1,\"tenant\":\"blue\"}", hour))
                .endsWith("{\"exp\":1800003600,\"tenant\":\"blue\",\"iat\":1800000000,\"nbf\":1800000000}");
        assertThat(issuedTokens(settings(), "{}", hour).expiresIn()).contains(Duration.ofHours(1));
    }

    @Test
    void a_lifetime_must_be_longer_than_the_time_before_the_token_is_valid() {
        JwtSettings base = settings();
        JwtSettings settings = new JwtSettings(
                base.algorithm(),
                base.expirationDelta(),
                Duration.ofSeconds(30),
                base.leeway(),
                true,
                base.checks(),
                base.requiredClaims(),
                base.issuer(),
                base.audience(),
                base.maxTokenLength());
        assertThat(issued(settings, "{}", TokenOptions.expiresIn(Duration.ofSeconds(31))))
                .endsWith("{\"exp\":1800000031,\"iat\":1800000000,\"nbf\":1800000030}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> issued(settings, "{}", TokenOptions.expiresIn(Duration.ofSeconds(30))))
                .withMessage("The lifetime PT30S is not longer than jwt.not-before-delta, so the token would never be"
                        + " valid: use a longer one");
    }

    @Test
    void claims_in_the_options_replace_those_of_the_payload() {
        TokenOptions options = TokenOptions.defaults()
                .claim("purpose", "download")
                .claim("tenant", "red")
                .claim("groups", JsonValue.EMPTY_JSON_ARRAY);
        assertThat(issued(settings(), "{\"identity\":1,\"tenant\":\"blue\"}", options))
                .endsWith("{\"identity\":1,\"tenant\":\"red\",\"purpose\":\"download\",\"groups\":[],"
                        + "\"iat\":1800000000,\"nbf\":1800000000,\"exp\":1800000300}");
    }

    @Test
    void claims_in_the_options_count_as_required_claims_and_towards_the_length() {
        JwtSettings settings = TestTokens.verifying(true, EnumSet.allOf(Check.class), List.of("exp", "tenant"));
        assertThat(issued(settings, "{}", TokenOptions.defaults().claim("tenant", 0)))
                .contains("\"tenant\":0");
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        issued(settings(), "{}", TokenOptions.defaults().claim("x", "x".repeat(8_192))))
                .withMessageContaining("put less into the payload");
    }

    @Test
    void a_payload_handler_sees_the_credentials_of_a_login_only() {
        PayloadHandler<Object> payloads = new PayloadHandler<>() {
            @Override
            public JsonObject payload(Object identity) {
                throw new AssertionError("The other method is called");
            }

            @Override
            public JsonObject payload(Object identity, Optional<Credentials> credentials) {
                return json(
                        "{\"by\":\"" + credentials.map(Credentials::username).orElse("code") + "\"}");
            }
        };
        TokenIssuer issuer = issuer(settings(), payloads, identity -> json("{}"), PLAIN);
        assertThat(issuer.payload(joe, Optional.of(Credentials.of("joe", "s3cret"))))
                .hasToString("{\"by\":\"joe\"}");
        assertThat(issuer.issue(joe, TokenOptions.defaults())).contains("{\"by\":\"code\",");
    }

    @Test
    void the_default_payload_is_the_same_with_credentials_and_without() {
        DefaultPayload<User> payloads = new DefaultPayload<>();
        assertThat(payloads.payload(joe, Optional.of(Credentials.of("joe", "s3cret"))))
                .isEqualTo(payloads.payload(joe))
                .hasToString("{\"identity\":1}");
    }

    private static JwtSettings optionalTimes() {
        return TestTokens.verifying(true, EnumSet.allOf(Check.class), List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"exp", "iat", "nbf"})
    void a_null_value_for_a_required_claim_is_rejected(String name) {
        assertThatIllegalStateException()
                .isThrownBy(() -> issued(settings(), "{\"" + name + "\":null}"))
                .withMessage("The payload lacks the claim \"" + name
                        + "\", which jwt.required-claims asks for: add it in a PayloadHandler");
    }

    @Test
    void each_required_claim_must_be_in_the_payload() {
        JwtSettings settings = TestTokens.verifying(true, EnumSet.allOf(Check.class), List.of("exp", "tenant"));
        assertThatIllegalStateException()
                .isThrownBy(() -> issued(settings, "{}"))
                .withMessageContaining("\"tenant\"");
        assertThat(issued(settings, "{\"tenant\":0}")).contains("\"tenant\":0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"alg\":\"none\"}", "{\"alg\":null}", "{\"alg\":[]}"})
    void a_hook_cannot_change_the_algorithm(String headers) {
        String token = issuer(settings(), identity -> json("{}"), identity -> json(headers), PLAIN)
                .issue(joe, TokenOptions.defaults());
        assertThat(token).startsWith("{\"alg\":\"HS256\"} ");
    }

    @Test
    void other_members_of_the_header_are_kept() {
        String token = issuer(settings(), identity -> json("{}"), identity -> json("{\"kid\":\"1\"}"), PLAIN)
                .issue(joe, TokenOptions.defaults());
        assertThat(token).startsWith("{\"kid\":\"1\",\"alg\":\"HS256\"} ");
    }

    @Test
    void an_identity_of_another_type_is_rejected_with_both_types() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> issuer(settings(), identity -> json("{}"), identity -> json("{}"), PLAIN)
                        .issue(new Stranger(1), TokenOptions.defaults()))
                .withMessage("The identity type of this application is " + User.class.getName()
                        + ", but the given identity is of type " + Stranger.class.getName());
    }

    @Test
    void a_token_of_8192_characters_is_issued_but_a_longer_one_is_rejected() {
        assertThat(encodedBy((headers, claims) -> "x".repeat(8_192))).hasSize(8_192);
        assertThatIllegalStateException()
                .isThrownBy(() -> encodedBy((headers, claims) -> "x".repeat(8_193)))
                .withMessage("The token has 8193 characters, but the maximum is 8192:"
                        + " put less into the payload, or raise jwt.max-token-length");
    }

    @Test
    void a_longer_token_is_issued_if_the_limit_is_raised() {
        PayloadHandler<Object> payloads = identity -> json("{\"text\":\"" + "x".repeat(40_000) + "\"}");
        JwtSettings longer = TestTokens.upTo(65_536);
        TokenIssuer issuer =
                new TokenIssuer(longer, User.class, payloads, identity -> json("{}"), TestTokens.codec(longer), CLOCK);
        String token = issuer.issue(joe, TokenOptions.defaults());
        assertThat(token).hasSizeGreaterThan(40_000);
        assertThat(new TokenVerifier(longer, TestTokens.codec(longer), CLOCK).verify(token))
                .containsKey("text");
    }

    @Test
    @SuppressWarnings("NullAway")
    void a_hook_that_returns_null_is_named() {
        PayloadHandler<Object> payloads = identity -> null;
        HeadersHandler<Object> headers = identity -> null;
        EncodeHandler encoder = (header, claims) -> null;
        assertNamed(payloads, () -> issuer(settings(), payloads, identity -> json("{}"), PLAIN));
        assertNamed(headers, () -> issuer(settings(), identity -> json("{}"), headers, PLAIN));
        assertNamed(encoder, () -> issuer(settings(), identity -> json("{}"), identity -> json("{}"), encoder));
    }

    @Test
    void exceptions_of_a_hook_are_passed_on() {
        JwtException locked = new JwtException("Locked", "This account is locked", 423);
        PayloadHandler<Object> payloads = identity -> {
            throw locked;
        };
        assertThat(catchThrowable(() -> issuer(settings(), payloads, identity -> json("{}"), PLAIN)
                        .issue(joe, TokenOptions.defaults())))
                .isSameAs(locked);
    }

    private void assertNamed(Object hook, Supplier<TokenIssuer> issuer) {
        assertThatNullPointerException()
                .isThrownBy(() -> issuer.get().issue(joe, TokenOptions.defaults()))
                .withMessage(hook.getClass().getName() + " returned null");
    }

    private String issued(JwtSettings settings, String payload) {
        return issued(settings, payload, TokenOptions.defaults());
    }

    private String issued(JwtSettings settings, String payload, TokenOptions options) {
        return issuer(settings, identity -> json(payload), identity -> json("{}"), PLAIN)
                .issue(joe, options);
    }

    private IssuedTokens issuedTokens(JwtSettings settings, String payload, TokenOptions options) {
        TokenIssuer issuer = issuer(settings, identity -> json("{}"), identity -> json("{}"), PLAIN);
        return issuer.issued(joe, issuer.claims(joe, json(payload), options, CLOCK.instant()));
    }

    private String encodedBy(EncodeHandler encoder) {
        return issuer(settings(), identity -> json("{}"), identity -> json("{}"), encoder)
                .issue(joe, TokenOptions.defaults());
    }

    private static TokenIssuer issuer(
            JwtSettings settings,
            PayloadHandler<Object> payloads,
            HeadersHandler<Object> headers,
            EncodeHandler encoder) {
        return new TokenIssuer(settings, User.class, payloads, headers, encoder, CLOCK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"crit", "b64", "zip"})
    void a_header_that_would_be_rejected_is_not_issued(String name) {
        TokenIssuer issuer = new TokenIssuer(
                settings(),
                User.class,
                new DefaultPayload<>(),
                identity -> StrictJson.object().add(name, true).build(),
                TestTokens.codec(),
                CLOCK);
        assertThatIllegalStateException()
                .isThrownBy(() -> issuer.issue(joe, TokenOptions.defaults()))
                .withMessageContaining(name);
    }
}
