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
    void a_401_is_challenged_and_nothing_else_is() {
        assertThat(challengesOf(new JsonError(), new JwtException("a", "b"))).containsExactly("Bearer realm=\"Realm\"");
        assertThat(challengesOf(new JsonError(), new JwtException("a", "b", 403)))
                .isEmpty();
        assertThat(challengesOf(refusal -> Response.status(418).build(), new JwtException("a", "b")))
                .as("as the application has it")
                .isEmpty();
        assertThat(challengesOf(refusal -> Response.status(401).build(), new JwtException("a", "b", 403)))
                .as("as the application has it")
                .containsExactly("Bearer realm=\"Realm\"");
    }

    @Test
    void a_challenge_of_the_refusal_itself_stays_alone() {
        Map<String, String> headers = Map.of(HttpHeaders.WWW_AUTHENTICATE, "OTP");

        assertThat(challengesOf(new JsonError(), new JwtException("a", "b", 401, headers)))
                .containsExactly("OTP");
    }

    @Test
    void the_application_answers_its_own_refusal_with_the_challenge_of_the_place() {
        JwtException own = new JwtException("a", "b");
        ErrorHandler handler =
                refusal -> Response.status(refusal == own ? 401 : 500).build();

        assertThat(challengesOf(handler, new ChallengedException(own, "Bearer realm=\"Archive\"")))
                .containsExactly("Bearer realm=\"Archive\"");
    }

    @Test
    void what_the_application_says_of_caches_is_not_listened_to() {
        Response response = new Answers(
                        refusal -> Response.status(401)
                                .header(HttpHeaders.CACHE_CONTROL, "max-age=60")
                                .header("X-Content-Type-Options", "sniff")
                                .header("X-Other", "stays")
                                .build(),
                        settings())
                .to(new JwtException("a", "b"));

        assertThat(response.getHeaders().get(HttpHeaders.CACHE_CONTROL)).containsExactly("no-store");
        assertThat(response.getHeaders().get("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(response.getHeaders().get("X-Other")).containsExactly("stays");
    }

    @Test
    void where_the_application_has_no_answer_there_is_one_and_the_log_says_why() {
        Response response = new Answers(
                        refusal -> {
                            throw new IllegalStateException("no words");
                        },
                        settings())
                .to(new JwtException("a", "b"));

        assertThat(response.getStatus()).isEqualTo(500);
        assertThat(response.getEntity()).asString().contains("The request could not be processed");
        assertThat(log.lines())
                .singleElement()
                .asString()
                .startsWith("ERROR An answer could not be checked, and was answered with 500: ")
                .contains("no words");
    }

    @Test
    @SuppressWarnings("NullAway") // As an application may do that does not check.
    void no_answer_at_all_is_told_by_its_name() {
        assertThat(new Answers(refusal -> null, settings())
                        .to(new JwtException("a", "b"))
                        .getStatus())
                .isEqualTo(500);
        assertThat(log.lines()).singleElement().asString().contains("The ErrorHandler gave null");
    }

    private static List<Object> challengesOf(ErrorHandler handler, JwtException refusal) {
        return new Answers(handler, settings())
                .to(refusal)
                .getHeaders()
                .getOrDefault(HttpHeaders.WWW_AUTHENTICATE, List.of());
    }

    private static HttpSettings settings() {
        return new HttpSettings("Realm", "Bearer", Optional.empty(), "jwt", "u", "p", Optional.empty());
    }
}
