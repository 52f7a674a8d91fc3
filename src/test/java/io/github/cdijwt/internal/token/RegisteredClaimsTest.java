package io.github.cdijwt.internal.token;

import static io.github.cdijwt.internal.token.TestTokens.CLOCK;
import static io.github.cdijwt.internal.token.TestTokens.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.cdijwt.JwtSubject;
import io.github.cdijwt.TokenOptions;
import io.github.cdijwt.internal.jws.JwsAlgorithm;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegisteredClaimsTest {

    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Optional<String> ISSUER = Optional.of("https://issuer.example");

    record User(int id) {}

    record Subject(String subject, Optional<String> upn, Set<String> groups) implements JwtSubject {}

    record BareSubject(String subject) implements JwtSubject {}

    @Test
    void by_default_only_the_three_times_are_added() {
        assertThat(claims(TestTokens.settings(), "{\"identity\":1}", new User(1)))
                .hasToString("{\"identity\":1,\"iat\":1800000000,\"nbf\":1800000000,\"exp\":1800000300}");
    }

    @Test
    void a_configured_issuer_is_added_together_with_a_token_id() {
        JsonObject claims = claims(TestTokens.naming(ISSUER), "{}", new User(1));
        assertThat(claims).containsOnlyKeys("iat", "nbf", "exp", "iss", "jti");
        assertThat(claims.getString("iss")).isEqualTo("https://issuer.example");
        assertThat(claims.getString("jti")).matches(UUID);
    }

    @Test
    void one_audience_is_a_string_and_several_are_an_array() {
        assertThat(claims(TestTokens.naming(Optional.empty(), "a"), "{}", new User(1)))
                .containsOnlyKeys("iat", "nbf", "exp", "aud")
                .containsEntry("aud", json("{\"aud\":\"a\"}").get("aud"));
        assertThat(claims(TestTokens.naming(Optional.empty(), "b", "a"), "{}", new User(1)))
                .containsEntry("aud", json("{\"aud\":[\"b\",\"a\"]}").get("aud"));
    }

    @ParameterizedTest
    @EnumSource
    void each_token_has_an_id_if_the_algorithm_is_asymmetric(JwsAlgorithm algorithm) {
        assertThat(claims(TestTokens.settings(algorithm), "{}", new User(1)).containsKey("jti"))
                .isEqualTo(!algorithm.name().startsWith("HS"));
    }

    @Test
    void token_ids_are_unique() {
        Set<String> identifiers = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            identifiers.add(claims(TestTokens.naming(ISSUER), "{}", new User(1)).getString("jti"));
        }
        assertThat(identifiers).hasSize(10_000);
    }

    @Test
    void an_identity_that_implements_jwt_subject_adds_its_claims() {
        Subject joe = new Subject("4711", Optional.of("joe@example.com"), Set.of("user", "admin", "clerk"));
        assertThat(claims(TestTokens.settings(), "{}", joe))
                .hasToString("{\"iat\":1800000000,\"nbf\":1800000000,\"exp\":1800000300,\"sub\":\"4711\","
                        + "\"upn\":\"joe@example.com\",\"groups\":[\"admin\",\"clerk\",\"user\"]}");
    }

    @Test
    void a_subject_without_a_name_and_groups_has_no_upn_and_an_empty_list_of_groups() {
        assertThat(claims(TestTokens.settings(), "{}", new BareSubject("1")).toString())
                .endsWith(",\"sub\":\"1\",\"groups\":[]}");
    }

    @Test
    @SuppressWarnings("NullAway")
    void a_null_subject_is_rejected_with_the_class() {
        assertThatNullPointerException()
                .isThrownBy(() -> claims(TestTokens.settings(), "{}", new BareSubject(null)))
                .withMessage(BareSubject.class.getName() + " returned null as its subject");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"iat\":1",
                "\"nbf\":1",
                "\"exp\":1",
                "\"aud\":\"other\"",
                "\"aud\":[]",
                "\"jti\":\"mine\"",
                "\"jti\":null",
                "\"sub\":\"mine\"",
                "\"upn\":\"mine\"",
                "\"groups\":[\"mine\"]",
                "\"iss\":\"https://issuer.example\""
            })
    void claims_of_the_payload_are_kept(String member) {
        JsonObject payload = json("{" + member + "}");
        JsonObject claims = claims(
                TestTokens.naming(ISSUER, "a"),
                payload.toString(),
                new Subject("1", Optional.of("joe"), Set.of("user")));
        String name = payload.keySet().iterator().next();
        assertThat(claims).hasSize(9).containsEntry(name, payload.get(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"https://other.example\"", "\"https://issuer.example/\"", "null", "[]", "1"})
    void a_payload_with_another_issuer_is_rejected(String other) {
        assertThatIllegalStateException()
                .isThrownBy(() -> claims(TestTokens.naming(ISSUER), "{\"iss\":" + other + "}", new User(1)))
                .withMessageContaining("jwt.issuer");
    }

    @Test
    void options_replace_the_audience_and_the_groups_but_the_user_stays() {
        Subject joe = new Subject("4711", Optional.of("joe"), Set.of("admin"));
        TokenOptions options = TokenOptions.defaults().claim("aud", "b").claim("groups", JsonValue.EMPTY_JSON_ARRAY);
        JwtSettings settings = TestTokens.naming(ISSUER, "a", "b");
        JsonObject claims = new RegisteredClaims(settings).with(json("{\"aud\":\"a\"}"), joe, options, CLOCK.instant());
        assertThat(claims.toString())
                .startsWith("{\"aud\":\"b\",\"groups\":[],")
                .contains("\"iss\":\"https://issuer.example\"")
                .endsWith(",\"sub\":\"4711\",\"upn\":\"joe\"}");
        assertThat(new TokenVerifier(settings, token -> claims, CLOCK).verify("a.b.c"))
                .isEqualTo(claims);
    }

    @Test
    void issued_tokens_are_accepted() {
        JwtSettings settings = TestTokens.naming(ISSUER, "a", "b");
        JsonObject claims = claims(settings, "{}", new BareSubject("1"));
        assertThat(new TokenVerifier(settings, token -> claims, CLOCK).verify("a.b.c"))
                .isEqualTo(claims);
    }

    @Test
    void a_subject_needs_no_id() {
        assertThat(new DefaultPayload<>().payload(new BareSubject("1"))).isEmpty();
        assertThat(new DefaultPayload<>().payload(new SubjectWithId(1, "joe"))).hasToString("{\"identity\":1}");
    }

    record SubjectWithId(int id, String subject) implements JwtSubject {}

    private static JsonObject claims(JwtSettings settings, String payload, Object identity) {
        return new RegisteredClaims(settings).with(json(payload), identity, TokenOptions.defaults(), CLOCK.instant());
    }
}
