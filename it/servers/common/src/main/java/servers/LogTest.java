package servers;

import static org.assertj.core.api.Assertions.assertThat;

import contract.Forge;
import contract.Refusal;
import contract.Sent;
import contract.Server;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Runs after all other tests and checks that no secret that they sent is in the server's log. */
@Order(Integer.MAX_VALUE)
class LogTest {

    private final AppServer server = ServerUnderTest.get();

    @Test
    void the_log_of_all_tests_contains_no_token_password_or_secret() {
        Server http = Server.underTest();
        http.login("user1", "a password of a good length").isRefusedWith(Refusal.CREDENTIALS);
        http.get("protected", new Forge("another-secret-of-a-good-length-1c9d").sign(Forge.claims()))
                .isRefusedWith(Refusal.SIGNATURE);
        String log = server.log();

        assertThat(log)
                .as("the log of the server")
                .contains(
                        "/auth refused: 401 WRONG_CREDENTIALS (Invalid credentials)",
                        "/protected refused: 401 BAD_SIGNATURE (Signature verification failed)");
        if (server instanceof Embedded) {
            assertThat(log)
                    .as("messages of the finest level")
                    .contains("refused: 401 MISSING (Request does not contain an access token)");
        }
        Set<String> written = Sent.secrets().stream().filter(log::contains).collect(Collectors.toSet());
        assertThat(written).isEmpty();
        assertThat(log).doesNotContain(Shape.SECRET);
        // The secrets include a password, and the claims and the signature of a token.
        assertThat(Sent.secrets()).as("secrets sent").hasSizeGreaterThanOrEqualTo(3);
    }
}
