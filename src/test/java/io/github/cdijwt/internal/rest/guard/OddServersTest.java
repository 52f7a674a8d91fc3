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

/** What locators ask for where a server tells of the way that a request took in a way of its own. */
class OddServersTest {

    private static final Object ROOM = new Object();
    /** As from a container that intercepts calls. */
    private static final House GUARDED = () -> "";

    @Test
    void the_nearest_to_the_root_is_asked_first() {
        assertThat(realms(List.of("house/inner/door", "house/inner", "house"), ROOM, new Inner(), GUARDED))
                .containsExactly("inner", "door", "gate");
    }

    @Test
    void of_the_root_only_what_the_path_shows_counts_as_the_guard_stands_before_it() {
        assertThat(realms(List.of("house/inner", "house"), ROOM, GUARDED)).containsExactly("inner");
        assertThat(realms(List.of("house/other", "house"), ROOM, GUARDED)).isEmpty();
    }

    @Test
    void of_a_root_that_no_guard_stands_before_all_count_and_first_what_the_path_shows() {
        assertThat(realms(List.of("house/outer", "house"), ROOM, new OwnHouse()))
                .containsExactly("outer", "inner");
        assertThat(realms(List.of("house/other", "house"), ROOM, new OwnHouse()))
                .containsExactlyInAnyOrder("inner", "outer");
    }

    @Test
    void of_others_all_count_and_first_what_the_path_shows() {
        assertThat(realms(List.of("house/x/gate", "house/x", "house"), ROOM, new Inner(), new Plain()))
                .containsExactly("gate", "door");
        assertThat(realms(List.of("house/x/door", "house/x", "house"), ROOM, new Inner(), new Plain()))
                .containsExactly("door", "gate");
    }

    @Test
    void where_the_server_tells_nothing_of_the_path_all_of_the_root_count_too() {
        assertThat(realms(List.of(), ROOM, GUARDED)).containsExactlyInAnyOrder("inner", "outer");
        assertThat(realms(List.of("house"), ROOM, GUARDED)).containsExactlyInAnyOrder("inner", "outer");
        assertThat(realms(List.of("elsewhere/inner", "house"), ROOM, GUARDED))
                .containsExactlyInAnyOrder("inner", "outer");
    }

    @Test
    void all_but_the_first_path_may_begin_with_that_of_the_application() {
        assertThat(realms(List.of("app/api/house/inner", "house"), ROOM, GUARDED))
                .containsExactly("inner");
    }

    @Test
    void the_end_of_the_way_is_no_locator() {
        assertThat(realms(List.of("house"), GUARDED)).isEmpty();
        assertThat(realms(List.of())).isEmpty();
    }

    @Test
    void a_resource_method_is_no_locator_wherever_its_annotations_stand() throws NoSuchMethodException {
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

    /** Of what the locators ask for, where resources and paths begin with the end of the way. */
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
