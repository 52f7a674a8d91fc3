package io.github.cdijwt.test;

import io.github.cdijwt.Credentials;
import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.JwtPrincipal;
import io.github.cdijwt.JwtRequired;
import io.github.cdijwt.JwtSubject;
import io.github.cdijwt.spi.Authenticator;
import io.github.cdijwt.spi.IdentityHandler;
import io.github.cdijwt.spi.RolesHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.Set;
import org.jboss.weld.environment.se.Weld;

/** An application to call without HTTP. Its handler finds no user, because the kit must not look one up. */
final class Office {

    private Office() {}

    /** A container with this application. The extension and the kit are found as in any application. */
    static Weld container() {
        return new Weld().addBeanClasses(Clerks.class, Roles.class, Desk.class, Drawer.class);
    }

    record Clerk(String name) implements JwtSubject {
        @Override
        public String subject() {
            return name;
        }
    }

    @ApplicationScoped
    static class Clerks implements Authenticator<Clerk>, IdentityHandler<Clerk> {
        @Override
        public Optional<Clerk> authenticate(Credentials credentials) {
            return Optional.empty();
        }

        @Override
        public Optional<Clerk> identity(JsonObject claims) {
            return Optional.empty();
        }
    }

    /** The first letter of a name is the role. */
    @ApplicationScoped
    static class Roles implements RolesHandler<Clerk> {
        @Override
        public Set<String> roles(JsonObject claims, Clerk clerk) {
            return Set.of(clerk.name().substring(0, 1));
        }
    }

    @ApplicationScoped
    static class Desk {

        @Inject
        @CurrentIdentity
        Provider<Clerk> clerk;

        @Inject
        @CurrentIdentity
        JwtPrincipal principal;

        @Inject
        Drawer drawer;

        String clerk() {
            return clerk.get().name();
        }

        JwtPrincipal principal() {
            return principal;
        }

        /** The clerk of a bean that keeps its clerk for the whole request. */
        String kept() {
            return drawer.owner();
        }

        @JwtRequired
        String protectedClerk() {
            return clerk();
        }

        @JwtRequired(roles = "a")
        String clerkWithRole() {
            return clerk();
        }

        @JwtRequired(maxAge = "PT1M")
        String clerkWithRecentLogin() {
            return clerk();
        }
    }

    @RequestScoped
    static class Drawer {

        @Inject
        @CurrentIdentity
        Clerk owner;

        String owner() {
            return owner.name();
        }
    }
}
