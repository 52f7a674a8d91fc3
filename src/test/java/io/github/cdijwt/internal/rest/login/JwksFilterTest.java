package io.github.cdijwt.internal.rest.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.github.cdijwt.internal.config.HttpSettings;
import io.github.cdijwt.internal.jws.JwsAlgorithm;
import io.github.cdijwt.internal.jws.KeySet;
import io.github.cdijwt.internal.keys.PublishedKeys;
import io.github.cdijwt.internal.rest.TestRequests;
import io.github.cdijwt.internal.rest.answer.Answers;
import io.github.cdijwt.internal.rest.answer.JsonError;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JwksFilterTest {

    private final JwksFilter filter = new JwksFilter();

    @BeforeEach
    void configure() {
        publishAt(Optional.of("/keys"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void anyone_can_read_and_cache_the_public_keys(String method) {
        Response answer = answer(TestRequests.of(method, "keys"));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getMediaType()).isEqualTo(MediaType.APPLICATION_JSON_TYPE);
        assertThat(answer.getEntity()).isEqualTo("{\"keys\":[]}");
        assertThat(answer.getHeaderString(HttpHeaders.CACHE_CONTROL)).isEqualTo("public, max-age=300");
        assertThat(answer.getHeaderString("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void an_options_request_returns_the_allowed_methods() {
        Response answer = answer(TestRequests.of("OPTIONS", "keys"));

        assertThat(answer.getStatus()).isEqualTo(204);
        assertThat(answer.getHeaderString(HttpHeaders.ALLOW)).isEqualTo("GET, HEAD, OPTIONS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE"})
    void methods_other_than_get_and_head_are_rejected(String method) {
        Response answer = answer(TestRequests.of(method, "keys"));

        assertThat(answer.getStatus()).isEqualTo(405);
        assertThat(answer.getHeaderString(HttpHeaders.ALLOW)).isEqualTo("GET, HEAD, OPTIONS");
    }

    @Test
    void other_paths_are_left_to_the_application() {
        assertPasses(TestRequests.get("keys/other"));
        publishAt(Optional.empty());
        assertPasses(TestRequests.get("keys"));
    }

    @SuppressWarnings("UnnecessaryAssignment") // No container injects here.
    private void publishAt(Optional<String> path) {
        HttpSettings settings = new HttpSettings(
                "Realm", List.of("JWT"), Optional.empty(), "jwt", "u", "p", Optional.empty(), Optional.empty(), path);
        filter.settings = settings;
        filter.keys = new PublishedKeys(JwsAlgorithm.ES256, KeySet.NONE);
        filter.answers = new Answers(new JsonError(), settings, Optional.empty());
    }

    private Response answer(ContainerRequestContext request) {
        filter.filter(request);
        return assertThat(TestRequests.answerTo(request))
                .asInstanceOf(type(Response.class))
                .actual();
    }

    private void assertPasses(ContainerRequestContext request) {
        filter.filter(request);
        assertThat(TestRequests.answerTo(request)).isNull();
    }
}
