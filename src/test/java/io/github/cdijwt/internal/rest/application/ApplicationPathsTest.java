package io.github.cdijwt.internal.rest.application;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.net.URI;
import org.junit.jupiter.api.Test;

class ApplicationPathsTest {

    @Test
    void an_application_matches_a_base_uri_that_ends_with_its_path() {
        assertThat(isAt(Api.class, "http://localhost/api/")).isTrue();
        assertThat(isAt(Api.class, "http://localhost:8080/app/api/")).isTrue();
        assertThat(isAt(InheritingApi.class, "http://localhost/app/api/")).isTrue();
        assertThat(isAt(Deep.class, "http://localhost/a/b/")).isTrue();
        assertThat(isAt(Slashes.class, "http://localhost/app/a/b/")).isTrue();
        assertThat(isAt(OwnPath.class, "http://localhost/own/")).isTrue();

        assertThat(isAt(Api.class, "http://localhost/")).isFalse();
        assertThat(isAt(Api.class, "http://localhost/myapi/")).isFalse();
        assertThat(isAt(Api.class, "http://localhost/api/other/")).isFalse();
        assertThat(isAt(Api.class, "http://localhost/api")).isFalse();
        assertThat(isAt(Deep.class, "http://localhost/b/")).isFalse();
        assertThat(isAt(OwnPath.class, "http://localhost/api/")).isFalse();
    }

    @Test
    void an_application_at_the_root_or_without_a_path_never_matches() {
        assertThat(isAt(Root.class, "http://localhost/")).isFalse();
        assertThat(isAt(Root.class, "http://localhost//")).isFalse();
        assertThat(isAt(Everything.class, "http://localhost//")).isFalse();
        assertThat(isAt(Application.class, "http://localhost/")).isFalse();
    }

    @Test
    void an_annotation_gives_the_path_even_if_it_is_that_of_the_root() {
        assertThat(ApplicationPaths.of(Api.class)).contains("/api");
        assertThat(ApplicationPaths.of(InheritingApi.class)).contains("/api");
        assertThat(ApplicationPaths.of(Deep.class)).contains("/a/b");
        assertThat(ApplicationPaths.of(Root.class)).contains("");
        assertThat(ApplicationPaths.of(Application.class)).isEmpty();
    }

    private static boolean isAt(Class<?> type, String base) {
        return ApplicationPaths.isAt(type, URI.create(base));
    }

    @ApplicationPath("api")
    private static class Api extends Application {}

    private static class InheritingApi extends Api {}

    @ApplicationPath("/a/b/*")
    private static class Deep extends Application {}

    @ApplicationPath("//a/b//")
    private static class Slashes extends Application {}

    @ApplicationPath("own")
    private static class OwnPath extends Api {}

    @ApplicationPath("/*")
    private static class Everything extends Application {}

    @ApplicationPath("/")
    private static class Root extends Application {}
}
