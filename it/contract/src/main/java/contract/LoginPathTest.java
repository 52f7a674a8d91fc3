package contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The paths that reach the login: a proxy rule for the configured path has to be enough. */
class LoginPathTest {

    private final Server server = Server.underTest();

    @ParameterizedTest
    @ValueSource(strings = {"auth", "%61uth", "auth?x=1"})
    void the_configured_path_reaches_the_login_once_the_server_has_decoded_it(String path) {
        login(path).succeeds();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"auth/", "auth//", "AUTH", "auth/x", "auth%2f", "auth%3bx=1", "auth%20", "au%2574h", ";x=1/auth"
            })
    void no_variant_of_the_path_reaches_the_login(String path) {
        // Some servers reject such paths themselves.
        assertThat(login(path).status()).isIn(400, 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cdi-jwt-login", "cdi-jwt-login/", "cdi-jwt-login/x", "cdi-jwt-login;x=1", "%63di-jwt-login",
                "/cdi-jwt-login", "./cdi-jwt-login", "x/../cdi-jwt-login", ";x=1/cdi-jwt-login", "cdi-jwt-login%2f"
            })
    void the_internal_path_of_the_login_is_not_found(String path) {
        assertThat(login(path).status()).isIn(400, 404);
        for (String method : new String[] {"GET", "HEAD", "PUT", "DELETE", "OPTIONS"}) {
            Answer answer = server.send(request(path).method(method, BodyPublishers.noBody()));

            assertThat(answer.status()).as(method).isIn(400, 404);
            assertThat(answer.headers().map()).as(method).doesNotContainKey("Allow");
        }
    }

    @ParameterizedTest
    @CsvSource({"auth,POST", "auth,GET"})
    void a_preflight_is_never_refused(String path, String method) {
        Answer answer = server.send(server.request(path)
                .header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", method)
                .header("Access-Control-Request-Headers", "content-type")
                .method("OPTIONS", BodyPublishers.noBody()));

        assertThat(answer.status()).isIn(200, 204);
    }

    private Answer login(String path) {
        return server.send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.object("username", "user1", "password", "abcxyz"))));
    }

    /** Appends the path as it is: {@code URI.resolve} would remove its dots. */
    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.base() + path));
    }
}
