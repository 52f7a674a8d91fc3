package interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cdijwt.JwtException;
import io.smallrye.jwt.build.Jwt;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens without the claim {@code nbf}, which most issuers leave out and cdi-jwt requires by default. */
class UsualTokensTest {

    private static final SigningKey KEY = Algorithm.RS256.newKey();

    @TempDir
    private Path folder;

    @Test
    void a_token_without_nbf_is_refused_by_default() throws Exception {
        try (Service service = Service.start(KeyForm.PEM.toVerify(KEY, folder))) {
            for (Maker maker : Libraries.MAKERS) {
                String token = maker.make(KEY, Optional.empty(), Claims.usable().withoutNotBefore());

                assertThatThrownBy(() -> service.tokens().verify(token))
                        .isInstanceOf(JwtException.class)
                        .hasMessage("Invalid token: Token is missing the \"nbf\" claim");
            }
        }
    }

    @Test
    void a_token_without_nbf_is_accepted_if_nbf_is_not_required() throws Exception {
        Map<String, String> settings = new HashMap<>(KeyForm.PEM.toVerify(KEY, folder));
        settings.put("jwt.required-claims", "exp,iat");
        try (Service service = Service.start(settings)) {
            for (Maker maker : Libraries.MAKERS) {
                String token = maker.make(KEY, Optional.empty(), Claims.usable().withoutNotBefore());

                assertThat(service.tokens().identity(token, User.class)).isEqualTo(User.ZOE);
            }
            assertThat(service.tokens().verify(least())).containsKeys("iat", "exp", "jti");
        }
    }

    /** A token of SmallRye JWT Build with its default times. */
    private static String least() {
        return Jwt.issuer(Service.ISSUER)
                .audience(Service.AUDIENCE)
                .subject("7")
                .sign(KEY.privateKey());
    }
}
