package interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import interop.Checker.Seen;
import interop.SetChecker.Published;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tokens issued by cdi-jwt and checked by other libraries, with the key itself and with the published keys. */
@ParameterizedClass(name = "{0} {1}")
@MethodSource("interop.Cases#everyAlgorithmInEveryForm")
class IssuedTokensTest {

    private static final Seen SEEN = new Seen(User.ZOE.subject(), User.GROUPS);

    private static final Matrix WITH_KEY = new Matrix(Libraries.CHECKERS);
    private static final Matrix WITH_PUBLISHED = new Matrix(Libraries.CHECKERS);

    @TempDir
    private static Path folder;

    private static Service service;
    private static SigningKey key;

    private final Algorithm algorithm;

    IssuedTokensTest(Algorithm algorithm, KeyForm form) {
        this.algorithm = algorithm;
    }

    @BeforeParameterizedClassInvocation
    static void start(Algorithm algorithm, KeyForm form) {
        key = algorithm.newKey();
        service = Service.start(form.toSign(key, folder));
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        service.close();
    }

    @AfterAll
    static void all_tokens_are_accepted_for_each_algorithm_a_library_supports() {
        System.out.println("Tokens of cdi-jwt, checked with the key:\n" + WITH_KEY);
        System.out.println("Tokens of cdi-jwt, checked with the keys that it publishes:\n" + WITH_PUBLISHED);
        assertThat(WITH_KEY).hasToString("""
                         HS256 HS384 HS512 RS256 RS384 RS512 PS256 PS384 PS512 ES256 ES384 ES512 EdDSA
                SmallRye ok    ok    ok    ok    ok    ok    ok    ok    ok    ok    ok    ok    ok
                Nimbus   ok    ok    ok    ok    ok    ok    ok    ok    ok    ok    ok    ok    ok
                Auth0    ok    ok    ok    ok    ok    ok    ok    ok    ok    ok    ok    ok    -
                JJWT     ok    ok    ok    ok    ok    ok    ok    ok    ok    ok    ok    ok    ok
                jose4j   ok    ok    ok    ok    ok    ok    ok    ok    ok    ok    ok    ok    ok
                """);
        // A secret is not published, and Auth0's java-jwt does not read JWK sets.
        assertThat(WITH_PUBLISHED).hasToString("""
                         HS256 HS384 HS512 RS256 RS384 RS512 PS256 PS384 PS512 ES256 ES384 ES512 EdDSA
                SmallRye -     -     -     ok    ok    ok    ok    ok    ok    ok    ok    ok    ok
                Nimbus   -     -     -     ok    ok    ok    ok    ok    ok    ok    ok    ok    ok
                Auth0    -     -     -     -     -     -     -     -     -     -     -     -     -
                JJWT     -     -     -     ok    ok    ok    ok    ok    ok    ok    ok    ok    ok
                jose4j   -     -     -     ok    ok    ok    ok    ok    ok    ok    ok    ok    ok
                """);
    }

    @ParameterizedTest
    @MethodSource("interop.Cases#checkers")
    void a_token_is_accepted_with_the_key(Checker checker) throws Throwable {
        WITH_KEY.attempt(
                checker,
                algorithm,
                () -> assertThat(checker.check(issued(), key)).isEqualTo(SEEN));
    }

    @ParameterizedTest
    @MethodSource("interop.Cases#checkers")
    void a_token_with_one_claim_changed_is_refused_with_the_key(Checker checker) throws Throwable {
        WITH_KEY.attempt(
                checker, algorithm, () -> assertThatException().isThrownBy(() -> checker.check(changed(), key)));
    }

    @ParameterizedTest
    @MethodSource("interop.Cases#checkers")
    void a_token_is_accepted_with_the_published_keys(Checker checker) throws Throwable {
        attemptWithPublished(
                checker,
                (set, published) ->
                        assertThat(set.check(issued(), algorithm, published)).isEqualTo(SEEN));
    }

    @ParameterizedTest
    @MethodSource("interop.Cases#checkers")
    void a_token_with_one_claim_changed_is_refused_with_the_published_keys(Checker checker) throws Throwable {
        attemptWithPublished(
                checker,
                (set, published) -> assertThatException().isThrownBy(() -> set.check(changed(), algorithm, published)));
    }

    private void attemptWithPublished(Checker checker, WithPublished attempt) throws Throwable {
        if (algorithm.isSymmetric() || !(checker instanceof SetChecker set)) {
            WITH_PUBLISHED.lacks(checker, algorithm);
        } else {
            Published published = new Published(service.publishedAt(), service.published());
            WITH_PUBLISHED.attempt(checker, algorithm, () -> attempt.by(set, published));
        }
    }

    private static String issued() {
        return service.tokens().issue(User.ZOE);
    }

    private static String changed() {
        return Forgery.ofClaim(issued(), "admin", "owner");
    }

    private interface WithPublished {
        void by(SetChecker checker, Published published) throws Exception;
    }
}
