package io.github.cdijwt.internal.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The part of documented paths before the path of the resource. */
class BasePathsTest {

    private static final List<String> RESOURCES = List.of("/items", "/items/{id}", "/users", "/");

    @Test
    void the_path_of_the_application_is_the_base_path() {
        assertThat(BasePaths.of(List.of("/api/items", "/api/users"), RESOURCES, Set.of("/api")))
                .containsExactly("/api");
    }

    @Test
    void the_path_of_the_deployment_comes_before_that_of_the_application() {
        assertThat(BasePaths.of(List.of("/app/api/items", "/app/api/users"), RESOURCES, Set.of("/api")))
                .containsExactly("/app/api");
    }

    @Test
    void each_application_has_its_own_base_path() {
        assertThat(BasePaths.of(
                        List.of("/first/items", "/app/second/items"), RESOURCES, Set.of("/first", "/second", "/third")))
                .containsExactlyInAnyOrder("/first", "/app/second", "/third");
    }

    @Test
    void an_unknown_application_is_where_most_resources_are() {
        List<String> documented = List.of("/v1/items", "/v1/items/{id}", "/v1/admin/items");

        assertThat(BasePaths.of(documented, RESOURCES, Set.of())).containsExactly("/v1");
        assertThat(BasePaths.of(documented, RESOURCES, Set.of(""))).containsExactly("/v1");
    }

    @Test
    void of_two_equally_frequent_base_paths_the_shorter_one_counts() {
        assertThat(BasePaths.of(List.of("/admin/items", "/items"), RESOURCES, Set.of()))
                .containsExactly("");
    }

    @Test
    void without_any_resource_only_the_path_of_the_application_is_known() {
        assertThat(BasePaths.of(List.of(), RESOURCES, Set.of("/api"))).containsExactly("/api");
        assertThat(BasePaths.of(List.of("/other"), RESOURCES, Set.of())).containsExactly("");
    }

    @Test
    void only_whole_segments_match() {
        assertThat(BasePaths.of(List.of("/api/olditems", "/api/users"), RESOURCES, Set.of()))
                .containsExactly("/api");
    }
}
