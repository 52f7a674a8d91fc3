package application;

import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.JwtRequired;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import quickstart.User;

/** Resources with the standard annotations, at each place in the code and beside {@code @JwtRequired}. */
public final class Standard {

    /** The resources, for applications that list their classes. */
    public static final List<Class<?>> RESOURCES = List.of(
            OnMethods.class,
            OnClass.class,
            OnClassBoth.class,
            OnDeniedClass.class,
            OnPermittedClass.class,
            OnTokenClass.class,
            OnOptionalClass.class,
            OnSuperclass.class,
            OnMethodsOfSuperclass.class,
            OnInterface.class,
            OnLocators.class);

    private Standard() {}

    /** Says who calls. */
    @Produces(MediaType.TEXT_PLAIN)
    public abstract static class Caller {

        @Inject
        @CurrentIdentity
        Provider<Optional<User>> user;

        /** Static, because Quarkus also checks what a bean calls on itself. */
        static String nameOf(Provider<Optional<User>> user) {
            return user.get().map(User::username).orElse("nobody");
        }
    }

    @Path("/standard/method")
    @RequestScoped
    public static class OnMethods extends Caller {

        @GET
        public String plain() {
            return nameOf(user);
        }

        @GET
        @Path("allowed")
        @RolesAllowed({"admin", "owner"})
        public String allowed() {
            return nameOf(user);
        }

        @GET
        @Path("permitted")
        @PermitAll
        public String permitted() {
            return nameOf(user);
        }

        @GET
        @Path("denied")
        @DenyAll
        public String denied() {
            return nameOf(user);
        }

        @GET
        @Path("both")
        @JwtRequired(realm = "Of both", roles = "editor")
        @RolesAllowed("admin")
        public String both() {
            return nameOf(user);
        }

        @GET
        @Path("any")
        @RolesAllowed("**")
        public String any() {
            return nameOf(user);
        }

        @GET
        @Path("none")
        @RolesAllowed({})
        public String none() {
            return nameOf(user);
        }
    }

    @Path("/standard/class")
    @RequestScoped
    @RolesAllowed("admin")
    public static class OnClass extends Caller {

        @GET
        public String plain() {
            return nameOf(user);
        }

        @GET
        @Path("allowed")
        @RolesAllowed("editor")
        public String allowed() {
            return nameOf(user);
        }

        @GET
        @Path("permitted")
        @PermitAll
        public String permitted() {
            return nameOf(user);
        }

        @GET
        @Path("denied")
        @DenyAll
        public String denied() {
            return nameOf(user);
        }

        @GET
        @Path("token")
        @JwtRequired(realm = "Of the method")
        public String token() {
            return nameOf(user);
        }

        /** Servers with a role check of their own see only the class. */
        @GET
        @Path("replaced")
        @JwtRequired(roles = "editor")
        public String replaced() {
            return nameOf(user);
        }
    }

    @Path("/standard/class-both")
    @RequestScoped
    @JwtRequired(realm = "Of the class", roles = "editor")
    @RolesAllowed("admin")
    public static class OnClassBoth extends Caller {

        @GET
        public String plain() {
            return nameOf(user);
        }

        @GET
        @Path("allowed")
        @RolesAllowed("owner")
        public String allowed() {
            return nameOf(user);
        }
    }

    @Path("/standard/denied")
    @RequestScoped
    @DenyAll
    public static class OnDeniedClass extends Caller {

        @GET
        public String plain() {
            return nameOf(user);
        }

        @GET
        @Path("allowed")
        @RolesAllowed("admin")
        public String allowed() {
            return nameOf(user);
        }

        @GET
        @Path("permitted")
        @PermitAll
        public String permitted() {
            return nameOf(user);
        }

        @GET
        @Path("token")
        @JwtRequired
        public String token() {
            return nameOf(user);
        }
    }

    @Path("/standard/permitted")
    @RequestScoped
    @PermitAll
    public static class OnPermittedClass extends Caller {

        @GET
        public String plain() {
            return nameOf(user);
        }

        @GET
        @Path("allowed")
        @RolesAllowed("admin")
        public String allowed() {
            return nameOf(user);
        }

        @GET
        @Path("denied")
        @DenyAll
        public String denied() {
            return nameOf(user);
        }

        @GET
        @Path("token")
        @JwtRequired
        public String token() {
            return nameOf(user);
        }
    }

    @Path("/standard/token")
    @RequestScoped
    @JwtRequired(realm = "Of the class", roles = "editor")
    public static class OnTokenClass extends Caller {

        @GET
        public String plain() {
            return nameOf(user);
        }

        @GET
        @Path("allowed")
        @RolesAllowed("admin")
        public String allowed() {
            return nameOf(user);
        }

        @GET
        @Path("permitted")
        @PermitAll
        public String permitted() {
            return nameOf(user);
        }

        @GET
        @Path("denied")
        @DenyAll
        public String denied() {
            return nameOf(user);
        }
    }

    @Path("/standard/optional")
    @RequestScoped
    @JwtRequired(optional = true)
    public static class OnOptionalClass extends Caller {

        @GET
        public String plain() {
            return nameOf(user);
        }

        @GET
        @Path("allowed")
        @RolesAllowed("admin")
        public String allowed() {
            return nameOf(user);
        }

        @GET
        @Path("permitted")
        @PermitAll
        public String permitted() {
            return nameOf(user);
        }
    }

    /** A superclass that is annotated itself. */
    @RolesAllowed("admin")
    public abstract static class AllowedBase extends Caller {

        @GET
        public String plain() {
            return nameOf(user);
        }

        @GET
        @Path("permitted")
        @PermitAll
        public String permitted() {
            return nameOf(user);
        }
    }

    @Path("/standard/superclass")
    @RequestScoped
    public static class OnSuperclass extends AllowedBase {

        @GET
        @Path("own")
        public String own() {
            return nameOf(user);
        }
    }

    /** A superclass with annotated methods. */
    public abstract static class MethodsBase extends Caller {

        @GET
        @Path("allowed")
        @RolesAllowed("admin")
        public String allowed() {
            return nameOf(user);
        }

        @GET
        @Path("permitted")
        @PermitAll
        public String permitted() {
            return nameOf(user);
        }

        @GET
        @Path("denied")
        @DenyAll
        public String denied() {
            return nameOf(user);
        }

        @GET
        @Path("overridden")
        @RolesAllowed("admin")
        public String overridden() {
            return nameOf(user);
        }
    }

    @Path("/standard/superclass-method")
    @RequestScoped
    @JwtRequired
    public static class OnMethodsOfSuperclass extends MethodsBase {

        @GET
        public String plain() {
            return nameOf(user);
        }

        @Override
        public String overridden() {
            return nameOf(user);
        }
    }

    @Path("/standard/interface")
    @RequestScoped
    @JwtRequired
    public static class OnInterface extends Caller implements StandardMethods {

        @Override
        public String allowed() {
            return nameOf(user);
        }

        @Override
        public String permitted() {
            return nameOf(user);
        }

        @Override
        public String denied() {
            return nameOf(user);
        }
    }

    @Path("/standard/locator")
    @RequestScoped
    public static class OnLocators extends Caller {

        @Path("allowed")
        @RolesAllowed("admin")
        public Plain allowed() {
            return new Plain(user);
        }

        @Path("denied")
        @DenyAll
        public Plain denied() {
            return new Plain(user);
        }

        @Path("permitted")
        @PermitAll
        public Plain permitted() {
            return new Plain(user);
        }

        @Path("free")
        public Restricted free() {
            return new Restricted(user);
        }
    }

    /** A sub-resource without annotations, which is not a bean. */
    public static class Plain extends Caller {

        Plain(Provider<Optional<User>> user) {
            this.user = user;
        }

        @GET
        public String get() {
            return nameOf(user);
        }
    }

    /** A sub-resource for a role, which is not a bean. */
    @RolesAllowed("admin")
    public static class Restricted extends Plain {

        Restricted(Provider<Optional<User>> user) {
            super(user);
        }

        @GET
        @Path("allowed")
        @RolesAllowed("editor")
        public String allowed() {
            return nameOf(user);
        }

        @GET
        @Path("permitted")
        @PermitAll
        public String permitted() {
            return nameOf(user);
        }

        @GET
        @Path("denied")
        @DenyAll
        public String denied() {
            return nameOf(user);
        }

        @GET
        @Path("both")
        @JwtRequired(roles = "editor")
        @RolesAllowed("admin")
        public String both() {
            return nameOf(user);
        }
    }
}
