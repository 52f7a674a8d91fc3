package servers;

import static org.assertj.core.api.Assertions.assertThat;

import contract.Json;
import contract.Server;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Variants of the login's path that reach the login only on a server that normalizes paths first. */
class CleanedPathsTest {

    private final AppServer server = ServerUnderTest.get();

    @ParameterizedTest
    @ValueSource(strings = {"/auth", "./auth", "x/../auth", "auth;x=1", "auth;"})
    void a_variant_of_the_path_reaches_the_login_only_if_the_server_normalizes_it(String path) {
        Server http = Server.underTest();
        int status = http.send(HttpRequest.newBuilder(URI.create(http.base() + path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(Json.object("username", "user1", "password", "abcxyz"))))
                .status();

        assertThat(status).isIn(server.cleansPaths() ? new Integer[] {200} : new Integer[] {400, 404});
    }
}
