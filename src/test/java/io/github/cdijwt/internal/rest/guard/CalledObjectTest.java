package io.github.cdijwt.internal.rest.guard;

import io.github.cdijwt.CdiJwt;
import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.JwtRequired;
import io.github.cdijwt.internal.rest.TestServer;
import io.github.cdijwt.internal.rest.TestUsers.User;
import io.github.cdijwt.internal.token.Refusals;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Specializes;
import jakarta.enterprise.inject.Stereotype;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The annotations of the called object count, whichever type declares the path. */
class CalledObjectTest {

    private static final List<Class<?>> RESOURCES = List.of(
            ScopedHours.class,
            UnscopedHours.class,
            StereotypedHours.class,
            MethodHours.class,
            GenericHours.class,
            SuperclassHours.class,
            AbstractHours.class,
            AdminHours.class,
            OptionalHours.class,
            OpenHours.class,
            DecoratedHours.class,
            SpecializedHours.class,
            AlternativeHours.class,
            ProducedHours.class);

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.serving(
                new Hours(),
                ScopedHours.class,
                StereotypedHours.class,
                MethodHours.class,
                GenericHours.class,
                SuperclassHours.class,
                AdminHours.class,
                OptionalHours.class,
                OpenHours.class,
                DecoratedHours.class,
                HoursDecorator.class,
                SpecializedHours.class,
                SpecialHours.class,
                AlternativeHours.class,
                MockHours.class,
                Producer.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scoped",
                "unscoped",
                "stereotyped",
                "method",
                "generic",
                "superclass",
                "abstract",
                "singleton",
                "decorated",
                "specialized",
                "alternative",
                "produced"
            })
    void a_resource_whose_path_another_type_declares_needs_a_token(String path) {
        server.get(path).isRefusedWith(Refusals.tokenRequired());
        server.get(path, "a.b").isRefusedWith(Refusals.notEnoughSegments());
        server.get(path, server.tokenOf("jane")).succeedsWith("8");
    }

    @Test
    void the_roles_of_the_class_are_needed() {
        server.get("admin").isRefusedWith(Refusals.tokenRequired());
        server.get("admin", server.tokenOf("jane")).isRefusedWith(Refusals.insufficientRole());
        server.get("admin", server.tokenOf("jane", "admin")).succeedsWith("8");
    }

    @Test
    void an_optional_resource_accepts_anonymous_callers_but_rejects_an_invalid_token() {
        server.get("optional").succeedsWith("nobody");
        server.get("optional", server.tokenOf("jane")).succeedsWith("jane");
        server.get("optional", "a.b").isRefusedWith(Refusals.notEnoughSegments());
    }

    @Test
    void a_class_without_the_annotation_stays_open_even_if_another_class_of_its_interface_has_it() {
        server.get("open").succeedsWith("8");
        server.get("open", "a.b").succeedsWith("8");
    }

    static class Hours extends Application {

        @Override
        public Set<Class<?>> getClasses() {
            Set<Class<?>> classes = new HashSet<>(CdiJwt.classes());
            classes.addAll(RESOURCES);
            return classes;
        }

        @Override
        @SuppressWarnings("deprecation")
        public Set<Object> getSingletons() {
            return Set.of(new SingletonHours());
        }
    }

    public interface Api {

        @GET
        String get();
    }

    @Path("scoped")
    public interface ScopedApi extends Api {}

    @JwtRequired
    @RequestScoped
    public static class ScopedHours implements ScopedApi {
        @Override
        public String get() {
            return "8";
        }
    }

    @Path("unscoped")
    public interface UnscopedApi extends Api {}

    @JwtRequired
    public static class UnscopedHours implements UnscopedApi {
        @Override
        public String get() {
            return "8";
        }
    }

    @Stereotype
    @JwtRequired
    @RequestScoped
    @Retention(RetentionPolicy.RUNTIME)
    @interface Protected {}

    @Path("stereotyped")
    public interface StereotypedApi extends Api {}

    @Protected
    public static class StereotypedHours implements StereotypedApi {
        @Override
        public String get() {
            return "8";
        }
    }

    @Path("method")
    public interface MethodApi extends Api {}

    @ApplicationScoped
    public static class MethodHours implements MethodApi {
        @Override
        @JwtRequired
        public String get() {
            return "8";
        }
    }

    @Path("generic")
    public interface GenericApi<T> {
        @GET
        T get();
    }

    @JwtRequired
    @RequestScoped
    public static class GenericHours implements GenericApi<String> {
        @Override
        public String get() {
            return "8";
        }
    }

    @Path("superclass")
    public static class Superclass {
        @GET
        public String get() {
            return "open";
        }
    }

    @JwtRequired
    @RequestScoped
    public static class SuperclassHours extends Superclass {
        @Override
        public String get() {
            return "8";
        }
    }

    @Path("abstract")
    public abstract static class Abstract {
        @GET
        public abstract String get();
    }

    @JwtRequired
    public static class AbstractHours extends Abstract {
        @Override
        public String get() {
            return "8";
        }
    }

    @Path("singleton")
    public interface SingletonApi extends Api {}

    @JwtRequired
    public static class SingletonHours implements SingletonApi {
        @Override
        public String get() {
            return "8";
        }
    }

    @Path("admin")
    public interface AdminApi extends Api {}

    @JwtRequired(roles = "admin")
    @RequestScoped
    public static class AdminHours implements AdminApi {
        @Override
        public String get() {
            return "8";
        }
    }

    @Path("optional")
    public interface OptionalApi extends Api {}

    @JwtRequired(optional = true)
    @RequestScoped
    public static class OptionalHours implements OptionalApi {

        @Inject
        @CurrentIdentity
        Optional<User> user;

        @Override
        public String get() {
            return user.map(User::id).orElse("nobody");
        }
    }

    @Path("open")
    public interface OpenApi extends Api {}

    @RequestScoped
    public static class OpenHours implements OpenApi {
        @Override
        public String get() {
            return "8";
        }
    }

    @Path("decorated")
    public interface DecoratedApi extends Api {}

    @JwtRequired
    @RequestScoped
    public static class DecoratedHours implements DecoratedApi {
        @Override
        public String get() {
            return "7";
        }
    }

    @Decorator
    @Priority(1)
    public static class HoursDecorator implements DecoratedApi {

        @Inject
        @Delegate
        DecoratedApi hours;

        @Override
        public String get() {
            return Integer.toString(Integer.parseInt(hours.get()) + 1);
        }
    }

    @Path("specialized")
    @RequestScoped
    public static class SpecializedHours {
        @GET
        public String get() {
            return "open";
        }
    }

    @JwtRequired
    @Specializes
    public static class SpecialHours extends SpecializedHours {
        @Override
        public String get() {
            return "8";
        }
    }

    @Path("alternative")
    @RequestScoped
    public static class AlternativeHours {
        @GET
        public String get() {
            return "open";
        }
    }

    @JwtRequired
    @Alternative
    @Priority(1)
    @RequestScoped
    public static class MockHours extends AlternativeHours {
        @Override
        public String get() {
            return "8";
        }
    }

    @Path("produced")
    public static class ProducedHours {
        @GET
        public String get() {
            return "open";
        }
    }

    @JwtRequired
    public static class MadeHours extends ProducedHours {
        @Override
        public String get() {
            return "8";
        }
    }

    @ApplicationScoped
    public static class Producer {

        @Produces
        @RequestScoped
        ProducedHours hours() {
            return new MadeHours();
        }
    }
}
