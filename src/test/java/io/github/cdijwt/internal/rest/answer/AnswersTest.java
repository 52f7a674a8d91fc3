package io.github.cdijwt.internal.rest.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.JwtException;
import io.github.cdijwt.internal.config.HttpSettings;
import io.github.cdijwt.internal.keys.CapturedLog;
import io.github.cdijwt.spi.ErrorHandler;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private final CapturedLog log = new CapturedLog();

    @BeforeEach
    void listen() {
        log.start();
    }

    @AfterEach
    void stopListening() {
        log.stop();
    }

    @Test
    void only_a_401_gets_a_challenge() {
        assertThat(challengesOf(new JsonError(), new JwtException("a", "b"))).containsExactly("Bearer realm=\"Realm\"");
        assertThat(challengesOf(new JsonError(), new JwtException("a", "b", 403)))
                .isEmpty();
        assertThat(challengesOf(refusal -> Response.status(418).build(), new JwtException("a", "b")))
                .as("status of the ErrorHandler")
                .isEmpty();
        assertThat(challengesOf(refusal -> Response.status(401).build(), new JwtException("a", "b", 403)))
                .as("status of the ErrorHandler")
                .containsExactly("Bearer realm=\"Realm\"");
    }

    @Test
    void a_rejection_with_its_own_challenge_gets_no_second_one() {
        Map<String, String> headers = Map.of(HttpHeaders.WWW_AUTHENTICATE, "OTP");

        assertThat(challengesOf(new JsonError(), new JwtException("a", "b", 401, headers)))
                .containsExactly("OTP");
    }

    @Test
    void the_error_handler_gets_the_original_exception_and_the_response_the_challenge_of_the_resource() {
        JwtException own = new JwtException("a", "b");
        ErrorHandler handler =
                refusal -> Response.status(refusal == own ? 401 : 500).build();

        assertThat(challengesOf(handler, new ChallengedException(own, "Bearer realm=\"Archive\"")))
                .containsExactly("Bearer realm=\"Archive\"");
    }

    @Test
    void caching_headers_of_the_application_are_overwritten() {
        Response response = new Answers(
                        refusal -> Response.status(401)
                                .header(HttpHeaders.CACHE_CONTROL, "max-age=60")
                                .header("X-Content-Type-Options", "sniff")
                                .header("X-Other", "stays")
                                .build(),
                        settings(),
                        Optional.empty())
                .to(new JwtException("a", "b"));

        assertThat(response.getHeaders().get(HttpHeaders.CACHE_CONTROL)).containsExactly("no-store");
        assertThat(response.getHeaders().get("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(response.getHeaders().get("X-Other")).containsExactly("stays");
    }

    @Test
    void a_failing_error_handler_is_logged_and_causes_a_500() {
        Response response = new Answers(
                        refusal -> {
                            throw new IllegalStateException("no words");
                        },
                        settings(),
                        Optional.empty())
                .to(new JwtException("a", "b"));

        assertThat(response.getStatus()).isEqualTo(500);
        assertThat(response.getEntity()).asString().contains("The request could not be processed");
        assertThat(log.lines())
                .singleElement()
                .asString()
                .startsWith("ERROR An ErrorHandler failed with an unexpected exception; responded with 500: ")
                .contains("no words");
    }

    @Test
    @SuppressWarnings("NullAway") // An application without null checks may return null.
    void an_error_handler_that_returns_null_is_logged() {
        assertThat(new Answers(refusal -> null, settings(), Optional.empty())
                        .to(new JwtException("a", "b"))
                        .getStatus())
                .isEqualTo(500);
        assertThat(log.lines()).singleElement().asString().contains("The ErrorHandler returned null");
    }

    private static List<Object> challengesOf(ErrorHandler handler, JwtException refusal) {
        return new Answers(handler, settings(), Optional.empty())
                .to(refusal)
                .getHeaders()
                .getOrDefault(HttpHeaders.WWW_AUTHENTICATE, List.of());
    }

    private static HttpSettings settings() {
        return new HttpSettings(
                "Realm",
                List.of("Bearer"),
                Optional.empty(),
                "jwt",
                "u",
                "p",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
