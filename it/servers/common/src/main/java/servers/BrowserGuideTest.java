package servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import contract.Answer;
import contract.Forge;
import contract.Refusal;
import contract.Server;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The filter for CORS and the stream of events of the guide for browsers. */
class BrowserGuideTest {

    private final AppServer server = ServerUnderTest.get();

    private Server http;

    @BeforeEach
    void the_server_has_web_applications() {
        assumeTrue(server.shapes().contains(Shape.CHAT), () -> server.name() + " has no web applications here");
        http = new Server(server.baseOf(Shape.CHAT).resolve(Shape.CHAT.applicationPath()), Shape.SECRET);
    }

    @Test
    void a_rejected_request_has_the_headers_of_the_cors_filter() {
        Answer answer = http.send(http.request("protected").header("Origin", "https://www.example.com"))
                .isRefusedWith(Refusal.NO_TOKEN);

        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("https://www.example.com");
        assertThat(answer.header("Access-Control-Allow-Credentials")).isEqualTo("true");
        assertThat(answer.headers().allValues("Vary")).contains("Origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"protected", "auth"})
    void the_cors_filter_answers_a_preflight(String path) {
        Answer answer = preflight(path, "https://www.example.com").has(204);

        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("https://www.example.com");
        assertThat(answer.header("Access-Control-Allow-Headers")).contains("Authorization");
    }

    @Test
    void the_cors_filter_allows_another_origin_nothing() {
        assertThat(preflight("auth", "https://evil.example").headers().map().keySet())
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-"));
    }

    @Test
    void a_stream_of_events_ends_with_its_token() {
        long exp = Forge.now() + 2;
        String token = new Forge(Shape.SECRET).sign(Forge.claimsWith("exp", Long.toString(exp)));

        Answer answer = http.get("news", token).succeeds();

        assertThat(answer.header("Content-Type")).startsWith("text/event-stream");
        assertThat(answer.body().replace(" ", "")).contains("data:Hello,1");
        assertThat(Forge.now()).isGreaterThanOrEqualTo(exp);
    }

    private Answer preflight(String path, String origin) {
        return http.send(http.request(path)
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", BodyPublishers.noBody()));
    }
}
