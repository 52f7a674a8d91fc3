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

/** The last of all tests: nothing that was sent to a server before is in its log. */
@Order(Integer.MAX_VALUE)
class LogTest {

    private final AppServer server = ServerUnderTest.get();

    @Test
    void no_token_no_password_and_no_secret_is_in_the_log_of_all_that_was_tested() {
        Server http = Server.underTest();
        http.login("user1", "a password of a good length").isRefusedWith(Refusal.CREDENTIALS);
        http.get("protected", new Forge("another-secret-of-a-good-length-1c9d").sign(Forge.claims()))
                .isRefusedWith(Refusal.SIGNATURE);
        String log = server.log();

        assertThat(log)
                .as("that this is the log")
                .contains("a login was refused: WRONG_CREDENTIALS", "a token was refused: BAD_SIGNATURE");
        if (server instanceof Embedded) {
            assertThat(log).as("that it is told at the finest level").contains("cdi-jwt: a request has no token");
        }
        Set<String> written = Sent.secrets().stream().filter(log::contains).collect(Collectors.toSet());
        assertThat(written).isEmpty();
        assertThat(log).doesNotContain(Shape.SECRET);
        // A password, and the claims and the signature of a token.
        assertThat(Sent.secrets()).as("what was sent").hasSizeGreaterThanOrEqualTo(3);
    }
}
