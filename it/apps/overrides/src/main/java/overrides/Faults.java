package overrides;

import io.github.cdijwt.Credentials;
import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.JwtRequired;
import io.github.cdijwt.spi.Authenticator;
import io.github.cdijwt.spi.IdentityHandler;
import io.github.cdijwt.spi.PayloadHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Optional;
import quickstart.User;

/** Beans that stop a deployment, and some that look similar but do not. */
public final class Faults {

    private Faults() {}

    @ApplicationScoped
    public static class StringPayload implements PayloadHandler<String> {

        @Override
        public JsonObject payload(String identity) {
            return JsonObject.EMPTY_JSON_OBJECT;
        }
    }

    /** A raw type that does not declare the class of its identities. */
    @ApplicationScoped
    @SuppressWarnings("rawtypes")
    public static class RawHandler implements IdentityHandler {

        @Override
        public Optional identity(JsonObject claims) {
            return Optional.empty();
        }
    }

    @ApplicationScoped
    public static class KeepsOptional {

        @Inject
        @CurrentIdentity
        Optional<User> user;
    }

    @ApplicationScoped
    public static class KeepsByInitializer {

        @Inject
        void set(@CurrentIdentity User user) {}
    }

    @ApplicationScoped
    public static class KeepsByConstructor {

        protected KeepsByConstructor() {}

        @Inject
        public KeepsByConstructor(@CurrentIdentity User user) {}
    }

    @ApplicationScoped
    public static class KeepsByProducer {

        @Produces
        @ApplicationScoped
        StringBuilder name(@CurrentIdentity User user) {
            return new StringBuilder(user.username());
        }
    }

    @ApplicationScoped
    public static class KeepsByObserver {

        void end(@Observes Shutdown event, @CurrentIdentity User user) {}
    }

    /** Not a fault: the bean lives no longer than the request. */
    @RequestScoped
    public static class InRequest {

        @Inject
        @CurrentIdentity
        User user;

        @Inject
        @CurrentIdentity
        Optional<User> optional;
    }

    /** Not a fault: the bean looks up the identity in each call. */
    @ApplicationScoped
    public static class AsksEachTime {

        @Inject
        @CurrentIdentity
        Provider<User> user;

        @Inject
        @CurrentIdentity
        Provider<Optional<User>> optional;
    }

    public interface MarkedDefault {

        @GET
        @JwtRequired
        default String get() {
            return "open";
        }
    }

    @Path("/marked-default")
    @RequestScoped
    public static class OnDefaultMethod implements MarkedDefault {}

    /** An authenticator without a matching {@code IdentityHandler}. */
    @ApplicationScoped
    public static class AuthenticatorOfNumbers implements Authenticator<Integer> {

        @Override
        public Optional<Integer> authenticate(Credentials credentials) {
            return Optional.empty();
        }
    }
}
