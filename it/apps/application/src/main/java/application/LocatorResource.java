package application;

import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.JwtRequired;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import quickstart.User;

@Path("/locator")
@RequestScoped
public class LocatorResource {

    @Inject
    @CurrentIdentity
    Provider<Optional<User>> user;

    @Path("marked")
    @JwtRequired(realm = "Of the locator")
    public Plain marked() {
        return new Plain(user);
    }

    @Path("optional")
    @JwtRequired(optional = true)
    public Marked optional() {
        return new Marked(user);
    }

    @Path("open")
    public Marked open() {
        return new Marked(user);
    }

    @Path("nested")
    public Nested nested() {
        return new Nested(user);
    }

    @Path("free")
    public Free free() {
        return new Free(user);
    }

    /** A sub-resource that is not a bean and has its own locators. */
    public static class Nested {

        private final Provider<Optional<User>> user;

        Nested(Provider<Optional<User>> user) {
            this.user = user;
        }

        @Path("marked")
        @JwtRequired(realm = "Of the nested locator")
        public Plain marked() {
            return new Plain(user);
        }

        @Path("wide/{any:.*}")
        @JwtRequired(realm = "Of the wide locator")
        public Object wide() {
            return new Plain(user);
        }

        @Path("by-class")
        @JwtRequired(realm = "Of the locator by class")
        public Class<?> byClass() {
            return ByClass.class;
        }

        @Path("unmarked")
        public Plain unmarked() {
            return new Plain(user);
        }
    }

    /** A sub-resource that is not a bean and has no annotation. */
    public static class Free {

        private final Provider<Optional<User>> user;

        Free(Provider<Optional<User>> user) {
            this.user = user;
        }

        // Returns Object, because a server that lists all paths would follow the type Free endlessly.
        @Path("free")
        public Object free() {
            return new Free(user);
        }

        @Path("nested")
        public Nested nested() {
            return new Nested(user);
        }

        @Path("open")
        public Marked open() {
            return new Marked(user);
        }

        @Path("plain")
        public Plain plain() {
            return new Plain(user);
        }
    }

    /** A sub-resource that the server instantiates. */
    public static class ByClass {

        @GET
        @Produces(MediaType.TEXT_PLAIN)
        public String get() {
            return "by class";
        }
    }

    /** A sub-resource without an annotation. */
    public static class Plain {

        private final Provider<Optional<User>> user;

        Plain(Provider<Optional<User>> user) {
            this.user = user;
        }

        @GET
        @Produces(MediaType.TEXT_PLAIN)
        public String get() {
            return user.get().map(User::username).orElse("nobody");
        }
    }

    /** A sub-resource with an annotated method. */
    public static class Marked extends Plain {

        Marked(Provider<Optional<User>> user) {
            super(user);
        }

        @GET
        @Override
        @JwtRequired(realm = "Of the sub-resource")
        @Produces(MediaType.TEXT_PLAIN)
        public String get() {
            return super.get();
        }

        @GET
        @Path("open")
        @Produces(MediaType.TEXT_PLAIN)
        public String open() {
            return super.get();
        }
    }
}
