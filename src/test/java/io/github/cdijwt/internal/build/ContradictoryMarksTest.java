package io.github.cdijwt.internal.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.cdijwt.JwtRequired;
import io.github.cdijwt.internal.cdi.TestContainer;
import io.github.cdijwt.internal.cdi.TestUsers;
import jakarta.annotation.Priority;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.Test;

/** Annotations at one place that contradict each other stop the deployment, with a sentence that says what to remove. */
class ContradictoryMarksTest {

    @Test
    void permit_all_or_deny_all_beside_another_annotation() {
        assertThat(refusalOf(PermittedToken.class))
                .hasMessageContaining("@JwtRequired and @PermitAll on " + PermittedToken.class.getName()
                        + " contradict each other: remove one of the two");
        assertThat(refusalOf(PermittedRoles.class))
                .hasMessageContaining("@RolesAllowed and @PermitAll on " + PermittedRoles.class.getName() + ".get");
        assertThat(refusalOf(DeniedRoles.class)).hasMessageContaining("@RolesAllowed and @DenyAll on");
        assertThat(refusalOf(DeniedPermitted.class)).hasMessageContaining("@PermitAll and @DenyAll on");
        assertThat(refusalOf(ByStereotype.class)).hasMessageContaining("@RolesAllowed and @PermitAll on");
        assertThat(refusalOf(PermittedApplication.class)).hasMessageContaining("@RolesAllowed and @PermitAll on");
        assertThat(refusalOf(TokenOfService.class)).hasMessageContaining("@JwtRequired and @PermitAll on");
    }

    @Test
    void an_optional_token_beside_roles_allowed() {
        assertThat(refusalOf(OptionalRoles.class))
                .hasMessageContaining("@JwtRequired on " + OptionalRoles.class.getName()
                        + ".get is optional and @RolesAllowed requires roles")
                .hasMessageContaining("remove optional = true or @RolesAllowed");
    }

    @Test
    void a_standard_annotation_on_an_interface_or_its_default_method() {
        assertThat(refusalOf(OfMarkedType.class))
                .hasMessageContaining("@RolesAllowed on the interface " + MarkedType.class.getName()
                        + " is not seen by every server: put it on the class " + OfMarkedType.class.getName());
        assertThat(refusalOf(OfDefaultMethod.class))
                .hasMessageContaining("@DenyAll on the default method " + DefaultMethod.class.getName()
                        + ".get cannot be guarded: override the method in " + OfDefaultMethod.class.getName());
    }

    @Test
    void a_standard_annotation_on_the_decorator_of_a_resource() {
        assertThat(refusalOf(Desk.class, RolesDecorator.class))
                .hasMessageContaining("@RolesAllowed on the decorator " + RolesDecorator.class.getName()
                        + " protects nothing: put it on the resource class");
    }

    @Test
    void but_not_both_kinds_of_roles_and_not_at_different_places() {
        assertThat(refusalOf(Both.class)).isNull();
        assertThat(refusalOf(Places.class)).isNull();
    }

    @Test
    void but_not_what_other_beans_say() {
        assertThat(refusalOf(Service.class)).isNull();
        assertThat(refusalOf(OfMarkedService.class)).isNull();
    }

    private static Throwable refusalOf(Class<?>... beans) {
        return catchThrowable(() -> TestContainer.with(beans)
                .addBeanClass(TestUsers.Users.class)
                .initialize()
                .close());
    }

    @Path("a")
    @RequestScoped
    @JwtRequired
    @PermitAll
    static class PermittedToken {}

    @Path("a")
    @RequestScoped
    static class PermittedRoles {

        @GET
        @PermitAll
        @RolesAllowed("admin")
        public String get() {
            return "";
        }
    }

    @RequestScoped
    static class DeniedRoles {

        @GET
        @DenyAll
        @RolesAllowed("admin")
        public String get() {
            return "";
        }
    }

    @Path("a")
    @RequestScoped
    @DenyAll
    @PermitAll
    static class DeniedPermitted {}

    @Stereotype
    @RolesAllowed("admin")
    @Retention(RetentionPolicy.RUNTIME)
    @interface Admins {}

    @Path("a")
    @RequestScoped
    @Admins
    @PermitAll
    static class ByStereotype {}

    @ApplicationScoped
    @RolesAllowed("admin")
    @PermitAll
    static class PermittedApplication extends Application {}

    @ApplicationScoped
    static class TokenOfService {

        @JwtRequired
        @PermitAll
        public String get() {
            return "";
        }
    }

    @Path("a")
    @RequestScoped
    static class OptionalRoles {

        @GET
        @JwtRequired(optional = true)
        @RolesAllowed("admin")
        public String get() {
            return "";
        }
    }

    @RolesAllowed("admin")
    public interface MarkedType {}

    @Path("a")
    @RequestScoped
    static class OfMarkedType implements MarkedType {}

    public interface DefaultMethod {

        @GET
        @DenyAll
        default String get() {
            return "";
        }
    }

    @Path("a")
    @RequestScoped
    static class OfDefaultMethod implements DefaultMethod {}

    @Path("a")
    public interface Face {

        @GET
        String get();
    }

    @RequestScoped
    static class Desk implements Face {

        @Override
        public String get() {
            return "";
        }
    }

    @Decorator
    @Priority(1)
    static class RolesDecorator implements Face {

        @Inject
        @Delegate
        Face face;

        @Override
        @RolesAllowed("admin")
        public String get() {
            return face.get();
        }
    }

    @Path("a")
    @RequestScoped
    @JwtRequired(roles = "editor")
    @RolesAllowed("admin")
    static class Both {}

    @Path("a")
    @RequestScoped
    @RolesAllowed("admin")
    static class Places {

        @GET
        @PermitAll
        public String get() {
            return "";
        }

        @GET
        @Path("b")
        @DenyAll
        public String closed() {
            return "";
        }
    }

    @ApplicationScoped
    @RolesAllowed("admin")
    @PermitAll
    static class Service {}

    @ApplicationScoped
    static class OfMarkedService implements MarkedType {}
}
