package servers;

import static org.assertj.core.api.Assertions.assertThat;

import contract.Answer;
import contract.Forge;
import contract.RawRequest;
import contract.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The CORS filter of an application sees all responses of the library, which sends no CORS header itself. */
class CorsTest {

    private static final String ALLOWED = "Access-Control-Allow-Origin";

    private final AppServer server = ServerUnderTest.get();

    @ParameterizedTest
    @EnumSource
    void a_page_of_an_allowed_origin_can_read_a_rejection(RefusedCall call) {
        Answer answer = call.sentTo(http(Shape.COOKIES_ONLY), "__Host-shop");

        assertThat(answer.headers().allValues(ALLOWED)).containsExactly(call.origin());
        assertThat(answer.headers().allValues("Access-Control-Allow-Credentials"))
                .containsExactly("true");
        assertThat(answer.header("Vary")).containsIgnoringCase("Origin");
        assertThat(answer.json().getInt("status_code")).isEqualTo(answer.status());
    }

    @ParameterizedTest
    @EnumSource
    void without_such_a_filter_no_rejection_has_a_cors_header(RefusedCall call) {
        hasNoCorsHeader(call.sentTo(http(Shape.COOKIES), "__Host-jwt"));
    }

    @Test
    void without_such_a_filter_no_other_response_has_a_cors_header() {
        Server http = http(Shape.COOKIES);
        String token = new Forge(Shape.SECRET).sign(Forge.claims());
        hasNoCorsHeader(fromFront(http, "GET", "notes")
                .withCookie("__Host-jwt", token)
                .send()
                .has(200));
        hasNoCorsHeader(fromFront(http, "POST", "auth/logout").send().has(204));
        for (String path : new String[] {"auth", "auth/refresh", "auth/logout", "notes"}) {
            hasNoCorsHeader(preflight(http, path, "POST"));
        }
    }

    @ParameterizedTest
    @CsvSource({"auth, POST", "auth/refresh, POST", "auth/logout, POST", "notes, DELETE", "notes/optional, POST"})
    void the_filter_answers_a_preflight_request_before_the_library(String path, String method) {
        Answer answer = preflight(http(Shape.COOKIES_ONLY), path, method).has(204);

        assertThat(answer.header(ALLOWED)).isEqualTo("https://front.example");
        assertThat(answer.header("Access-Control-Allow-Methods")).contains(method);
        assertThat(answer.header("Access-Control-Allow-Headers")).contains("X-XSRF-TOKEN");
    }

    private static void hasNoCorsHeader(Answer answer) {
        assertThat(answer.headers().map().keySet())
                .as("headers of %s", answer)
                .noneMatch(name -> name.startsWith("access-control-"));
    }

    private static Answer preflight(Server http, String path, String method) {
        return fromFront(http, "OPTIONS", path)
                .with("Access-Control-Request-Method", method)
                .with("Access-Control-Request-Headers", "content-type,x-xsrf-token")
                .send();
    }

    private static RawRequest fromFront(Server http, String method, String path) {
        return RawRequest.to(http, method, path).with("Origin", "https://front.example");
    }

    private Server http(Shape shape) {
        return new Server(server.baseOf(shape).resolve(shape.applicationPath()), Shape.SECRET);
    }
}
