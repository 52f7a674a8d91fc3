package io.github.cdijwt.internal.rest.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.cdijwt.JwtRequired;
import io.github.cdijwt.internal.cdi.CurrentRequest;
import io.github.cdijwt.internal.rest.TestRequests;
import io.github.cdijwt.internal.rest.TestServer;
import io.github.cdijwt.internal.rest.answer.ChallengedException;
import io.github.cdijwt.internal.rest.login.AuthResource;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Application;
import java.lang.reflect.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which application a request came to, by what a server shows of it: each server shows something else. */
class JwtRequiredFilterTest {

    private static TestServer server;

    private final JwtRequiredFilter filter = new JwtRequiredFilter();
    private ContainerRequestContext request = TestRequests.get("desk");

    @BeforeAll
    static void start() {
        server = TestServer.listing();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // No container injects here.
    void inject() throws NoSuchMethodException {
        filter.requirements = new Requirements();
        filter.called = server.bean(CalledObjects.class);
        filter.authentication = server.bean(Authentication.class);
        filter.current = new CurrentRequest();
        filter.resource = new Place(Desk.class, Desk.class.getMethod("get"));
        beans();
    }

    @Test
    void where_nothing_is_marked_nothing_is_asked_for() {
        assertPasses();
        beans(Unmarked.class);
        assertPasses();
        handed(new Unmarked());
        assertPasses();
    }

    @Test
    void the_application_that_the_server_hands_over_is_asked() {
        handed(new Marked());

        assertThat(challenge()).isEqualTo("JWT realm=\"marked\"");
    }

    @Test
    void one_in_a_wrapper_is_asked_itself() {
        handed(new Wrapper(new Marked()));

        assertThat(challenge()).isEqualTo("JWT realm=\"marked\"");
    }

    @Test
    void a_method_of_that_name_which_gives_something_else_is_no_wrapper() {
        handed(new NoWrapper());

        assertThat(challenge()).isEqualTo("JWT realm=\"no wrapper\"");
    }

    @Test
    void where_the_server_hands_none_over_those_that_are_beans_are_asked() {
        beans(Marked.class);

        assertThat(challenge()).isEqualTo("JWT realm=\"marked\"");
    }

    @Test
    void of_several_that_cannot_be_told_apart_the_strictest_counts() {
        beans(Optional.class, Marked.class);
        assertThat(challenge()).isEqualTo("JWT realm=\"optional\"");

        beans(Optional.class, Unmarked.class);
        assertPasses();
    }

    @Test
    void one_whose_path_the_request_has_comes_before_the_one_handed_over() {
        handed(new Unmarked());
        beans(AtApi.class);
        assertThat(challenge()).isEqualTo("JWT realm=\"api\"");

        beans(AtOther.class);
        assertPasses();
    }

    @Test
    void one_with_another_path_is_not_asked_where_one_fits() {
        beans(AtApiUnmarked.class, AtOther.class);

        assertPasses();
    }

    @Test
    void where_the_server_alone_knows_that_the_application_is_marked_a_token_is_needed() {
        bound();

        assertThat(challenge()).isEqualTo("JWT realm=\"Login Required\"");
    }

    @Test
    void where_it_hands_over_a_wrong_one_all_there_are_count() {
        bound();
        handed(new Unmarked());
        beans(Unmarked.class, AtOther.class);

        assertThat(challenge()).isEqualTo("JWT realm=\"other\"");
    }

    @Test
    void what_is_shown_to_be_marked_needs_no_guess() {
        bound();
        handed(new Marked());
        beans(AtOther.class);

        assertThat(challenge()).isEqualTo("JWT realm=\"marked\"");
    }

    @Test
    void what_is_no_method_of_anybody_is_the_applications() {
        filter.resource = new Place(null, null);
        assertPasses();
        filter.resource = new Place(Desk.class, null);
        assertPasses();
        handed(new Marked());
        assertThat(challenge()).isEqualTo("JWT realm=\"marked\"");
    }

    @Test
    void the_login_asks_for_no_token_whatever_the_server_makes_of_its_class() {
        handed(new Marked());
        filter.resource = new Place(AuthResource.class, null);
        assertPasses();
        filter.resource = new Place(Proxied.class, null);
        assertPasses();
    }

    @Test
    void a_preflight_to_a_marked_application_passes_and_another_options_request_does_not() {
        filter.resource = new Place(null, null);
        String[] headers = {"Origin", "https://app.example.com", "Access-Control-Request-Method", "GET"};

        request = TestRequests.of("OPTIONS", "desk", headers);
        handed(new Marked());
        assertPasses();
        request = TestRequests.of("OPTIONS", "desk");
        handed(new Marked());
        assertThat(challenge()).isEqualTo("JWT realm=\"marked\"");
        request = TestRequests.of("GET", "desk", headers);
        handed(new Marked());
        assertThat(challenge()).isEqualTo("JWT realm=\"marked\"");
    }

    @Test
    void a_method_that_asks_by_itself_is_not_called_for_a_preflight_without_a_token() throws NoSuchMethodException {
        filter.resource = new Place(Desk.class, Desk.class.getMethod("options"));
        request = TestRequests.of(
                "OPTIONS", "desk", "Origin", "https://app.example.com", "Access-Control-Request-Method", "GET");

        assertThat(challenge()).isEqualTo("JWT realm=\"own\"");
    }

    private void assertPasses() {
        assertThatCode(() -> filter.filter(request)).doesNotThrowAnyException();
    }

    private String challenge() {
        return catchThrowableOfType(ChallengedException.class, () -> filter.filter(request))
                .challenge();
    }

    private void handed(Application application) {
        ApplicationFilter applicationFilter = new ApplicationFilter();
        applicationFilter.setApplication(application);
        applicationFilter.filter(request);
    }

    private void bound() {
        new BoundFilter().filter(request);
    }

    @SuppressWarnings("UnnecessaryAssignment") // No container injects here.
    private void beans(Class<?>... types) {
        filter.applicationBeans = new ApplicationBeans() {
            @Override
            List<Class<?>> types() {
                return List.of(types);
            }
        };
    }

    @SuppressWarnings("NullAway") // Servers give null where there is none.
    private record Place(@Nullable Class<?> type, @Nullable Method method) implements ResourceInfo {

        @Override
        public Method getResourceMethod() {
            return method;
        }

        @Override
        public Class<?> getResourceClass() {
            return type;
        }
    }

    public static class Desk {

        public String get() {
            return "desk";
        }

        @JwtRequired(realm = "own")
        public String options() {
            return "desk";
        }
    }

    private static class Proxied extends AuthResource {}

    public static class Unmarked extends Application {}

    @JwtRequired(realm = "marked")
    public static class Marked extends Application {}

    @JwtRequired(realm = "optional", optional = true)
    public static class Optional extends Application {}

    @ApplicationPath("api")
    @JwtRequired(realm = "api")
    public static class AtApi extends Application {}

    @ApplicationPath("api")
    public static class AtApiUnmarked extends Application {}

    @ApplicationPath("other")
    @JwtRequired(realm = "other")
    public static class AtOther extends Application {}

    public static class Wrapper extends Application {

        private final Application application;

        Wrapper(Application application) {
            this.application = application;
        }

        public Application getApplication() {
            return application;
        }
    }

    @JwtRequired(realm = "no wrapper")
    public static class NoWrapper extends Application {

        public String getApplication() {
            return "none";
        }
    }
}
