package servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import contract.Answer;
import contract.Server;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A preflight request has no credentials: the endpoints of the library answer it without a token. */
class PreflightTest {

    private final AppServer server = ServerUnderTest.get();

    @ParameterizedTest
    @CsvSource({
        "MARKED, auth, POST",
        "MARKED_FORGETFUL, auth, POST",
        "ISSUES, .well-known/jwks.json, GET",
        "ISSUES, auth, POST"
    })
    void a_preflight_to_an_endpoint_of_the_library_is_answered(Shape shape, String path, String method) {
        assumeTrue(server.shapes().contains(shape));
        assumeTrue(server.loadsFeatures() || shape != Shape.MARKED_FORGETFUL);

        Answer answer = preflight(shape, path, method);

        assertThat(answer.has(204).header("Allow")).contains(method, "OPTIONS");
    }

    private Answer preflight(Shape shape, String path, String method) {
        Server http = new Server(server.baseOf(shape).resolve(shape.applicationPath()), "");
        return http.send(http.request(path)
                .header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", method)
                .method("OPTIONS", BodyPublishers.noBody()));
    }
}
