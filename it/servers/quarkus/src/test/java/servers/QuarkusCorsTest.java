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

/** The CORS filter of Quarkus itself, which answers before Jakarta REST, beside rejections of the library. */
class QuarkusCorsTest {

    private static final Shape SHAPE = Shape.COOKIES_WITH_CORS_OF_QUARKUS;

    private final Server http =
            new Server(ServerUnderTest.get().baseOf(SHAPE).resolve(SHAPE.applicationPath()), Shape.SECRET);

    @ParameterizedTest
    @EnumSource
    void a_page_of_an_allowed_origin_can_read_a_rejection(RefusedCall call) {
        Answer answer = call.sentTo(http, "__Host-jwt");

        assertThat(answer.headers().allValues("Access-Control-Allow-Origin")).containsExactly(call.origin());
        assertThat(answer.headers().allValues("Access-Control-Allow-Credentials"))
                .containsExactly("true");
        assertThat(answer.json().getInt("status_code")).isEqualTo(answer.status());
    }

    @ParameterizedTest
    @CsvSource({"auth, POST", "auth/refresh, POST", "auth/logout, POST", "notes, DELETE"})
    void a_preflight_request_is_answered(String path, String method) {
        Answer answer = RawRequest.to(http, "OPTIONS", path)
                .with("Origin", "https://front.example")
                .with("Access-Control-Request-Method", method)
                .with("Access-Control-Request-Headers", "content-type")
                .send()
                .has(200);

        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("https://front.example");
        assertThat(answer.header("Access-Control-Allow-Methods")).contains(method);
        assertThat(answer.header("Access-Control-Allow-Headers")).contains("content-type");
    }

    @Test
    void a_page_of_another_origin_is_rejected_by_the_filter() {
        Answer answer = RawRequest.to(http, "GET", "notes")
                .with("Origin", "https://elsewhere.example")
                .withCookie("__Host-jwt", new Forge(Shape.SECRET).sign(Forge.claims()))
                .send()
                .has(403);

        assertThat(answer.body()).isEmpty();
        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
    }
}
