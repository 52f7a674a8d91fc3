package io.github.cdijwt.internal.rest.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.JwtRequired;
import io.github.cdijwt.internal.annotation.Requirement;
import io.github.cdijwt.internal.rest.TestServer;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.specimpl.ResteasyUriInfo;
import org.junit.jupiter.api.Test;

/** The requirements of locators on servers that report the path of a request in different ways. */
class LocatorRequirementsTest {

    private static final Object ROOM = new Object();
    /** Treated as a bean whose calls are intercepted. */
    private static final House GUARDED = () -> "";

    @Test
    void the_locator_nearest_to_the_root_is_checked_first() {
        assertThat(realms(List.of("house/inner/door", "house/inner", "house"), ROOM, new Inner(), GUARDED))
                .containsExactly("inner", "door", "gate");
    }

    @Test
    void only_the_matching_locator_of_a_guarded_root_counts() {
        assertThat(realms(List.of("house/inner", "house"), ROOM, GUARDED)).containsExactly("inner");
        assertThat(realms(List.of("house/other", "house"), ROOM, GUARDED)).isEmpty();
    }

    @Test
    void all_locators_of_an_unguarded_root_count_with_the_matching_one_first() {
        assertThat(realms(List.of("house/outer", "house"), ROOM, new OwnHouse()))
                .containsExactly("outer", "inner");
        assertThat(realms(List.of("house/other", "house"), ROOM, new OwnHouse()))
                .containsExactlyInAnyOrder("inner", "outer");
    }

    @Test
    void all_locators_of_an_object_below_the_root_count_with_the_matching_one_first() {
        assertThat(realms(List.of("house/x/gate", "house/x", "house"), ROOM, new Inner(), new Plain()))
                .containsExactly("gate", "door");
        assertThat(realms(List.of("house/x/door", "house/x", "house"), ROOM, new Inner(), new Plain()))
                .containsExactly("door", "gate");
    }

    @Test
    void all_locators_of_a_guarded_root_count_if_the_server_does_not_report_the_path() {
        assertThat(realms(List.of(), ROOM, GUARDED)).containsExactlyInAnyOrder("inner", "outer");
        assertThat(realms(List.of("house"), ROOM, GUARDED)).containsExactlyInAnyOrder("inner", "outer");
        assertThat(realms(List.of("elsewhere/inner", "house"), ROOM, GUARDED))
                .containsExactlyInAnyOrder("inner", "outer");
    }

    @Test
    void paths_below_the_root_may_start_with_the_path_of_the_application() {
        assertThat(realms(List.of("app/api/house/inner", "house"), ROOM, GUARDED))
                .containsExactly("inner");
    }

    @Test
    void the_locators_of_the_called_object_do_not_count() {
        assertThat(realms(List.of("house"), GUARDED)).isEmpty();
        assertThat(realms(List.of())).isEmpty();
    }

    @Test
    void a_resource_method_is_not_a_locator_whichever_type_has_its_annotations() throws NoSuchMethodException {
        assertThat(isLocator("plain")).isFalse();
        assertThat(isLocator("got")).isFalse();
        assertThat(isLocator("inner")).isTrue();
        assertThat(isResourceMethod("plain")).isFalse();
        assertThat(isResourceMethod("got")).isTrue();
        assertThat(isResourceMethod("listed")).isTrue();
        assertThat(isResourceMethod("inner")).isTrue();
    }

    private static boolean isLocator(String method) throws NoSuchMethodException {
        return Locators.isLocator(House.class, House.class.getMethod(method));
    }

    private static boolean isResourceMethod(String method) throws NoSuchMethodException {
        return Locators.isResourceMethod(House.class, House.class.getMethod(method));
    }

    /** Returns the realms of the requirements. Paths and resources start at the end of the request path. */
    private static List<String> realms(List<String> paths, Object... resources) {
        Way way = new Way(paths, List.of(resources));
        return Locators.requirements(way, way.getMatchedResources(), root -> root == GUARDED).stream()
                .map(Requirement::realm)
                .toList();
    }

    private static final class Way extends ResteasyUriInfo {

        private final List<String> paths;
        private final List<Object> resources;

        Way(List<String> paths, List<Object> resources) {
            super(TestServer.BASE, URI.create(""));
            this.paths = paths;
            this.resources = resources;
        }

        @Override
        public List<String> getMatchedURIs() {
            return paths;
        }

        @Override
        public List<Object> getMatchedResources() {
            return new ArrayList<>(resources);
        }
    }

    public interface Documented {

        @GET
        @Path("got")
        String got();
    }

    public interface House extends Documented {

        @Path("inner")
        @JwtRequired(realm = "inner")
        default Object inner() {
            return new Inner();
        }

        @Path("outer")
        @JwtRequired(realm = "outer")
        default Object outer() {
            return ROOM;
        }

        @Path("other")
        default Object other() {
            return ROOM;
        }

        @GET
        @JwtRequired(realm = "listed")
        default String listed() {
            return "";
        }

        default String plain() {
            return "";
        }
    }

    public static class OwnHouse implements House {

        @Override
        public String got() {
            return "";
        }
    }

    public static class Inner {

        @Path("door")
        @JwtRequired(realm = "door")
        public Object door() {
            return ROOM;
        }

        @Path("gate")
        @JwtRequired(realm = "gate")
        public Object gate() {
            return ROOM;
        }
    }

    public static class Plain {

        @Path("x")
        public Object x() {
            return new Inner();
        }
    }
}
