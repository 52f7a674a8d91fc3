package servers;

import static org.assertj.core.api.Assertions.assertThat;

import contract.Answer;
import contract.Forge;
import contract.Refusal;
import contract.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens that are longer than the default limit, on each server with its own limit of headers. */
class LongTokensTest {

    private final AppServer server = ServerUnderTest.get();
    private final Forge forge = new Forge(Shape.SECRET);
    private final Server http = http(Shape.SESSIONS_WITHOUT_GRACE);

    @ParameterizedTest
    @ValueSource(ints = {8_300, 12_000, 40_000})
    void a_long_token_is_accepted_unless_the_server_itself_rejects_the_header(int length) {
        String token = token(length);

        Answer answer = http.get("protected", token);

        if (token.length() + "JWT ".length() <= server.longestHeader()) {
            answer.succeedsWith("User[id=1, username=user1]");
        } else {
            assertThat(answer.status()).isIn(400, 413, 431);
            assertThat(answer.body()).doesNotContain("status_code");
        }
    }

    @Test
    void without_the_setting_a_token_of_more_than_8192_characters_is_rejected() {
        if (server.longestHeader() > 8_500) {
            http(Shape.SESSIONS).get("protected", token(8_400)).isRefusedWith(Refusal.TOO_LONG);
        }
    }

    /** A token of about this length. */
    private String token(int length) {
        return forge.sign(Forge.claims("\"text\":\"" + "x".repeat((length - 200) * 3 / 4) + '"'));
    }

    private Server http(Shape shape) {
        return new Server(server.baseOf(shape).resolve(shape.applicationPath()), Shape.SECRET);
    }
}
