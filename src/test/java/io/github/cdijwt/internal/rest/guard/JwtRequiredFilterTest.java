package io.github.cdijwt.internal.rest.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.cdijwt.JwtRequired;
import io.github.cdijwt.internal.caller.CurrentRequest;
import io.github.cdijwt.internal.rest.TestRequests;
import io.github.cdijwt.internal.rest.TestServer;
import io.github.cdijwt.internal.rest.answer.ChallengedException;
import io.github.cdijwt.internal.rest.application.ApplicationFilter;
import io.github.cdijwt.internal.rest.application.BoundFilter;
import io.github.cdijwt.internal.rest.application.TestApplications;
import io.github.cdijwt.internal.rest.login.AuthResource;
import jakarta.annotation.security.PermitAll;
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

/** How the filter finds the application that handles a request. Each server shows different information about it. */
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
    void no_token_is_needed_if_no_application_has_the_annotation() {
        assertPasses();
        beans(Unmarked.class);
        assertPasses();
        handed(new Unmarked());
        assertPasses();
    }

    @Test
    void the_annotation_of_the_application_that_the_server_passes_counts() {
        handed(new Marked());

        assertThat(challenge()).isEqualTo("JWT realm=\"marked\"");
    }

    @Test
    void the_annotation_of_a_wrapped_application_counts() {
        handed(new Wrapper(new Marked()));

        assertThat(challenge()).isEqualTo("JWT realm=\"marked\"");
    }

    @Test
    void an_application_is_not_a_wrapper_if_its_get_application_method_returns_something_else() {
        handed(new NoWrapper());

        assertThat(challenge()).isEqualTo("JWT realm=\"no wrapper\"");
    }

    @Test
    void application_beans_count_if_the_server_passes_no_application() {
        beans(Marked.class);

        assertThat(challenge()).isEqualTo("JWT realm=\"marked\"");
    }

    @Test
    void the_strictest_of_several_indistinguishable_applications_counts() {
        beans(Optional.class, Marked.class);
        assertThat(challenge()).isEqualTo("JWT realm=\"optional\"");

        beans(Optional.class, Unmarked.class);
        assertPasses();
    }

    @Test
    void an_application_bean_with_the_path_of_the_request_wins_over_the_passed_application() {
        handed(new Unmarked());
        beans(AtApi.class);
        assertThat(challenge()).isEqualTo("JWT realm=\"api\"");

        beans(AtOther.class);
        assertPasses();
    }

    @Test
    void an_application_with_another_path_is_ignored_if_one_has_the_path_of_the_request() {
        beans(AtApiUnmarked.class, AtOther.class);

        assertPasses();
    }

    @Test
    void the_requirements_of_all_classes_apply_if_the_object_may_be_of_any_of_them() {
        mayBe(Desk.class, OptionalDesk.class);
        assertPasses();
        mayBe(OptionalDesk.class, StrictDesk.class);
        assertThat(challenge()).isEqualTo("JWT realm=\"optional desk\"");
        mayBe(Desk.class, StrictDesk.class, OptionalDesk.class);
        assertThat(challenge()).isEqualTo("JWT realm=\"strict desk\"");
    }

    @Test
    void a_class_that_opens_its_methods_does_not_open_those_of_another_class() {
        handed(new Marked());

        mayBe(PermittedDesk.class);
        assertPasses();
        mayBe(Desk.class, PermittedDesk.class);
        assertThat(challenge()).isEqualTo("JWT realm=\"marked\"");
        mayBe(PermittedDesk.class, Desk.class);
        assertThat(challenge()).isEqualTo("JWT realm=\"marked\"");
    }

    @Test
    void a_token_is_needed_if_only_the_server_finds_the_annotation() {
        bound();

        assertThat(challenge()).isEqualTo("JWT realm=\"Login Required\"");
    }

    @Test
    void all_application_beans_count_if_the_server_finds_an_annotation_but_passes_the_wrong_application() {
        bound();
        handed(new Unmarked());
        beans(Unmarked.class, AtOther.class);

        assertThat(challenge()).isEqualTo("JWT realm=\"other\"");
    }

    @Test
    void application_beans_are_ignored_if_the_passed_application_has_the_annotation() {
        bound();
        handed(new Marked());
        beans(AtOther.class);

        assertThat(challenge()).isEqualTo("JWT realm=\"marked\"");
    }

    @Test
    void a_request_without_a_resource_method_uses_the_annotation_of_the_application() {
        filter.resource = new Place(null, null);
        assertPasses();
        filter.resource = new Place(Desk.class, null);
        assertPasses();
        handed(new Marked());
        assertThat(challenge()).isEqualTo("JWT realm=\"marked\"");
    }

    @Test
    void the_login_needs_no_token_even_if_the_server_proxies_its_class() {
        handed(new Marked());
        filter.resource = new Place(AuthResource.class, null);
        assertPasses();
        filter.resource = new Place(Proxied.class, null);
        assertPasses();
    }

    @Test
    void a_preflight_to_an_annotated_application_passes_but_another_options_request_does_not() {
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
    void an_annotated_options_method_rejects_a_preflight_without_a_token() throws NoSuchMethodException {
        filter.resource = new Place(Desk.class, Desk.class.getMethod("options"));
        request = TestRequests.of(
                "OPTIONS", "desk", "Origin", "https://app.example.com", "Access-Control-Request-Method", "GET");

        assertThat(challenge()).isEqualTo("JWT realm=\"own\"");
    }

    private void assertPasses() {
        assertThatCode(() -> filter.filter(request)).doesNotThrowAnyException();
    }

    private String challenge() {
        return String.valueOf(catchThrowableOfType(ChallengedException.class, () -> filter.filter(request))
                .challenge());
    }

    private void handed(Application application) {
        ApplicationFilter applicationFilter = new ApplicationFilter();
        applicationFilter.setApplication(application);
        applicationFilter.filter(request);
    }

    @SuppressWarnings("UnnecessaryAssignment") // No container injects here.
    private void mayBe(Class<?>... types) {
        filter.called = new CalledObjects() {
            @Override
            Called find(@Nullable Object object, Class<?> declared) {
                return new Called(List.of(types), false, java.util.Optional.empty());
            }
        };
    }

    private void bound() {
        new BoundFilter().filter(request);
    }

    @SuppressWarnings("UnnecessaryAssignment") // No container injects here.
    private void beans(Class<?>... types) {
        filter.applications = TestApplications.of(List.of(types));
    }

    @SuppressWarnings("NullAway") // Servers return null if there is no resource method.
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

    @PermitAll
    public static class PermittedDesk extends Desk {}

    public static class Desk {

        public String get() {
            return "desk";
        }

        @JwtRequired(realm = "own")
        public String options() {
            return "desk";
        }
    }

    @JwtRequired(realm = "optional desk", optional = true)
    public static class OptionalDesk extends Desk {}

    @JwtRequired(realm = "strict desk")
    public static class StrictDesk extends Desk {}

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
