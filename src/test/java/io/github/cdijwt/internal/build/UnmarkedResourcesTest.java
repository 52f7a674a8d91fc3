package io.github.cdijwt.internal.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.JwtPrincipal;
import io.github.cdijwt.JwtRequired;
import io.github.cdijwt.internal.cdi.TestContainer;
import io.github.cdijwt.internal.cdi.TestUsers;
import io.github.cdijwt.internal.cdi.TestUsers.User;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** The deployment warns about a resource that injects an identity and has no annotation. */
class UnmarkedResourcesTest {

    @Test
    void a_resource_without_the_annotation_is_named_with_the_remedy() {
        assertThat(warningsOf(Forgetful.class))
                .singleElement()
                .asString()
                .contains(Forgetful.class.getName(), "Put @JwtRequired on");
        assertThat(warningsOf(OfInterface.class)).singleElement().asString().contains(OfInterface.class.getName());
        assertThat(warningsOf(OfPrincipal.class)).hasSize(1);
    }

    @Test
    void a_resource_with_the_annotation_anywhere_is_not_named() {
        assertThat(warningsOf(Marked.class)).isEmpty();
        assertThat(warningsOf(MarkedMethod.class)).isEmpty();
        assertThat(warningsOf(OfMarkedParent.class)).isEmpty();
        assertThat(warningsOf(Forgetful.class, MarkedApplication.class)).isEmpty();
    }

    @Test
    void a_resource_that_works_without_a_caller_is_not_named() {
        assertThat(warningsOf(Careful.class)).isEmpty();
    }

    @Test
    void a_bean_that_is_not_a_resource_is_not_named() {
        assertThat(warningsOf(Service.class)).isEmpty();
    }

    private static List<String> warningsOf(Class<?>... beans) {
        List<String> lines = new CopyOnWriteArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                if (line.getMessage() != null && line.getMessage().contains("injects a @CurrentIdentity")) {
                    lines.add(line.getMessage());
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger root = Logger.getLogger("");
        root.addHandler(handler);
        try {
            TestContainer.with(beans)
                    .addBeanClass(TestUsers.Users.class)
                    .initialize()
                    .close();
        } finally {
            root.removeHandler(handler);
        }
        return lines;
    }

    @Path("desk")
    @RequestScoped
    static class Forgetful {
        @Inject
        @CurrentIdentity
        User user;

        @GET
        public String get() {
            return user.toString();
        }
    }

    @Path("desk")
    interface Desk {
        @GET
        String get();
    }

    @RequestScoped
    static class OfInterface implements Desk {
        @Inject
        @CurrentIdentity
        User user;

        @Override
        public String get() {
            return user.toString();
        }
    }

    @Path("desk")
    @RequestScoped
    static class OfPrincipal {
        @Inject
        @CurrentIdentity
        JwtPrincipal principal;
    }

    @JwtRequired
    static class Marked extends Forgetful {}

    static class MarkedMethod extends Forgetful {
        @Override
        @GET
        @JwtRequired
        public String get() {
            return super.get();
        }
    }

    @RequestScoped
    static class OfMarkedParent extends MarkedMethod {}

    @JwtRequired
    @RequestScoped
    static class MarkedApplication extends Application {}

    @Path("desk")
    @RequestScoped
    static class Careful {
        @Inject
        @CurrentIdentity
        Optional<User> user;

        @Inject
        @CurrentIdentity
        Provider<User> provider;
    }

    @RequestScoped
    static class Service {
        @Inject
        @CurrentIdentity
        User user;
    }
}
