package io.github.cdijwt.internal.rest.guard;

import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.JwtPrincipal;
import io.github.cdijwt.JwtRequired;
import io.github.cdijwt.internal.rest.TestServer;
import io.github.cdijwt.internal.token.Refusals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Qualifier;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A locator returns the client proxy of a produced bean: the annotations of the class that the producer chose count. */
class ProducedSubResourceTest {

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.listing(Hotel.class, Maker.class, PlainSuite.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "hotel/premium, Of the suite",
        "hotel/premium/safe, Of the suite",
        "hotel/view, Of the view",
        "hotel/open, Of the guest"
    })
    void a_produced_object_is_protected_by_the_annotations_of_its_class(String path, String realm) {
        server.get(path).isRefusedWith(Refusals.tokenRequired()).isChallengedWith("JWT realm=\"" + realm + "\"");
        server.get(path, "a.b").isRefusedWith(Refusals.notEnoughSegments());
        server.get(path, server.tokenOf("jane")).succeedsWith("jane");
    }

    @Test
    void a_class_bean_of_the_same_type_stays_open() {
        server.get("hotel/plain").succeedsWith("nobody");
    }

    @Qualifier
    @Retention(RetentionPolicy.RUNTIME)
    @interface Premium {}

    @Qualifier
    @Retention(RetentionPolicy.RUNTIME)
    @interface OfGuest {}

    @ApplicationScoped
    static class Maker {

        @Produces
        @Premium
        @RequestScoped
        PlainSuite premium(@CurrentIdentity JwtPrincipal principal) {
            return new PremiumSuite(principal);
        }

        @Produces
        @OfGuest
        @RequestScoped
        PlainSuite ofGuest(@CurrentIdentity JwtPrincipal principal) {
            return new GuestSuite(principal);
        }

        @Produces
        @RequestScoped
        View view(@CurrentIdentity JwtPrincipal principal) {
            return new SeaView(principal);
        }
    }

    @Path("hotel")
    @RequestScoped
    public static class Hotel {

        @Inject
        @Premium
        PlainSuite premium;

        @Inject
        @OfGuest
        PlainSuite ofGuest;

        @Inject
        PlainSuite plain;

        @Inject
        Provider<View> view;

        @Path("premium")
        public PlainSuite premium() {
            return premium;
        }

        @Path("open")
        public PlainSuite ofGuest() {
            return ofGuest;
        }

        @Path("plain")
        public PlainSuite plain() {
            return plain;
        }

        @Path("view")
        public View view() {
            return view.get();
        }
    }

    @RequestScoped
    public static class PlainSuite {

        @GET
        public String get() {
            return "nobody";
        }

        @Path("safe")
        public Safe safe() {
            return new Safe(() -> "nobody");
        }
    }

    @JwtRequired(realm = "Of the suite")
    public static class PremiumSuite extends PlainSuite {

        private final JwtPrincipal principal;

        PremiumSuite(JwtPrincipal principal) {
            this.principal = principal;
        }

        @Override
        public String get() {
            return principal.getName();
        }

        @Override
        @JwtRequired(realm = "Of the suite")
        public Safe safe() {
            return new Safe(principal::getName);
        }
    }

    public static class GuestSuite extends PlainSuite {

        private final JwtPrincipal principal;

        GuestSuite(JwtPrincipal principal) {
            this.principal = principal;
        }

        @Override
        @JwtRequired(realm = "Of the guest")
        public String get() {
            return principal.getName();
        }
    }

    public record Safe(Supplier<String> owner) {

        @GET
        public String get() {
            return owner.get();
        }
    }

    public interface View {

        @GET
        String get();
    }

    @JwtRequired(realm = "Of the view")
    public record SeaView(JwtPrincipal principal) implements View {

        @Override
        public String get() {
            return principal.getName();
        }
    }
}
