package interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cdijwt.JwtException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tokens made by other libraries, sent to a cdi-jwt service that only checks tokens. */
@ParameterizedClass(name = "{0} {1}")
@MethodSource("interop.Cases#everyAlgorithmInEveryForm")
class ForeignTokensTest {

    private static final Claims CLAIMS = Claims.usable();
    private static final Matrix MATRIX = new Matrix(Libraries.MAKERS);

    @TempDir
    private static Path folder;

    private static Service service;
    private static SigningKey key;
    private static Optional<String> kid;
    private static boolean isNamed;

    private final Algorithm algorithm;

    ForeignTokensTest(Algorithm algorithm, KeyForm form) {
        this.algorithm = algorithm;
    }

    @BeforeParameterizedClassInvocation
    static void start(Algorithm algorithm, KeyForm form) {
        key = algorithm.newKey();
        kid = form.kid(key);
        isNamed = form == KeyForm.JWK;
        service = Service.start(form.toVerify(key, folder));
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        service.close();
    }

    @AfterAll
    static void all_tokens_are_accepted_for_each_algorithm_a_library_supports() {
        System.out.println("Tokens of other libraries, accepted by cdi-jwt:\n" + MATRIX);
        assertThat(MATRIX).hasToString("""
                         HS256 HS384 HS512 RS256 RS384 RS512 PS256 PS384 PS512 ES256 ES384 ES512 EdDSA
                SmallRye ok    ok    ok    ok    ok    ok    ok    ok    ok    ok    ok    ok    ok
                Nimbus   ok    ok    ok    ok    ok    ok    ok    ok    ok    ok    ok    ok    ok
                Auth0    ok    ok    ok    ok    ok    ok    ok    ok    ok    ok    ok    ok    -
                JJWT     ok    ok    ok    ok    ok    ok    ok    ok    ok    ok    ok    ok    ok
                """);
    }

    @ParameterizedTest
    @MethodSource("interop.Cases#makers")
    void a_token_with_the_key_id_is_accepted(Maker maker) throws Throwable {
        MATRIX.attempt(maker, algorithm, () -> assertAccepted(maker.make(key, kid, CLAIMS)));
    }

    @ParameterizedTest
    @MethodSource("interop.Cases#makers")
    void a_token_without_a_key_id_is_accepted(Maker maker) throws Throwable {
        MATRIX.attempt(maker, algorithm, () -> assertAccepted(maker.make(key, Optional.empty(), CLAIMS)));
    }

    @ParameterizedTest
    @MethodSource("interop.Cases#makers")
    void a_token_with_another_key_id_is_refused_if_the_key_has_an_id(Maker maker) throws Throwable {
        MATRIX.attempt(maker, algorithm, () -> {
            String token = maker.make(key, Optional.of("another key"), CLAIMS);
            if (isNamed) {
                assertRefused(token, "The key that the token names (kid) is not known");
            } else {
                assertAccepted(token);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("interop.Cases#makers")
    void a_token_with_one_claim_changed_is_refused(Maker maker) throws Throwable {
        MATRIX.attempt(maker, algorithm, () -> {
            String token = maker.make(key, kid, CLAIMS);

            assertRefused(Forgery.ofClaim(token, "admin", "owner"), "Signature verification failed");
        });
    }

    @ParameterizedTest
    @MethodSource("interop.Cases#makers")
    void a_token_signed_with_another_key_is_refused(Maker maker) throws Throwable {
        MATRIX.attempt(
                maker,
                algorithm,
                () -> assertRefused(maker.make(algorithm.newKey(), kid, CLAIMS), "Signature verification failed"));
    }

    private static void assertAccepted(String token) {
        JsonObject claims = service.tokens().verify(token);

        assertThat(claims.getString("sub")).isEqualTo(CLAIMS.subject());
        assertThat(claims.getJsonArray("groups").getValuesAs(JsonString::getString))
                .containsExactlyInAnyOrderElementsOf(CLAIMS.groups());
        assertThat(claims.getInt("exp")).isEqualTo((int) CLAIMS.expiresAt().getEpochSecond());
        assertThat(service.tokens().identity(token, User.class)).isEqualTo(User.ZOE);
    }

    private static void assertRefused(String token, String why) {
        assertThatThrownBy(() -> service.tokens().verify(token))
                .isInstanceOf(JwtException.class)
                .hasMessage("Invalid token: " + why);
    }
}
